using System.Net;
using System.Text.Json;
using KnowledgeGraph.Stores.Neo4j.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests;

/// <summary>Stands on loopback where Neo4j is expected and answers as it is told, or passes on to a real
/// server.</summary>
internal sealed class Neo4jStub : IAsyncDisposable
{
    public const string OneRow = """{"data":{"fields":["n"],"values":[[1]]},"bookmarks":[]}""";

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly List<string> _statements = [];
    private readonly List<string> _explained = [];

    private Neo4jStub(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>The statements that arrived, those that end others or only plan left out.</summary>
    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (_statements)
                return [.. _statements];
        }
    }

    /// <summary>The statements that were only to be planned.</summary>
    public IReadOnlyList<string> Explained
    {
        get
        {
            lock (_statements)
                return [.. _explained];
        }
    }

    /// <summary>How many statements that end others arrived.</summary>
    public int Terminations { get; private set; }

    /// <summary>Answers a request: its number, from 1, and its body.</summary>
    public static async Task<Neo4jStub> StartAsync(Func<Call, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new Neo4jStub(app);
        app.Run(async context =>
        {
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            var statement = JsonDocument.Parse(body).RootElement.GetProperty("statement").GetString()!;
            if (statement.Contains("TERMINATE", StringComparison.Ordinal))
            {
                stub.Terminations++;
                await Json(context, 202, OneRow);
                return;
            }
            if (statement.StartsWith("EXPLAIN ", StringComparison.Ordinal))
            {
                lock (stub._statements)
                    stub._explained.Add(statement);
                await Json(context, 202, OneRow);
                return;
            }
            int number;
            lock (stub._statements)
            {
                stub._statements.Add(statement);
                number = stub._statements.Count;
            }
            await answer(new Call(stub, context, number, statement, body));
        });
        await app.StartAsync();
        return stub;
    }

    /// <summary>Always the same.</summary>
    public static Task<Neo4jStub> AlwaysAsync(int status, string body, string type = "application/json") =>
        StartAsync(call => call.AnswerAsync(status, body, type));

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private static Task Json(HttpContext context, int status, string body, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    /// <summary>A request that waits for its answer.</summary>
    // As far as the first parameter, whose name is another on the way.
    private static readonly int Opening = WriteQueries.Text.IndexOf('$', StringComparison.Ordinal);

    internal sealed class Call(Neo4jStub stub, HttpContext context, int number, string statement, string body)
    {
        public int Number => number;

        public string Statement => statement;

        /// <summary>Whether it changes the graph.</summary>
        public bool IsWrite => statement.StartsWith(WriteQueries.Text[..Opening], StringComparison.Ordinal);

        public JsonElement Body => JsonDocument.Parse(body).RootElement;

        public Task AnswerAsync(int status, string text, string type = "application/json") =>
            Json(context, status, text, type);

        /// <summary>As a server that is killed: the connection is reset.</summary>
        public void Reset() => context.Abort();

        public Task HangAsync() =>
            Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        /// <summary>Half of the answer, then the connection ends.</summary>
        public async Task BreakOffAsync(string text)
        {
            context.Response.StatusCode = 202;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = text.Length;
            await context.Response.WriteAsync(text[..(text.Length / 2)]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        }

        /// <summary>A byte now and then.</summary>
        public async Task DripAsync(string text)
        {
            context.Response.StatusCode = 202;
            context.Response.ContentType = "application/json";
            foreach (var c in text)
            {
                await context.Response.WriteAsync(c.ToString(), context.RequestAborted);
                await Task.Delay(100, context.RequestAborted);
            }
        }

        /// <summary>What the real server answers.</summary>
        public async Task<(HttpStatusCode Status, string Text)> AskAsync(string url)
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, url + context.Request.Path)
            {
                Content = new StringContent(body, null, "application/json"),
            };
            message.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
            using var response = await stub._http.SendAsync(message);
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }

        public async Task PassOnAsync(string url)
        {
            var (status, text) = await AskAsync(url);
            await AnswerAsync((int)status, text);
        }
    }
}
