using KnowledgeGraph.Api.Access;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>The least role for each endpoint, by its pattern. One that is not named here is for nobody.</summary>
internal static class EndpointRoles
{
    /// <summary>Every endpoint and its least role.</summary>
    public static readonly IReadOnlyDictionary<string, Role> All = new Dictionary<string, Role>
    {
        // Its root fields have their own.
        ["/graphql"] = Role.Anyone,
        ["/export/{format}"] = Role.Reader,
        ["/import"] = Role.Editor,
        ["/import/columns"] = Role.Editor,
        // Its tools are executed as for a reader.
        ["/mcp/"] = Role.Reader,
        ["/reconcile"] = Role.Reader,
        ["/reconcile/match"] = Role.Reader,
        ["/reconcile/extend"] = Role.Reader,
        ["/reconcile/extend/propose"] = Role.Reader,
        ["/reconcile/suggest/entity"] = Role.Reader,
        ["/reconcile/suggest/type"] = Role.Reader,
        ["/reconcile/suggest/property"] = Role.Reader,
        ["/reconcile/preview"] = Role.Reader,
        // The page itself, which tells nothing of the graph.
        ["/entity/{id}"] = Role.Anyone,
        ["/embed"] = Role.Anyone,
        ["/site.json"] = Role.Anyone,
        ["/queries.json"] = Role.Reader,
        // Each job has its own.
        ["/jobs"] = Role.Reader,
        ["/health"] = Role.Anyone,
        ["/account"] = Role.Anyone,
        ["/account/login"] = Role.Anyone,
        ["/account/logout"] = Role.Anyone,
        // It asks for the word of the link.
        [FirstAdminPage.Path] = Role.Anyone,
        ["/account/provider"] = Role.Anyone,
        // Their own; whoever is not logged in has none.
        ["/account/sessions"] = Role.Anyone,
        ["/account/sessions/{id}/end"] = Role.Anyone,
        ["/account/password"] = Role.Anyone,
        ["/account/audit"] = Role.Admin,
    };
}
