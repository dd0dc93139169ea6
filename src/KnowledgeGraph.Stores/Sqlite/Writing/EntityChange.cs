using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Rows;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>An entity that a write touches, before and after.</summary>
internal sealed class EntityChange(string id, long row, Entity? before)
{
    public string Id { get; } = id;

    public long Row { get; } = row;

    /// <summary>Null when it is new.</summary>
    public Entity? Before { get; } = before;

    /// <summary>What the article says of it now; null when it no longer names it.</summary>
    public EntityDraft? Draft { get; set; }

    /// <summary>The same as a row, and where in the extract.</summary>
    public (EntityDraftRow EntityDraftRow, int Position)? Said { get; set; }

    /// <summary>What all articles say of it now.</summary>
    public List<EntityDraft> Drafts { get; } = [];

    /// <summary>All values of the properties that are touched, by property and id of the fact.</summary>
    public Dictionary<string, Dictionary<string, Fact>> Values { get; } = [];

    /// <summary>Whether the article named it before.</summary>
    public bool WasNamed { get; set; }

    /// <summary>Null when no article names it any more.</summary>
    public Entity? After { get; private set; }

    public bool Changed { get; private set; }

    /// <summary>
    /// Merges names without reading what other articles say, as suffices for nearly all that one more article names;
    /// where it takes
    /// more, there is nothing after.
    /// </summary>
    public void TryAdd()
    {
        if (Before is null || WasNamed)
            return;
        After = Draft is null ? Before : Merging.Merge.Add(Before, Draft);
    }

    /// <summary>Merges what is left: drafts, when adding was not enough, and values.</summary>
    public void Merge()
    {
        var isAdded = After is not null && !ReferenceEquals(After, Before);
        if (After is null && Drafts.Count > 0)
            After = Merging.Merge.Entity(Drafts, []) with { Properties = Before?.Properties ?? NoProperties };
        if (After is not null && Values.Count > 0)
            After = After with { Properties = WithValues(After.Properties) };
        Changed =
            Before is null
            || After is null
            || isAdded
            || (
                !ReferenceEquals(Before, After) && !EntityRows.Doc(Before).AsSpan().SequenceEqual(EntityRows.Doc(After))
            );
    }

    private SortedDictionary<string, string> WithValues(IReadOnlyDictionary<string, string> properties)
    {
        var shown = Merging.Merge.Properties(Values.Values.SelectMany(values => values.Values));
        foreach (var (property, value) in properties)
        {
            if (!Values.ContainsKey(property))
                shown.Add(property, value);
        }
        return shown;
    }

    private static readonly SortedDictionary<string, string> NoProperties = new(StringComparer.Ordinal);
}
