using System.Diagnostics;
using KnowledgeGraph.Api.Access;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// Stands around every endpoint of the protected group: the rate of an address, the cross-site rule, limits, errors in
/// one form with exceptions masked, and a duration.
/// </summary>
internal sealed class RequestProtection(
    AddressRate rate,
    CrossSiteRule crossSite,
    RequestLimits limits,
    ErrorReply errors
)
{
    private const string VaryByCaller = "Accept, Authorization, Cookie";

    /// <param name="hasOwnLimits">The endpoint limits its work itself.</param>
    public async Task RunAsync(HttpContext context, RequestDelegate endpoint, bool hasOwnLimits)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Features.Get<Caller>() is not null)
        {
            context.Response.Headers.Vary = VaryByCaller;
            context.Response.Headers.CacheControl = "private, no-cache";
        }
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            rate.CheckRequest(context);
            if (!crossSite.AnswersPreflight(context))
            {
                crossSite.Check(context);
                await (hasOwnLimits ? endpoint(context) : limits.RunAsync(context, endpoint));
            }
            outcome = HasNothingButStatus(context.Response)
                ? await errors.SendAsync(context, RefusalOf(context.Response.StatusCode))
                : "ok";
        }
        catch (RequestRefusedException refusal)
        {
            outcome = await errors.SendAsync(context, refusal);
        }
        catch (BadHttpRequestException bad)
        {
            outcome = await errors.SendAsync(context, RequestRefusedException.From(bad));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
            outcome = "canceled";
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            outcome = await errors.SendAsync(context, failure);
        }
        finally
        {
            RequestDuration.Record(context, started, outcome);
        }
    }

    /// <summary>As ASP.NET answers a body that is too large, and endpoints something that is not there.</summary>
    private static bool HasNothingButStatus(HttpResponse response) =>
        response is { StatusCode: >= 400, HasStarted: false, ContentType: null };

    private static RequestRefusedException RefusalOf(int status) =>
        RequestRefusedException.From(status, $"{ReasonPhrases.GetReasonPhrase(status)}.");
}
