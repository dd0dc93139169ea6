using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Screening.Watching;

namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// A new hit as a request, signed as https://www.standardwebhooks.com says: receivers check it with libraries that are
/// there.
/// </summary>
internal static class WebhookMessage
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    public static HttpRequestMessage Of(WatchHit hit, Uri address, byte[] secret, DateTimeOffset now)
    {
        var body = JsonSerializer.Serialize(
            new
            {
                type = "screening.new_hit",
                timestamp = hit.At,
                data = hit,
            },
            _json
        );
        // The same at every try: a receiver knows what it has.
        var id = $"hit-{hit.Number}";
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(signed)}");
        return request;
    }
}
