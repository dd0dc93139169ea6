using System.Diagnostics.Metrics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Api;

/// <summary>How many statements reach the database, which is what a question costs on Neo4j.</summary>
public abstract class StatementTests
{
    /// <summary>Whether this test is asking: others run beside it.</summary>
    private static readonly AsyncLocal<bool> _asking = new();

    private protected abstract Task<SchemaHost> StartAsync(ArticleExtract extract);

    /// <summary>At most so many for one call of the store: what it finds, and the records of that.</summary>
    protected abstract int MostForACall { get; }

    [Theory]
    [MemberData(nameof(Questions.All), MemberType = typeof(Questions))]
    public async Task A_question_takes_as_many_statements_of_a_large_graph_as_of_a_small_one(
        string query,
        string[] calls
    )
    {
        var counts = new List<int>();
        foreach (var people in (int[])[30, 90])
        {
            await using var host = await StartAsync(Questions.Circle(people));

            counts.Add(await CountAsync(host, query));
        }
        Assert.Equal(counts[0], counts[1]);
        // One more: where others may write, the index of names asks for the last change before it answers.
        Assert.InRange(counts[0], 1, calls.Length * MostForACall + 1);
    }

    private static async Task<int> CountAsync(SchemaHost host, string query)
    {
        var statements = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == StoreMetrics.Statements)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, _, _) =>
            {
                if (_asking.Value)
                    Interlocked.Increment(ref statements);
            }
        );
        listener.Start();
        _asking.Value = true;
        var answer = await host.AskAsync(query);
        _asking.Value = false;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return statements;
    }
}

public sealed class SqliteStatementCountTests : StatementTests
{
    // One for each field of a level with arguments of its own, one for the records and one for totals.
    protected override int MostForACall => 6;

    private protected override Task<SchemaHost> StartAsync(ArticleExtract extract) => SchemaHost.StartAsync(extract);
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jStatementCountTests(Neo4jServer server) : StatementTests
{
    // One for what is found, whatever the fields, and one for the records that were not read lately.
    protected override int MostForACall => 2;

    private protected override Task<SchemaHost> StartAsync(ArticleExtract extract) =>
        SchemaHost.StartAsync(server, extract);
}
