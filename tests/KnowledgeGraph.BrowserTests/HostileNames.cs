using System.Text.Json;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Names that try to be more than text. No store of ours takes some of them; another server might send them,
/// so they are put in on the way to the page.</summary>
internal static class HostileNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "javascript:alert(1)",
        "'-alert(1)-'",
        "${alert(1)}{{alert(1)}}",
        "</title></style></textarea><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "data:text/html,<script>alert(1)</script>",
        "=HYPERLINK(\"http://127.0.0.1:1/\",\"x\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "__proto__",
        "constructor",
        "]]></data><x>",
        "\u202E\u2066txt.exe\u2069\u202C",
        "\u0001\u0007\u001B[31m\u007F\u0085",
        "\u200B\u200D\uFEFF",
        "e" + new string('\u0301', 400),
        "שלום \u202E abc",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "",
        new string('W', 10_000),
    ];

    /// <summary>What stands between two parts of a generated name.</summary>
    private static readonly string[] _glue = [" ", "", "\u200B", "\u00A0", "\u202E", " \u2067", "'", "\u0301"];

    /// <summary>One of as many names as one likes: parts of those above and what lies between, the same every
    /// time.</summary>
    public static string Generated(int i)
    {
        var random = new Random(i);
        string Any(IReadOnlyList<string> of) => of[random.Next(of.Count)];
        return All[i % All.Count] + Any(_glue) + Any(All) + (i % 3 == 0 ? Any(_glue) + Any(All) : "");
    }

    /// <summary>The ordinary name that stands for a hostile one in the store.</summary>
    public static string Marker(int i) => $"Marked{(char)('A' + i)}{(char)('A' + i)} Person";

    /// <summary>A line of the seed for each of them.</summary>
    public static string Lines(Func<int, string> line) =>
        string.Join('\n', Enumerable.Range(0, All.Count).Select(line));

    /// <summary>All who are marked, as a link holds them.</summary>
    public static string Link => "n=hostile-body," + string.Join(',', All.Select((_, i) => $"marked-{i:00}"));

    /// <summary>The answer of the server with the names in their places.</summary>
    /// <param name="json">Of the server.</param>
    /// <param name="round">Others in every round: so many rounds of generated ones.</param>
    public static string PutIn(string json, int round = 0)
    {
        for (var i = 0; i < All.Count; i++)
        {
            var name = round == 0 ? All[i] : Generated((round * All.Count) + i);
            json = json.Replace(Marker(i), JsonSerializer.Serialize(name)[1..^1], StringComparison.Ordinal);
        }
        return json;
    }

    /// <summary>Puts them into all that the server answers this visitor.</summary>
    public static Task SendAsync(Visitor visitor, Func<int> round) =>
        visitor.Page.RouteAsync("**/graphql", async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = response, Body = PutIn(await response.TextAsync(), round()) });
        });
}
