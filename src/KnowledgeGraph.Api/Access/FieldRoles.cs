using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Access;

/// <summary>
/// The least role for each root field. A field that is not named here is for nobody: who adds one decides who may use
/// it.
/// </summary>
public sealed class FieldRoles
{
    private static readonly string[] _questions =
    [
        "node",
        "nodes",
        "entity",
        "entities",
        "search",
        "searchText",
        "fact",
        "facts",
        "article",
        "articles",
        "suspects",
        "neighborhood",
        "paths",
        "connections",
        "commonNeighbors",
        "similar",
        "sanctionsInForce",
        "ownershipChain",
        "controlledBy",
        "listChanges",
        "facets",
        "timeline",
        "ontology",
        "stats",
        "changes",
        "screen",
        "savedViews",
        "__schema",
        "__type",
    ];

    private static readonly string[] _decisions =
    [
        "importExtract",
        "importList",
        "upsertEntity",
        "upsertFact",
        "retractFact",
        "restoreFact",
        "setReview",
        "mergeEntities",
        "unmerge",
        "markDistinct",
        "chooseName",
        "restoreArticle",
        "undoChange",
        "decide",
        "importReview",
        "removeReview",
        "clearHit",
        "reopenHit",
        "watchSubjects",
        "unwatchSubjects",
    ];

    private readonly Dictionary<(OperationType, string), Role> _roles = [];

    /// <summary>For the schema of an ontology: its kinds are root fields too, for readers.</summary>
    public FieldRoles(Ontology ontology)
    {
        Add(OperationType.Query, Role.Reader, _questions);
        foreach (var kind in ontology.Kinds)
            Add(OperationType.Query, Role.Reader, kind.Name.Uncapitalized(), kind.Plural);
        Add(OperationType.Query, Role.Contributor, "reviewItems", "reviewItem", "clearedHits");
        Add(OperationType.Query, Role.Contributor, "watchedSubjects", "watchHits");
        Add(OperationType.Subscription, Role.Contributor, "newHits");
        Add(OperationType.Mutation, Role.Contributor, "proposeExtract", "saveView", "removeView");
        Add(OperationType.Query, Role.Contributor, "privateExtracts");
        // Publishing asks for an editor itself; a dry run does not.
        Add(OperationType.Mutation, Role.Contributor, "savePrivateExtract", "removePrivateExtract", "publishExtracts");
        Add(OperationType.Mutation, Role.Editor, _decisions);
        Add(OperationType.Subscription, Role.Reader, "graphChanged", "entityChanged", "listChanged");
        foreach (var operation in Enum.GetValues<OperationType>())
            Add(operation, Role.Anyone, "__typename");
    }

    private FieldRoles() { }

    /// <summary>For a schema that nothing is known of: every field is for nobody.</summary>
    public static FieldRoles None { get; } = new();

    /// <summary>Every field and its least role.</summary>
    public IEnumerable<(OperationType Operation, string Field, Role Role)> All =>
        _roles.Select(one => (one.Key.Item1, one.Key.Item2, one.Value));

    /// <summary>The least role for a field; null when it is for nobody.</summary>
    public Role? Of(OperationType operation, string field) =>
        _roles.TryGetValue((operation, field), out var role) ? role : null;

    private void Add(OperationType operation, Role role, params string[] fields)
    {
        foreach (var field in fields)
            _roles.Add((operation, field), role);
    }
}
