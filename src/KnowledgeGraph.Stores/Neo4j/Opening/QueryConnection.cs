using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Stores.Neo4j.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>
/// The only place that talks to Neo4j: its HTTP Query API (https://neo4j.com/docs/query-api/current/).
/// </summary>
internal sealed class QueryConnection(Neo4jOptions options) : IDisposable
{
    // A write of ten thousand facts is 15 MB so, and half as much again with nulls and escapes for HTML.
    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Uri _url = Neo4jAddress.Of(options);
    private readonly HttpClient _http = Client(options);

    private const string Given = "given";

    /// <summary>Runs one statement.</summary>
    public Task<QueryAnswer> PostAsync(
        Statement statement,
        string accessMode,
        IReadOnlyList<string> bookmarks,
        string request,
        CancellationToken cancellation
    ) => SendAsync(statement.InOneMap(Given), accessMode, bookmarks, request, cancellation);

    /// <summary>Only plans a statement. Its values stay here: a plan knows nothing of them but that they are a
    /// map.</summary>
    public Task<QueryAnswer> ExplainAsync(
        Statement statement,
        string accessMode,
        IReadOnlyList<string> bookmarks,
        string request,
        CancellationToken cancellation
    )
    {
        var nothing = new Dictionary<string, object?> { [Given] = new Dictionary<string, object?>() };
        var plan = new Statement($"EXPLAIN {statement.InOneMap(Given).Text}", nothing);
        return SendAsync(plan, accessMode, bookmarks, request, cancellation);
    }

    private async Task<QueryAnswer> SendAsync(
        Statement statement,
        string accessMode,
        IReadOnlyList<string> bookmarks,
        string request,
        CancellationToken cancellation
    )
    {
        var (text, parameters) = statement;
        using var message = new HttpRequestMessage(HttpMethod.Post, _url)
        {
            Content = new ByteArrayContent(
                JsonSerializer.SerializeToUtf8Bytes<object>(
                    new
                    {
                        statement = text,
                        parameters = new Dictionary<string, object?>(parameters) { ["request"] = request },
                        accessMode,
                        bookmarks,
                    },
                    Compact
                )
            )
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        StoreErrors.ThrowIfRefused(options, response);
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var answer = new QueryAnswer(await JsonDocument.ParseAsync(body, cancellationToken: cancellation));
        if (answer.Error is not { } error)
            return answer;
        answer.Dispose();
        throw StoreErrors.Of(options, error.Code, error.Message);
    }

    public void Dispose() => _http.Dispose();

    private static HttpClient Client(Neo4jOptions options)
    {
        var http = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
                SslOptions = { RemoteCertificateValidationCallback = CertificateRefusal.Check },
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Authorization = Neo4jAddress.Login(options);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return http;
    }
}
