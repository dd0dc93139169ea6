using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>An entity that the write of an article touches, before and after.</summary>
public sealed class EntityChange
{
    private static readonly SortedDictionary<string, string> NoProperties = new(StringComparer.Ordinal);

    private readonly List<EntityDraft> _drafts = [];
    private readonly Dictionary<string, Dictionary<string, Fact>> _values = [];

    internal EntityChange(string id, Entity? before) => (Id, Before) = (id, before);

    /// <summary>Id of the entity.</summary>
    public string Id { get; }

    /// <summary>As it was; null when it is new.</summary>
    public Entity? Before { get; }

    /// <summary>As it will be; null when no article names it any more.</summary>
    public Entity? After { get; private set; }

    /// <summary>What the article says of it now; null when it does not name it.</summary>
    public EntityDraft? SaidNow { get; internal set; }

    /// <summary>Whether the article named it until now.</summary>
    public bool WasNamed { get; internal set; }

    /// <summary>Whether it looks different afterwards.</summary>
    public bool Changed { get; private set; }

    /// <summary>
    /// Whether what it is and what the article says does not tell what it becomes: the other articles must be asked.
    /// </summary>
    internal bool NeedsOthers => Before is not null && After is null;

    /// <summary>Whether a value of a property is touched, so that all values of that property must be known.</summary>
    internal bool NeedsValues => Before is not null && _values.Count > 0;

    /// <summary>Its kind, as the article says, or else as it was.</summary>
    internal string? Kind => SaidNow?.Kind ?? Before?.Kind;

    /// <summary>The properties of which a value is touched.</summary>
    internal IEnumerable<string> TouchedProperties => _values.Keys;

    /// <summary>Adds what another article says.</summary>
    internal void AddOther(EntityDraft draft) => _drafts.Add(draft);

    /// <summary>A value of this property is touched.</summary>
    internal void Touch(string property) => _values.TryAdd(property, []);

    /// <summary>Sets a value of a property that is touched; other properties keep what they show.</summary>
    internal void SetValue(Fact fact)
    {
        if (_values.TryGetValue(fact.Relation, out var values))
            values[fact.Id] = fact;
    }

    /// <summary>Removes a value of a property that is touched.</summary>
    internal void RemoveValue(Fact fact) => _values[fact.Relation].Remove(fact.Id);

    /// <summary>
    /// Merges without knowing what other articles say, which is enough for nearly all entities that one more article
    /// names. Where it is not, <see cref="NeedsOthers"/> tells so.
    /// </summary>
    internal void TryAdd()
    {
        if (Before is null || WasNamed)
            return;
        After = SaidNow is null ? Before : Merge.Add(Before, SaidNow);
    }

    /// <summary>Merges the rest: drafts where adding was not enough, and values.</summary>
    internal void ComputeAfter()
    {
        if (After is null)
        {
            if (SaidNow is not null)
                _drafts.Add(SaidNow);
            if (_drafts.Count > 0)
                After = Merge.Entity(_drafts, []) with { Properties = Before?.Properties ?? NoProperties };
        }
        if (After is not null && _values.Count > 0)
            After = After with { Properties = WithValues(After.Properties) };
        Changed = !SameContent.Of(Before, After);
    }

    private SortedDictionary<string, string> WithValues(IReadOnlyDictionary<string, string> properties)
    {
        var shown = MergeProperties.Of(_values.Values.SelectMany(values => values.Values));
        foreach (var (property, value) in properties)
        {
            if (!_values.ContainsKey(property))
                shown.Add(property, value);
        }
        return shown;
    }
}
