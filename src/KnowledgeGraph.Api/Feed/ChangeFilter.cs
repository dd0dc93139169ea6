using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Feed;

/// <summary>Which changes somebody wants to see. It is read off the change log alone, so that a replay gives what
/// following would have given.</summary>
internal sealed class ChangeFilter
{
    private readonly HashSet<string>? _entities,
        _facts,
        _articles,
        _kinds,
        _relations;

    private ChangeFilter(IReadOnlyDictionary<string, object?> input, Ontology ontology, Decisions decisions)
    {
        _entities = Set(input, "entities")?.SelectMany(id => (string[])[id, decisions.Resolve(id)]).ToHashSet();
        _facts = Set(input, "facts");
        _articles = Set(input, "articles");
        _relations = Set(input, "relations");
        _kinds = Set(input, "kinds")?.SelectMany(ontology.ConcreteKinds).ToHashSet();
    }

    public static InputObjectGraphType InputType(Enums enums)
    {
        var type = new InputObjectGraphType
        {
            Name = "ChangeFilter",
            Description = "Which changes: each given field must meet the change, one item of it suffices.",
        };
        var ids = OptionalIdType.ListOf();
        type.AddInput("entities", ids, "Of one of these entities or of its facts.");
        type.AddInput("kinds", enums.Kind.ListOf(), "Of entities of these kinds, before or after.");
        type.AddInput("relations", enums.Relation.ListOf(), "Of facts of these relations and properties.");
        type.AddInput("facts", ids, "Of one of these facts.");
        type.AddInput("articles", ids, "By one of these articles.");
        return type;
    }

    public static Func<Change, bool> Read(IResolveFieldContext context, Ontology ontology, Decisions decisions) =>
        context.Arguments!.TryGetValue("filter", out var filter)
        && filter.Value is IReadOnlyDictionary<string, object?> input
            ? new ChangeFilter(input, ontology, decisions).Matches
            : _ => true;

    private bool Matches(Change change) =>
        (_entities is null || _entities.Any(change.Concerns))
        && Meet(_facts, change.Facts.Select(fact => fact.Text))
        && Meet(_kinds, change.Kinds)
        && Meet(_relations, change.Relations)
        && Meet(_articles, [change.ArticleId]);

    private static bool Meet(HashSet<string>? wanted, IEnumerable<string> touched) =>
        wanted is null || touched.Any(wanted.Contains);

    private static HashSet<string>? Set(IReadOnlyDictionary<string, object?> input, string name) =>
        input.GetValueOrDefault(name) is IEnumerable<object?> items ? [.. items.Select(item => $"{item}")] : null;
}
