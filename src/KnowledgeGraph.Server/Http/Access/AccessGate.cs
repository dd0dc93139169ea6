using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>Stands before every endpoint: who asks, and whether they may. Where there are no accounts it does
/// nothing.</summary>
internal sealed class AccessGate(Callers callers, ErrorReply errors)
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
            var known = callers.Of(context.Request);
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
