using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;

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
        var hash = Hash(Greeting);

        Assert.Equal("""{"data":{"hello":"Hello you"}}""", await AskAsync(host, new { documentId = hash, variables = new { to = "you" } }));
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await AskAsync(host, new { documentId = "sha256:" + hash }));
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await AskAsync(host, new { extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } }));
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await host.Client.GetStringAsync("/graphql?documentId=" + hash));
    }

    [Fact]
    public async Task A_client_registers_a_document_on_its_way()
    {
        await using var host = await StartAsync();
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash("{ hello }") } };

        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", await AskAsync(host, new { extensions }));
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await AskAsync(host, new { query = "{ hello }", extensions }));
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await AskAsync(host, new { extensions }));
    }

    [Fact]
    public async Task A_document_is_not_registered_under_the_hash_of_another()
    {
        await using var host = await StartAsync();

        var answer = await AskAsync(host, new { query = "{ boom }", documentId = Hash("{ hello }") });

        Assert.Contains("PERSISTED_QUERY_MISMATCH", answer);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await AskAsync(host, new { documentId = Hash("{ hello }") }));
    }

    [Fact]
    public async Task An_invalid_document_is_not_registered()
    {
        await using var host = await StartAsync();

        await AskAsync(host, new { query = "{ nothing }", documentId = Hash("{ nothing }") });

        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await AskAsync(host, new { documentId = Hash("{ nothing }") }));
    }

    [Fact]
    public async Task Where_only_persisted_documents_are_executed_others_are_not()
    {
        await using var host = await StartAsync(only: true);

        Assert.Contains("PERSISTED_QUERY_ONLY", await AskAsync(host, new { query = "{ hello }" }));
        Assert.Contains("PERSISTED_QUERY_ONLY", await AskAsync(host, new { query = "{ hello }", documentId = Hash("{ hello }") }));
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await AskAsync(host, new { documentId = Hash("{ hello }") }));
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await AskAsync(host, new { query = Greeting }));
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await AskAsync(host, new { documentId = Hash(Greeting) }));
    }

    private static async Task<string> AskAsync(TransportHost host, object body)
    {
        using var response = await host.Client.PostAsJsonAsync("/graphql", body);
        return await response.Content.ReadAsStringAsync();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
