using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>What the settings mean to HTTP; refuses those that can't work with what to write instead.</summary>
internal static class Neo4jAddress
{
    private const int BoltPort = 7687;

    public static Uri Of(Neo4jOptions options)
    {
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Host.Length == 0)
        {
            throw Misconfigured(
                $"'{WithoutSecrets(options.Url)}' is not an address of a Neo4j server: write for instance "
                    + "http://localhost:7474."
            );
        }
        if (url.UserInfo.Length > 0)
        {
            throw Misconfigured(
                "The address of the Neo4j server holds a login: give user and password as settings of their own."
            );
        }
        if (url.Scheme is not ("http" or "https") || url.Port == BoltPort)
            throw Misconfigured(BoltAddress(url));
        if (options.Database.Length == 0)
            throw Misconfigured("The name of the Neo4j database is empty: write for instance neo4j.");
        return new Uri(
            url.GetLeftPart(UriPartial.Path).TrimEnd('/') + $"/db/{Uri.EscapeDataString(options.Database)}/query/v2"
        );
    }

    public static AuthenticationHeaderValue? Login(Neo4jOptions options) =>
        options switch
        {
            { Token: { Length: > 0 } token } => new AuthenticationHeaderValue("Bearer", token),
            { User: { Length: > 0 } user } => new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))
            ),
            _ => null,
        };

    public static string WithoutSecrets(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
        : url.Contains('@') ? "(an address with a login)"
        : url;

    private static string BoltAddress(Uri url)
    {
        var encrypted = url.Scheme.Contains("+s", StringComparison.Ordinal);
        var instead =
            encrypted && url.Host.EndsWith(".neo4j.io", StringComparison.OrdinalIgnoreCase) ? $"https://{url.Host}"
            : encrypted ? $"https://{url.Host}:7473"
            : $"http://{url.Host}:7474";
        return $"'{WithoutSecrets(url.OriginalString)}' is a Bolt address, but this program uses "
            + $"Neo4j's HTTP Query API: write {instead} (the server's HTTP port, 7474 unless changed).";
    }

    private static StoreException Misconfigured(string message) => new(StoreErrorCode.Misconfigured, message);
}
