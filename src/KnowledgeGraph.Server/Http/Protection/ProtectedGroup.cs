namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// The routes of the server that answer programs; whatever is mapped here has <see cref="RequestProtection"/>.
/// </summary>
internal static class ProtectedGroup
{
    public static RouteGroupBuilder MapProtectedGroup(this IEndpointRouteBuilder routes)
    {
        var protection = routes.ServiceProvider.GetRequiredService<RequestProtection>();
        var group = routes.MapGroup("");
        // Not a filter of endpoints: those run only after the parameters are read, and not for every sort of endpoint.
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            var inner = endpoint.RequestDelegate!;
            var hasOwnLimits = endpoint.Metadata.OfType<OwnLimits>().Any();
            endpoint.RequestDelegate = context => protection.RunAsync(context, inner, hasOwnLimits);
            endpoint.Metadata.Add(new Protected());
        });
        return group;
    }

    /// <summary>
    /// For endpoints that limit their work themselves, because they stream for longer than one execution may take.
    /// </summary>
    public static T WithOwnLimits<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new OwnLimits());

    /// <summary>Marks an endpoint of the group.</summary>
    internal sealed record Protected;

    private sealed record OwnLimits;
}
