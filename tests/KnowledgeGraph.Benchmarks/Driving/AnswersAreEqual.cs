using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Two servers are worth comparing when they say the same.</summary>
internal static class AnswersAreEqual
{
    /// <summary>Asks both about each entity; the texts of the answers must be the same in the same order, however they
    /// are wrapped.</summary>
    public static async Task RequireAsync(
        IReadOnlyList<string> ids,
        (Uri Url, Question Question) left,
        (Uri Url, Question Question) right
    )
    {
        using var client = new HttpClient();
        foreach (var id in ids)
        {
            var (one, other) = (await TextsAsync(left), await TextsAsync(right));
            if (one != other)
                throw new InvalidOperationException($"About {id} {left.Url} says:\n{one}\nbut {right.Url}:\n{other}");

            async Task<string> TextsAsync((Uri Url, Question Question) asked)
            {
                using var body = new StringContent(
                    JsonSerializer.Serialize(new { query = asked.Question.Document, variables = new { id } }),
                    Encoding.UTF8,
                    "application/json"
                );
                using var response = await client.PostAsync(asked.Url, body);
                using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
                return string.Join('\n', Texts(answer.RootElement));
            }
        }
    }

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Texts(field.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            _ => [value.ToString()],
        };
}
