using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ontologies;

/// <summary>
/// What the graph can say: kinds of entities, relations between them and properties they have. It is read from
/// <c>ontology.yaml</c> by <c>OntologyReader</c> and complete: every name in it resolves.
/// </summary>
public sealed class Ontology
{
    private readonly Dictionary<string, EntityKind> _kinds;
    private readonly Dictionary<string, RelationKind> _relations;
    private readonly Dictionary<string, IReadOnlyList<string>> _concrete;
    private readonly Lazy<HashSet<string>> _datedByEnds;

    /// <summary>For the reader, which has checked that all names resolve and none is used twice.</summary>
    public Ontology(IReadOnlyList<EntityKind> kinds, IReadOnlyList<RelationKind> relations)
    {
        Kinds = kinds;
        Relations = relations;
        _kinds = kinds.ToDictionary(kind => kind.Name);
        _datedByEnds = new(() => [.. Relations.Where(IsDatedByEnds).Select(relation => relation.Name)]);
        _relations = relations.ToDictionary(relation => relation.Name);
        _concrete = kinds.ToDictionary(
            kind => kind.Name,
            kind =>
                (IReadOnlyList<string>)
                    [
                        .. kinds
                            .Where(other => !other.Abstract && other.Ancestors.Contains(kind.Name))
                            .Select(other => other.Name),
                    ]
        );
    }

    /// <summary>All kinds, in the order of the file.</summary>
    public IReadOnlyList<EntityKind> Kinds { get; }

    /// <summary>All relations and properties, relations first, in the order of the file.</summary>
    public IReadOnlyList<RelationKind> Relations { get; }

    /// <summary>How restrictions are said; null when the ontology has none.</summary>
    public Measures? Measures { get; init; }

    /// <summary>Which facts tell namesakes apart.</summary>
    public ScreeningFacts Screening { get; init; } = ScreeningFacts.None;

    /// <summary>What the dates of entities say about when relations can hold.</summary>
    public Lives Lives { get; init; } = Lives.None;

    /// <summary>The schemas of followthemoney.tech that kinds and relations are there.</summary>
    public FollowTheMoneyModel FollowTheMoney { get; init; } = FollowTheMoneyModel.None;

    /// <summary>How shares are said; null when the ontology has none.</summary>
    public Ownership? Ownership { get; init; }

    /// <summary>The details that facts may have, by name; others are texts.</summary>
    public IReadOnlyDictionary<string, QualifierKind> Qualifiers { get; init; } =
        new Dictionary<string, QualifierKind>();

    /// <summary>Former names of kinds with those of today, while a graph is carried over; else empty.</summary>
    public IReadOnlyDictionary<string, string> FormerKinds { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// An entity as an article shows it, under the name that its kind has today: while a graph is carried over,
    /// articles that were, and those that were not yet, agree.
    /// </summary>
    public EntityDraft Today(EntityDraft draft) =>
        FormerKinds.Count > 0 && FormerKinds.TryGetValue(draft.Kind, out var kind) ? draft with { Kind = kind } : draft;

    /// <summary>Finds a kind by name.</summary>
    public bool TryKind(string name, [NotNullWhen(true)] out EntityKind? kind) => _kinds.TryGetValue(name, out kind);

    /// <summary>Finds a relation or property by name.</summary>
    public bool TryRelation(string name, [NotNullWhen(true)] out RelationKind? relation) =>
        _relations.TryGetValue(name, out relation);

    /// <summary>The kind of that name; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public EntityKind Kind(string name) => _kinds[name];

    /// <summary>The relation or property of that name; throws <see cref="KeyNotFoundException"/> when there is
    /// none.</summary>
    public RelationKind Relation(string name) => _relations[name];

    /// <summary>The concrete kinds that a kind stands for: itself, or what extends it, in the order of the
    /// file.</summary>
    public IReadOnlyList<string> ConcreteKinds(string kind) => _concrete[kind];

    /// <summary>The concrete kinds that several kinds stand for, each once.</summary>
    public IReadOnlyList<string> ConcreteKinds(IEnumerable<string> kinds) =>
        [.. kinds.SelectMany(ConcreteKinds).Distinct()];

    /// <summary>Whether an entity of this concrete kind may stand where one of these kinds is asked for.</summary>
    public bool Fits(string kind, IEnumerable<string> allowed) => allowed.Any(_kinds[kind].Ancestors.Contains);

    /// <summary>Whether facts of one of these relations, of any when there are none, can have a date that is not their
    /// own.</summary>
    public bool MayBeDatedByEnds(IReadOnlyList<string>? relations) =>
        Lives.KnowsDates && (relations is not { Count: > 0 } || relations.Any(_datedByEnds.Value.Contains));

    /// <summary>The relations whose facts can have a date that is not their own.</summary>
    public IReadOnlyCollection<string> DatedByEnds => _datedByEnds.Value;

    private bool IsDatedByEnds(RelationKind relation)
    {
        if (relation.IsProperty && Lives.IsDate(relation.Name))
            return true;
        if (Lives.Happens is null)
            return false;
        var events = ConcreteKinds(Relation(Lives.Happens).From);
        return !relation.BeyondSubject && ConcreteKinds(relation.From).Intersect(events).Any()
            || !relation.BeyondObject && ConcreteKinds(relation.To).Intersect(events).Any();
    }

    /// <summary>The relations on which a kind may be the subject, or the object, properties not included.</summary>
    public IEnumerable<(RelationKind Relation, Direction Direction)> RelationsOf(EntityKind kind)
    {
        foreach (var relation in Relations.Where(relation => !relation.IsProperty))
        {
            var subject = relation.From.Any(kind.Ancestors.Contains);
            var @object = relation.To.Any(kind.Ancestors.Contains);
            if (relation.Symmetric)
            {
                if (subject || @object)
                    yield return (relation, Direction.Both);
                continue;
            }
            if (subject)
                yield return (relation, Direction.Out);
            if (@object)
                yield return (relation, Direction.In);
        }
    }

    /// <summary>The properties a kind may have.</summary>
    public IEnumerable<RelationKind> PropertiesOf(EntityKind kind) =>
        Relations.Where(relation => relation.IsProperty && relation.From.Any(kind.Ancestors.Contains));
}
