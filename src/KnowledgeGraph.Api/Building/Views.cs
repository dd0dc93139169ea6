using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Api.Building;

/// <summary>A fact in an answer, with those of its entities that are already at hand.</summary>
internal sealed record FactView(Fact Fact, Entity? One = null, Entity? Other = null)
{
    public Entity? Known(string id) =>
        One?.Id == id ? One
        : Other?.Id == id ? Other
        : null;
}

/// <summary>A page of anything in an answer.</summary>
internal sealed record ConnectionView(IReadOnlyList<EdgeView> Edges, bool HasNext, bool HasPrevious, int? Total)
{
    public static ConnectionView Of<T>(
        Page<T> page,
        PageRequest request,
        ListOrder order,
        Func<T, PlaceView, EdgeView> edge
    )
    {
        var edges = new EdgeView[page.Items.Count];
        for (var i = 0; i < edges.Length; i++)
            edges[i] = edge(page.Items[i].Item, new PlaceView(page.Items[i].Cursor, order));
        return request.Backward
            ? new ConnectionView(edges, request.After is not null, page.HasMore, page.Total)
            : new ConnectionView(edges, page.HasMore, request.After is not null, page.Total);
    }
}

/// <summary>One item of a page; the fact when the page follows a relation.</summary>
internal sealed record EdgeView(object Node, PlaceView Place, FactView? Fact = null)
{
    /// <summary>Why the node was found, when the page answers a search.</summary>
    public SearchMatch? Match { get; init; }

    /// <summary>On what it stands that a restriction is in force, when the page answers that.</summary>
    public MeasureView? Measure { get; init; }
}

/// <summary>A restriction in force.</summary>
/// <param name="AsOf">The day of the question.</param>
/// <param name="Grounds">Read when somebody asks, for all of the page.</param>
internal sealed record MeasureView(PartialDate AsOf, Func<Task<MeasureGrounds>> Grounds);

/// <summary>A place in a list, which becomes a text only when asked for.</summary>
internal readonly record struct PlaceView(Cursor Cursor, ListOrder Order)
{
    public string Encode() => Cursor.Encode(Order.Mark);
}
