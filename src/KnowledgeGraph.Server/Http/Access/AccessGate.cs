using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>Stands before every endpoint: who asks, and whether they may. Where there are no accounts it does
/// nothing.</summary>
internal sealed class AccessGate(Callers callers, AddressRate rate, ErrorReply errors)
{
    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (!callers.AreThere || context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }
        try
        {
            // Before a key or a cookie is looked up: else they could be guessed as fast as the machine looks.
            var isProtected = endpoint.Metadata.GetMetadata<ProtectedGroup.Protected>() is not null;
            if (isProtected || Callers.Claims(context.Request))
                rate.CheckRequest(context);
            var known = await callers.OfAsync(context.Request);
            context.Features.Set(known.Caller);
            context.Features.Set(known);
            var pattern = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
            AccessRule.Require(
                known.Caller,
                pattern is not null && EndpointRoles.All.TryGetValue(pattern, out var role) ? role : null,
                context.Request.Path
            );
        }
        catch (UnknownCallerException)
        {
            await errors.SendAsync(context, AccessRule.Unauthenticated("This key is wrong, expired or taken back."));
            return;
        }
        catch (RequestRefusedException refusal)
        {
            await errors.SendAsync(context, refusal);
            return;
        }
        await next(context);
    }
}
