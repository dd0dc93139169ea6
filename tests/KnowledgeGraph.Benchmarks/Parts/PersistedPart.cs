namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The same question by its text and by the hash of its text: asked again, as pages ask, and never the same twice,
/// where the answer has to be made and keeping it is in vain.
/// </summary>
internal static class PersistedPart
{
    private const int Rounds = 5,
        WarmUp = 2_000,
        MostInATurn = 30_000;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);
    private static int _number;

    public static async Task RunAsync(Workspace workspace, GraphSize size)
    {
        var graph = workspace.Graph(size);
        await using var server = await workspace.ServeAsync(size);
        var table = new Table(
            "question",
            "characters",
            "text",
            "CPU",
            "hash, again",
            "CPU",
            "as fast",
            "hash, anew",
            "CPU",
            "as fast"
        );
        var least = new Question("__typename", "{ __typename }");
        Question[] questions =
        [
            least,
            Long(least),
            Question.OneLevel(graph),
            Long(Question.OneLevel(graph)),
            Question.TwoLevels(graph),
        ];
        foreach (var question in questions)
        {
            var roots = graph.Roots(500);
            await RegisterAsync(server, question, roots[0]);
            byte[][] texts = [.. roots.Select(id => question.AsText(server.GraphQL, new { id }))],
                hashes = [.. roots.Select(id => question.AsPersisted(server.GraphQL, new { id }))];
            await Load.RunAsync(server.Address, [.. texts, .. hashes], 4, Turn, server.Cpu, WarmUp);
            LoadResult? byText = null,
                byHash = null,
                anew = null;
            // In turns, the best of each: other work on the machine hits both.
            for (var round = 0; round < Rounds; round++)
            {
                byText = Better(byText, await Load.RunAsync(server.Address, texts, 1, Turn, server.Cpu));
                byHash = Better(byHash, await Load.RunAsync(server.Address, hashes, 1, Turn, server.Cpu));
                anew = Better(
                    anew,
                    await Load.RunAsync(server.Address, Anew(server, question, roots), 1, Turn, server.Cpu)
                );
            }
            table.Add(
                question.Name,
                $"{question.Document.Length:N0}",
                $"{byText!.RequestsPerSecond:N0}/s",
                Table.Ms(byText.CpuPerRequest),
                $"{byHash!.RequestsPerSecond:N0}/s",
                Table.Ms(byHash.CpuPerRequest),
                $"{byText.CpuPerRequest / byHash.CpuPerRequest:0.00}x",
                $"{anew!.RequestsPerSecond:N0}/s",
                Table.Ms(anew.CpuPerRequest),
                $"{byText.CpuPerRequest / anew.CpuPerRequest:0.00}x"
            );
        }
        table.Print("By text and by hash, warm, one client");
    }

    /// <summary>As a page sends it that builds its documents of fragments: 8,000 characters more, here of a
    /// comment.</summary>
    private static Question Long(Question question) =>
        question with
        {
            Name = $"{question.Name}, long text",
            Document = $"#{new string('.', 8_000)}\n{question.Document}",
        };

    /// <summary>With a number that no question had before: a variable that the document does not know changes nothing
    /// but the question.</summary>
    private static byte[][] Anew(ServerProcess server, Question question, IReadOnlyList<string> roots) =>
        [
            .. Enumerable
                .Range(0, MostInATurn)
                .Select(number =>
                    question.AsPersisted(server.GraphQL, new { id = roots[number % roots.Count], number = ++_number })
                ),
        ];

    private static async Task RegisterAsync(ServerProcess server, Question question, string id)
    {
        using var connection = await Connection.OpenAsync(server.Address);
        await connection.AskAsync(question.AsRegistration(server.GraphQL, new { id }));
    }

    private static LoadResult Better(LoadResult? one, LoadResult other) =>
        one is null || other.CpuPerRequest < one.CpuPerRequest ? other : one;
}
