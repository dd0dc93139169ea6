using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>
/// An entity from the first article that names it on: the rule of a write (<see cref="EntityChange"/>), one article
/// after the other, for a store that fills an empty graph entity by entity instead of article by article.
/// </summary>
/// <param name="id">Id of the entity.</param>
public sealed class EntityHistory(string id)
{
    private readonly List<EntityDraft> _drafts = [];
    private readonly Dictionary<FactId, Fact> _values = [];

    /// <summary>As it is by now; null before the first article.</summary>
    public Entity? Now { get; private set; }

    /// <summary>
    /// What one more article changes. Throws <see cref="GraphConflictException"/> when it disagrees about the kind.
    /// </summary>
    /// <param name="draft">What it says of the entity, which it has not named before.</param>
    /// <param name="values">The values of properties that it gives the entity, as they are with it.</param>
    public EntityChange Add(EntityDraft draft, IReadOnlyCollection<Fact> values)
    {
        var change = new EntityChange(id, Now) { SaidNow = draft };
        change.TryAdd();
        if (change.NeedsOthers)
            _drafts.ForEach(change.AddOther);
        _drafts.Add(draft);
        foreach (var value in values)
        {
            change.Touch(value.Relation);
            _values[value.Id] = value;
        }
        if (values.Count > 0)
        {
            foreach (var value in _values.Values)
                change.SetValue(value);
        }
        change.ComputeAfter();
        Now = change.After;
        return change;
    }
}
