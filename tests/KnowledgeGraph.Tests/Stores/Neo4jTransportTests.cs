using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>What becomes of each way in which a server can fail; a stub on loopback fails so.</summary>
public sealed class Neo4jTransportTests
{
    private const string Secret = "correct-horse-battery";

    private static readonly Statement One = new("RETURN 1 AS n");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static QueryApi Api(string url, double seconds = 5) =>
        new(new Neo4jOptions(url, User: "neo4j", Password: Secret, Timeout: TimeSpan.FromSeconds(seconds)));

    private static async Task<StoreException> ReadFailsAsync(string url, double seconds = 5)
    {
        await using var api = Api(url, seconds);
        var error = await Assert.ThrowsAsync<StoreException>(() => api.ReadAsync(One, Cancellation));
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"neo4j:{Secret}")),
            error.ToString(),
            StringComparison.Ordinal
        );
        return error;
    }

    [Fact]
    public async Task An_answer_is_read()
    {
        await using var stub = await Neo4jStub.AlwaysAsync(202, Neo4jStub.OneRow);
        await using var api = Api(stub.Url);

        using var answer = await api.ReadAsync(One, Cancellation);

        Assert.Equal(1, answer.Rows[0][0].GetInt32());
    }

    /// <summary>Neo4j plans a statement for each type of its parameters, and a list of another length may be
    /// another.</summary>
    [Fact]
    public async Task All_values_travel_in_one_map()
    {
        var body = new System.Text.Json.JsonElement();
        await using var stub = await Neo4jStub.StartAsync(call =>
        {
            body = call.Body;
            return call.AnswerAsync(202, Neo4jStub.OneRow);
        });
        await using var api = Api(stub.Url);
        var values = new Dictionary<string, object?> { ["id"] = "a", ["ids"] = (string[])["b", "c"] };

        using var _ = await api.ReadAsync(
            new Statement("UNWIND $ids AS id RETURN id, $id AS `$other`", values),
            Cancellation
        );

        Assert.Equal(
            "UNWIND $given.ids AS id RETURN id, $given.id AS `$other`",
            body.GetProperty("statement").GetString()
        );
        Assert.Equal(
            """{"id":"a","ids":["b","c"]}""",
            body.GetProperty("parameters").GetProperty("given").GetRawText()
        );
    }

    [Fact]
    public async Task Nobody_listens()
    {
        var error = await ReadFailsAsync("http://127.0.0.1:1");

        Assert.Equal("STORE_UNAVAILABLE", error.Code);
        Assert.Contains("is it running", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_and_its_work_ended()
    {
        await using var stub = await Neo4jStub.StartAsync(call => call.HangAsync());
        var watch = Stopwatch.StartNew();

        var error = await ReadFailsAsync(stub.Url, seconds: 0.5);

        Assert.Equal("STORE_TIMEOUT", error.Code);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.4, 4);
        Assert.Equal(1, stub.Terminations);
    }

    [Fact]
    public async Task An_answer_that_drips_is_given_up()
    {
        await using var stub = await Neo4jStub.StartAsync(call => call.DripAsync(Neo4jStub.OneRow));

        Assert.Equal("STORE_TIMEOUT", (await ReadFailsAsync(stub.Url, seconds: 0.5)).Code);
    }

    [Fact]
    public async Task What_nobody_waited_for_is_planned_to_its_end()
    {
        await using var stub = await Neo4jStub.StartAsync(call => call.HangAsync());
        await using var api = Api(stub.Url);
        for (var tries = 0; stub.Explained.Count < 2 && tries < 10; tries++)
        {
            using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(1_100));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.ReadAsync(One, leaving.Token));
        }

        Assert.NotEmpty(stub.Explained);
        Assert.All(stub.Explained, explained => Assert.Equal($"EXPLAIN {stub.Statements[0]}", explained));
    }

    [Fact]
    public async Task Leaving_client_ends_the_work()
    {
        await using var stub = await Neo4jStub.StartAsync(call => call.HangAsync());
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using (var api = Api(stub.Url))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.ReadAsync(One, leaving.Token));
        }

        Assert.Equal(1, stub.Terminations);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("half")]
    [InlineData("503")]
    [InlineData("transient")]
    public async Task A_read_is_repeated_when_the_answer_is_lost(string fault)
    {
        await using var stub = await Neo4jStub.StartAsync(call =>
            call.Number == 1 ? FailAsync(call, fault) : call.AnswerAsync(202, Neo4jStub.OneRow)
        );
        await using var api = Api(stub.Url);

        using var answer = await api.ReadAsync(One, Cancellation);

        Assert.Equal(2, stub.Statements.Count);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("half")]
    [InlineData("503")]
    [InlineData("transient")]
    public async Task A_read_that_goes_on_failing_says_that_the_server_is_unavailable(string fault)
    {
        await using var stub = await Neo4jStub.StartAsync(call => FailAsync(call, fault));

        Assert.Equal("STORE_UNAVAILABLE", (await ReadFailsAsync(stub.Url)).Code);
        Assert.Equal(3, stub.Statements.Count);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("half")]
    [InlineData("503")]
    public async Task The_transport_sends_a_write_once(string fault)
    {
        await using var stub = await Neo4jStub.StartAsync(call => FailAsync(call, fault));
        await using var api = Api(stub.Url);

        var error = await Assert.ThrowsAsync<StoreException>(() => api.WriteAsync(One, TimeSpan.Zero, Cancellation));

        Assert.Equal("STORE_UNAVAILABLE", error.Code);
        Assert.Single(stub.Statements);
    }

    private static Task FailAsync(Neo4jStub.Call call, string fault)
    {
        switch (fault)
        {
            case "half":
                return call.BreakOffAsync(Neo4jStub.OneRow);
            case "503":
                return call.AnswerAsync(503, "");
            case "transient":
                return call.AnswerAsync(
                    202,
                    """{"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"..."}]}"""
                );
            default:
                call.Reset();
                return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData(
        401,
        """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid credential."}]}""",
        "STORE_UNAUTHORIZED"
    )]
    [InlineData(403, "", "STORE_UNAUTHORIZED")]
    [InlineData(
        404,
        """{"errors":[{"code":"Neo.ClientError.Database.DatabaseNotFound","message":"Database does not exist."}]}""",
        "STORE_UNKNOWN_DATABASE"
    )]
    [InlineData(
        202,
        """{"errors":[{"code":"Neo.ClientError.Transaction.Terminated","message":"..."}]}""",
        "STORE_TIMEOUT"
    )]
    [InlineData(
        202,
        """{"data":{"fields":["n"],"values":[[1],[2]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}""",
        "STORE_FAILED"
    )]
    [InlineData(
        202,
        """{"errors":[{"code":"Neo.TransientError.General.MemoryPoolOutOfMemoryError","message":"..."}]}""",
        "STORE_FULL"
    )]
    [InlineData(
        400,
        """{"errors":[{"code":"Neo.ClientError.Statement.SyntaxError","message":"Invalid input"}]}""",
        "STORE_FAILED"
    )]
    [InlineData(302, "", "STORE_PROTOCOL")]
    public async Task A_refusal_is_not_repeated(int status, string body, string code)
    {
        await using var stub = await Neo4jStub.AlwaysAsync(status, body);

        Assert.Equal(code, (await ReadFailsAsync(stub.Url)).Code);
        Assert.Single(stub.Statements);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Something_else_that_answers_is_no_Neo4j(int status)
    {
        await using var stub = await Neo4jStub.AlwaysAsync(status, "<html>Hello</html>", "text/html");

        var error = await ReadFailsAsync(stub.Url);

        Assert.Equal("STORE_PROTOCOL", error.Code);
        Assert.Contains("Check the address", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_yet_is_used_as_soon_as_it_is()
    {
        var ready = false;
        await using var stub = await Neo4jStub.StartAsync(call =>
            ready ? call.AnswerAsync(202, Neo4jStub.OneRow) : call.AnswerAsync(503, "")
        );
        await using var api = Api(stub.Url);
        await Assert.ThrowsAsync<StoreException>(() => api.ReadAsync(One, Cancellation));

        ready = true;
        using var answer = await api.ReadAsync(One, Cancellation);

        Assert.Equal(1, answer.Rows[0][0].GetInt32());
    }
}
