using System.Net.Http.Json;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Tests.Backups;

/// <summary>A server on a restored graph answers as the one did that was backed up, to the byte.</summary>
public sealed class RestoredAnswerTests : IDisposable
{
    private static readonly string[] _own =
    [
        "{ changes(first: 500) { sequence at by kind articleId entityIds factIds } }",
        "{ stats { entities facts } }",
        "{ articles(first: 200) { nodes { id title revision } } }",
        "{ suspects(first: 50) { nodes { score reasons } } }",
        "{ facts(first: 200) { nodes { id stance } } }",
        "{ reviewItems { id } }",
        "{ savedViews { id } }",
        "{ search(text: \"Bialiatski\") { __typename } }",
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Forty_questions_have_the_answers_they_had()
    {
        string[] questions =
        [
            .. Directory.GetFiles(Path.Combine(SeedFiles.Folder, "queries"), "*.graphql").Select(File.ReadAllText),
            .. _own,
        ];
        var before = await AnswersAsync("one", questions);
        var folder = _folder.File("backups");
        Assert.Equal(0, (await KgRun.RunAsync(["backup", folder, "--Store:Path", Graph("one")])).Code);
        Assert.Equal(0, (await KgRun.RunAsync(["restore", folder, "--Store:Path", Graph("two")])).Code);
        var after = await AnswersAsync("two", questions);

        Assert.Equal(before, after);
        Assert.True(before.Count >= 40);
        Assert.DoesNotContain(before, answer => answer.Contains("\"errors\":", StringComparison.Ordinal));
        Assert.True(Directory.Exists(_folder.File("two/review")));
    }

    public void Dispose() => _folder.Dispose();

    private string Graph(string name) => _folder.File($"{name}/graph.db");

    private async Task<List<string>> AnswersAsync(string name, string[] questions)
    {
        var cancellation = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(_folder.File($"{name}/review"));
        await using var app = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Store:Path", Graph(name)),
                new("Seed:Folder", SeedFiles.Folder),
                // A busy machine takes longer over suspects than one question may.
                new("Limits:ExecutionTimeout", "00:01:00"),
                new("Limits:RequestTimeout", "00:01:00"),
            ],
            cancellation
        );
        await app.StartAsync(cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var answers = new List<string>();
        foreach (var query in questions)
        {
            using var answer = await client.PostAsJsonAsync("/graphql", new { query }, cancellation);
            answers.Add(await answer.Content.ReadAsStringAsync(cancellation));
        }
        return answers;
    }
}
