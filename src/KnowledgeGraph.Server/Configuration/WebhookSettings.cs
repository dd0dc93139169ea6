using System.Net;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>
/// Where new hits of the watch list are sent, and the secret they are signed with. It takes effect only for addresses
/// that whoever runs the server named: this machine, or a host of <c>Watch:AllowedHosts</c>.
/// </summary>
internal sealed record WebhookSettings(Uri Address, byte[] Secret)
{
    private const int LeastSecret = 24;
    private const string SecretPrefix = "whsec_";

    /// <summary>Null when none is set.</summary>
    public static WebhookSettings? Read(IConfiguration configuration) =>
        configuration.Setting("Watch:Webhook") is { } address ? new(new Uri(address), SecretOf(configuration)!) : null;

    /// <summary>What is wrong with the settings, in words.</summary>
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        if (configuration.Setting("Watch:Webhook") is not { } address)
            yield break;
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.UserInfo.Length > 0
        )
        {
            yield return "Watch:Webhook is no address; write one such as https://cases.example.org/hits, "
                + "without a user or password in it.";
            yield break;
        }
        if (
            !IsThisMachine(uri)
            && !configuration.List("Watch:AllowedHosts").Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase)
        )
            yield return $"Watch:Webhook leads to {uri.IdnHost}, which is not this machine; "
                + "name it in Watch:AllowedHosts.";
        if (!IsThisMachine(uri) && uri.Scheme != "https")
            yield return $"Watch:Webhook must be https, because it leads to another machine: {uri.IdnHost}";
        if (SecretOf(configuration) is not { Length: >= LeastSecret })
            yield return $"Watch:Webhook needs Watch:Secret: {SecretPrefix} and {LeastSecret} random bytes or more "
                + $"as base64, for instance: echo {SecretPrefix}$(openssl rand -base64 32)";
    }

    private static bool IsThisMachine(Uri uri) =>
        uri.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.IdnHost, out var ip) && IPAddress.IsLoopback(ip));

    private static byte[]? SecretOf(IConfiguration configuration)
    {
        var text = configuration.Setting("Watch:Secret") ?? "";
        var buffer = new byte[text.Length];
        return
            text.StartsWith(SecretPrefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[SecretPrefix.Length..], buffer, out var length)
            ? buffer[..length]
            : null;
    }
}
