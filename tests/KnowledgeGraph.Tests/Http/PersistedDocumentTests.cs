using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Http;

public sealed class PersistedDocumentTests : IDisposable
{
    private const string Greeting = "query Greet($to: String) { hello(to: $to) }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public PersistedDocumentTests() => File.WriteAllText(Path.Combine(_folder.FullName, "greet.graphql"), Greeting);

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<TransportHost> StartAsync(bool only = false) =>
        TransportHost.StartAsync(("Documents:Folders:0", _folder.FullName), ("Documents:Only", $"{only}"));

    [Fact]
    public async Task A_document_of_the_folder_is_executed_by_its_hash_in_every_form()
    {
        await using var host = await StartAsync();
        var hash = TransportHost.HashOf(Greeting);

        Assert.Equal(
            """{"data":{"hello":"Hello you"}}""",
            await host.SendAsync(new { documentId = hash, variables = new { to = "you" } })
        );
        Assert.Equal(
            """{"data":{"hello":"Hello world"}}""",
            await host.SendAsync(new { documentId = "sha256:" + hash })
        );
        Assert.Equal(
            """{"data":{"hello":"Hello world"}}""",
            await host.SendAsync(new { extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } })
        );
        Assert.Equal(
            """{"data":{"hello":"Hello world"}}""",
            await host.Client.GetStringAsync("/graphql?documentId=" + hash)
        );
    }

    [Fact]
    public async Task A_client_registers_a_document_on_its_way()
    {
        await using var host = await StartAsync();
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = TransportHost.HashOf("{ hello }") } };

        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""",
            await host.SendAsync(new { extensions })
        );
        Assert.Equal(
            """{"data":{"hello":"Hello world"}}""",
            await host.SendAsync(new { query = "{ hello }", extensions })
        );
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await host.SendAsync(new { extensions }));
    }

    [Fact]
    public async Task A_document_is_not_registered_under_the_hash_of_another()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(new { query = "{ boom }", documentId = TransportHost.HashOf("{ hello }") });

        Assert.Contains("PERSISTED_QUERY_MISMATCH", answer);
        Assert.Contains(
            "PERSISTED_QUERY_NOT_FOUND",
            await host.SendAsync(new { documentId = TransportHost.HashOf("{ hello }") })
        );
    }

    [Fact]
    public async Task An_invalid_document_is_not_registered()
    {
        await using var host = await StartAsync();

        await host.SendAsync(new { query = "{ nothing }", documentId = TransportHost.HashOf("{ nothing }") });

        Assert.Contains(
            "PERSISTED_QUERY_NOT_FOUND",
            await host.SendAsync(new { documentId = TransportHost.HashOf("{ nothing }") })
        );
    }

    [Fact]
    public async Task Where_only_persisted_documents_are_executed_others_are_not()
    {
        await using var host = await StartAsync(only: true);

        Assert.Contains("PERSISTED_QUERY_ONLY", await host.SendAsync(new { query = "{ hello }" }));
        Assert.Contains(
            "PERSISTED_QUERY_ONLY",
            await host.SendAsync(new { query = "{ hello }", documentId = TransportHost.HashOf("{ hello }") })
        );
        Assert.Contains(
            "PERSISTED_QUERY_NOT_FOUND",
            await host.SendAsync(new { documentId = TransportHost.HashOf("{ hello }") })
        );
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await host.SendAsync(new { query = Greeting }));
        Assert.Equal(
            """{"data":{"hello":"Hello world"}}""",
            await host.SendAsync(new { documentId = TransportHost.HashOf(Greeting) })
        );
    }
}
