using KnowledgeGraph.Api.Access;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>
/// Looks again who it is, while a connection stays open: sessions end, keys are taken back, roles change.
/// </summary>
internal sealed class LoginWatch(Callers callers)
{
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Ends when whoever came in is no longer let in as they were, or with the token.</summary>
    public async Task UntilChangedAsync(HttpContext context, CancellationToken cancellation)
    {
        var before = context.Features.Get<Caller>();
        using var timer = new PeriodicTimer(_lookEvery);
        while (await NowAsync(context) == before)
            await timer.WaitForNextTickAsync(cancellation);
    }

    private async ValueTask<Caller?> NowAsync(HttpContext context)
    {
        try
        {
            return callers.AreThere ? (await callers.OfAsync(context.Request)).Caller : null;
        }
        catch (UnknownCallerException)
        {
            return new Caller(null, Role.Anyone);
        }
    }
}
