using System.Security.Cryptography;
using System.Text;
using GraphQL;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Text;
using Microsoft.Extensions.Caching.Memory;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>
/// Documents known by the SHA-256 of their text: the .graphql files of <c>Documents:Folders</c>, and what clients
/// register on their way ("automatic persisted queries"). With <c>Documents:Only</c> nothing but the files is executed.
/// </summary>
internal sealed class PersistedDocuments : IDisposable
{
    // 4 million characters; the least used go first.
    private readonly MemoryCache _registered = new(new MemoryCacheOptions { SizeLimit = 4_000_000 });
    private readonly Dictionary<string, string> _files = [];
    private readonly bool _only;

    public PersistedDocuments(IConfiguration configuration, IWebHostEnvironment environment)
    {
        _only = configuration.GetValue<bool>("Documents:Only");
        var seed = configuration["Seed:Folder"] ?? Path.Combine(environment.ContentRootPath, "graph-seed");
        IReadOnlyList<string> folders = configuration.List("Documents:Folders") is { Count: > 0 } given
            ? given
            : [Path.Combine(seed, "queries"), environment.WebRootPath ?? ""];
        foreach (
            var file in folders
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories))
        )
        {
            var bytes = File.ReadAllBytes(file);
            _files[Hash(bytes)] = Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>The text that the request means. Throws <see cref="ExecutionError"/> when there is none.</summary>
    public string Find(OperationRequest request)
    {
        var id = IdOf(request);
        if (request.Query is { } query)
        {
            if (id is not null || _only)
                CheckText(query, id);
            return query;
        }
        if (id is null)
            throw new RequestRefusedException(400, ApiErrorCode.QueryMissing, "The request has no \"query\".");
        if (_files.TryGetValue(id, out var known))
            return known;
        // The message is what clients of this protocol wait for before they send the text.
        return _registered.Get<string>(id)
            ?? throw new ExecutionError("PersistedQueryNotFound")
            {
                Code = CodeText.Of(ApiErrorCode.PersistedQueryNotFound),
            };
    }

    /// <summary>Keeps a text that proved good under the id that came with it.</summary>
    public void Remember(OperationRequest request)
    {
        if (request.Query is { } query && IdOf(request) is { } id && !_files.ContainsKey(id))
            _registered.Set(id, query, new MemoryCacheEntryOptions { Size = query.Length });
    }

    private void CheckText(string query, string? id)
    {
        var hash = Hash(Encoding.UTF8.GetBytes(query));
        if (id is not null && id != hash)
            throw new ExecutionError("The hash is not that of the query.")
            {
                Code = CodeText.Of(ApiErrorCode.PersistedQueryMismatch),
            };
        if (_only && !_files.ContainsKey(hash))
            throw new ExecutionError("Only persisted documents are executed here.")
            {
                Code = CodeText.Of(ApiErrorCode.PersistedQueryOnly),
            };
    }

    /// <summary>The hash that a request names its document by; none when it does not.</summary>
    public static string? IdOf(OperationRequest request)
    {
        var id = request.DocumentId
            ?? (
                (request.Extensions?.GetValueOrDefault("persistedQuery") as IDictionary<string, object?>)?.TryGetValue(
                    "sha256Hash",
                    out var hash
                ) == true
                    ? hash as string
                    : null
            );
        return (
            id?.StartsWith("sha256:", StringComparison.Ordinal) == true ? id["sha256:".Length..] : id
        )?.ToLowerInvariant();
    }

    private static string Hash(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

    public void Dispose() => _registered.Dispose();
}
