using KnowledgeGraph.Api.Guard;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>The limits in force.</summary>
internal static class Limits
{
    /// <summary>The section <c>Limits</c>, over the defaults of a server that others reach when
    /// <c>Server:AllowRemote</c> lets them.</summary>
    public static ApiLimits ReadLimits(this IConfiguration configuration)
    {
        // A copy, for it is what the section is written into.
        var limits = (configuration.GetValue<bool>("Server:AllowRemote") ? ApiLimits.ForOthers : new ApiLimits()) with
        { };
        configuration.GetSection("Limits").Bind(limits);
        return limits;
    }
}
