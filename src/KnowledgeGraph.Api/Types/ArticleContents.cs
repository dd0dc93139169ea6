using GraphQL.DataLoader;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>Where an article leads to: the facts that it reports and the entities that it names, as the graph shows
/// them.</summary>
internal sealed class ArticleContents(FactTypes facts, EntityTypes entities, Connections connections)
{
    public void AddTo(ObjectGraphType article)
    {
        article.AddAsync(
            "facts",
            facts.Connection.Required(),
            "The facts that it reports, by id; retracted ones too. claims has them with their words.",
            new QueryArguments(PageArguments.All),
            context =>
                ReadAsync(
                    context,
                    ListOrder.FactIds,
                    extract => extract.Facts.Select(fact => fact.Id.Text),
                    (request, ids, page) =>
                        request.FactsById.LoadMany([.. ids.Select(id => (FactId)id)], found =>
                            page(id => found.TryGetValue((FactId)id, out var fact) ? new FactView(fact) : null)
                        )
                )
        );
        article.AddAsync(
            "entities",
            connections.Of(entities.Entity, "Entity").Required(),
            "The entities that it names, by id. mentions has them as the article calls them.",
            new QueryArguments(PageArguments.All),
            context =>
                ReadAsync(
                    context,
                    ListOrder.EntityIds,
                    extract => extract.Entities.Select(entity => entity.Id),
                    (request, ids, page) => request.Entities.LoadMany(ids, found => page(found.GetValueOrDefault))
                )
        );
    }

    /// <summary>Makes the page of what was found by its id.</summary>
    private delegate IDataLoaderResult LoadPage(
        GraphRequest request,
        IReadOnlyCollection<string> ids,
        Func<Func<string, object?>, object> page
    );

    /// <summary>One store call for the articles of a level, and one for what they lead to.</summary>
    private static async ValueTask<object?> ReadAsync(
        IResolveFieldContext context,
        ListOrder order,
        Func<ArticleExtract, IEnumerable<string>> ids,
        LoadPage load
    )
    {
        var request = context.Request();
        var page = PageArguments.Read(context, order);
        var decisions = await request.DecisionsAsync(context.CancellationToken);
        return request.Extracts.Load(((Article)context.Source!).Id, said =>
        {
            var part = Cut(said is null ? [] : ids(DecidedExtract.Apply(said, decisions)), page);
            return load(request, [.. part.Items.Select(one => one.Item)], find => Found(part, page, order, find));
        });
    }

    private static ConnectionView Found(
        Page<string> part,
        PageRequest page,
        ListOrder order,
        Func<string, object?> find
    )
    {
        var items = part.Items.Select(one => (Item: find(one.Item), one.Cursor)).Where(one => one.Item is not null);
        return ConnectionView.Of(
            new Page<object>([.. items.Select(one => (one.Item!, one.Cursor))], part.HasMore, part.Total),
            page,
            order,
            (item, place) => new EdgeView(item, place)
        );
    }

    private static Page<string> Cut(IEnumerable<string> ids, PageRequest page)
    {
        var all = ids.Distinct().Order(StringComparer.Ordinal).ToList();
        var behind = page.After?.Keys is [string last]
            ? all.Where(id => string.CompareOrdinal(id, last) is var place && (page.Backward ? place < 0 : place > 0))
                .ToList()
            : all;
        var part = page.Backward ? behind.TakeLast(page.Size) : behind.Take(page.Size);
        return new Page<string>(
            [.. part.Select(id => (id, new Cursor([id])))],
            behind.Count > page.Size,
            page.WithTotal ? all.Count : null
        );
    }
}
