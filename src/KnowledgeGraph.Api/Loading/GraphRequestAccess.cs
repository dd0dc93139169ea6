namespace KnowledgeGraph.Api.Loading;

/// <summary>The request that a field is asked in.</summary>
internal static class GraphRequestAccess
{
    public static GraphRequest Request(this IResolveFieldContext context) => (GraphRequest)context.UserContext;
}
