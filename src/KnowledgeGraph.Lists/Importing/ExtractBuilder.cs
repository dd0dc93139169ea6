using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Gathers what one record says, until it is an extract. Line 1 says on which list it stands.</summary>
internal sealed class ExtractBuilder(ArticleId article, string listName, IReadOnlyList<string> lines)
{
    /// <summary>An entity has no more names.</summary>
    public const int MostNames = 512;

    private readonly Dictionary<string, EntityDraft> _entities = [];
    private readonly Dictionary<string, FactDraft> _facts = [];

    /// <summary>The first line of every record: on which list it stands.</summary>
    public static string ListLine(string listName) => $"List: {listName}";

    /// <summary>The entities, in the order they came in.</summary>
    public IReadOnlyCollection<EntityDraft> Entities => _entities.Values;

    /// <summary>The facts, in the order they came in.</summary>
    public IReadOnlyCollection<FactDraft> Facts => _facts.Values;

    /// <summary>Adds an entity, or what is new of it. The first name becomes the one that is shown.</summary>
    public void Add(
        string id,
        string kind,
        IReadOnlyList<(string Value, NameKind Kind, string? Language)> names,
        string? summary,
        IEnumerable<Identifier> identifiers
    )
    {
        var all = _entities.TryGetValue(id, out var there) ? there.Names.ToList() : [];
        foreach (var (value, nameKind, language) in names.Take(MostNames))
        {
            var first = all.Count == 0;
            var of =
                first ? NameKind.Primary
                : nameKind == NameKind.Primary ? NameKind.Full
                : nameKind;
            if (all.All(name => name.Value != value))
                all.Add(new EntityName(value, language, Scripts.Of(value), of, null, [article]));
        }
        _entities[id] = new EntityDraft(
            id,
            kind,
            all,
            there?.Summary ?? summary,
            [.. (there?.Identifiers ?? []).Concat(identifiers).Distinct()]
        );
    }

    /// <summary>The kind of an entity that was added.</summary>
    public string KindOf(string id) => _entities[id].Kind;

    /// <summary>Whether that fact was added.</summary>
    public bool Says(string fact) => _facts.ContainsKey(fact);

    /// <summary>Adds an id of an entity elsewhere.</summary>
    public void Identify(string id, Identifier identifier)
    {
        var draft = _entities[id];
        if (!draft.Identifiers.Contains(identifier))
            _entities[id] = draft with { Identifiers = [.. draft.Identifiers, identifier] };
    }

    /// <summary>Adds a fact, or one more place where it stands.</summary>
    public void Add(FactDraft fact)
    {
        _facts[fact.Id] = _facts.TryGetValue(fact.Id, out var there) ? MergeDrafts.Fact([there, fact]) : fact;
    }

    /// <summary>Where values stand, each line once; what the mapping itself says stands on the first line.</summary>
    public IReadOnlyList<QuoteSpan> Spans(string? value, IEnumerable<RecordNode> leaves)
    {
        var spans = leaves
            .Where(leaf => leaf.Line > 0)
            .DistinctBy(leaf => leaf.Line)
            .OrderBy(leaf => leaf.Line)
            .Select(leaf => Span(leaf, value))
            .ToList();
        return spans.Count > 0 ? spans : [new QuoteSpan(1, listName, ListLine(listName).Length - listName.Length)];
    }

    private QuoteSpan Span(RecordNode leaf, string? value)
    {
        var line = lines[leaf.Line - 1];
        // A long value goes on in the next lines; a quote stands in one.
        var from = Math.Max(0, line.IndexOf(": ", StringComparison.Ordinal) + 2);
        from = line.EndsWith(leaf.Text!, StringComparison.Ordinal) ? line.Length - leaf.Text!.Length : from;
        if (value is { Length: > 0 } && line.IndexOf(value, from, StringComparison.Ordinal) is >= 0 and var at)
            return new QuoteSpan(leaf.Line, value, at);
        return new QuoteSpan(leaf.Line, line[from..], from);
    }
}
