using System.Text;
using System.Text.Json;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>A server on this machine that speaks the protocol of OpenAI, as Ollama does.</summary>
public sealed class ModelProtocolTests : IAsyncLifetime
{
    private const string Text = "Ann Petrova praised Acme Holding on Friday.";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private WebApplication _server = null!;
    private (int Status, string Content) _answer;
    private string? _authorization;
    private JsonElement _question;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/v1/chat/completions", AnswerAsync);
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _authorization = context.Request.Headers.Authorization;
        _question = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        var (status, content) = _answer;
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object?>
            {
                ["id"] = "1",
                ["object"] = "chat.completion",
                ["created"] = 1,
                ["model"] = "small",
                ["choices"] = new[]
                {
                    new
                    {
                        index = 0,
                        finish_reason = "stop",
                        message = new { role = "assistant", content },
                    },
                },
                ["usage"] = new
                {
                    prompt_tokens = 11,
                    completion_tokens = 7,
                    total_tokens = 18,
                },
            }
        );
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body);
    }

    private async Task<ModelReport> AskAsync(int status, string content)
    {
        _answer = (status, content);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Extract:Model:Endpoint"] = _server.Urls.Single() + "/v1",
                    ["Extract:Model:Name"] = "small",
                    ["Extract:Model:Key"] = "secret-key",
                }
            )
            .Build();
        var draft = Drafts.Of(
            Text,
            Drafts.Named("ann-petrova", "Person", "Ann Petrova"),
            Drafts.Named("acme", "Company", "Acme Holding")
        );
        var proposer = ModelOpening.Open(configuration, Drafts.Ontology, Drafts.Rules, _folder)!;
        var result = await proposer.AddAsync(draft, TestContext.Current.CancellationToken);
        return result.Model!;
    }

    [Fact]
    public async Task The_question_has_key_model_schema_and_no_chance()
    {
        const string Answer = """
            {"facts":[{"sentence":1,"words":"Ann Petrova praised Acme Holding","relation":"supports","subject":"ann-petrova",
            "object":"acme","value":null,"stance":"asserted","attributedTo":null,"date":null}]}
            """;
        var report = await AskAsync(200, Answer);

        Assert.Equal((1, 1, 11L, 7L), (report.Facts, report.Passed, report.TokensIn, report.TokensOut));
        Assert.Equal("Bearer secret-key", _authorization);
        Assert.Equal("small", _question.GetProperty("model").GetString());
        Assert.Equal(0, _question.GetProperty("temperature").GetDouble());
        Assert.Equal("json_schema", _question.GetProperty("response_format").GetProperty("type").GetString());
        Assert.DoesNotContain("secret-key", Encoding.UTF8.GetString(File.ReadAllBytes(Directory.GetFiles(_folder)[0])));
    }

    [Fact]
    public async Task A_key_that_is_refused_is_told_and_never_shown()
    {
        var report = await AskAsync(401, "no");

        Assert.NotNull(report.Failure);
        Assert.DoesNotContain("secret-key", report.Failure);
    }
}
