using System.Buffers.Text;
using System.Security.Cryptography;
using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Execution;
using Microsoft.Extensions.Caching.Memory;

namespace KnowledgeGraph.Server.Http.Caching;

/// <summary>What an answer depends on besides its question.</summary>
/// <param name="Sequence">Number of the last change of the graph.</param>
/// <param name="Today">The day, UTC: some questions mean it when they name none.</param>
/// <param name="Reviews">Changes when an article that waits for review does.</param>
/// <param name="Views">Changes when a saved view does.</param>
public readonly record struct DataVersion(long Sequence, DateOnly Today, long Reviews = 0, long Views = 0);

/// <summary>The version that every answer from now on has at least; null when only the store could tell, and then no
/// answer is kept.</summary>
public delegate DataVersion? CurrentVersion();

/// <summary>
/// Keeps answers to documents asked by their hash until the graph changes. Only those: they are few, and meant to be
/// asked again, while texts of anybody would push each other out.
/// </summary>
internal sealed class KeptAnswers(CurrentVersion version, ApiLimits limits) : IDisposable
{
    // So that one answer never pushes out most others.
    private readonly int _largest = limits.KeptAnswerBytes / 16;
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = limits.KeptAnswerBytes });

    /// <summary>Where the answer to a request is kept; null when it is not.</summary>
    /// <param name="caller">Who asks: what one was answered is no answer for another, who may see less.</param>
    public Place? PlaceOf(OperationRequest request, Caller? caller) =>
        _largest > 0 && request.Query is null && PersistedDocuments.IdOf(request) is { } id && version() is { } now
            ? new Place(this, new Question(id, request.OperationName, request.VariablesText, caller), now)
            : null;

    public void Dispose() => _answers.Dispose();

    internal sealed record Question(string Document, string? Operation, string? Variables, Caller? Caller);

    /// <param name="Operation">What was asked.</param>
    /// <param name="Body">JSON in UTF-8.</param>
    /// <param name="Version">What held when the work on it began.</param>
    internal sealed record Answer(GraphQLOperationDefinition Operation, ReadOnlyMemory<byte> Body, DataVersion Version)
    {
        /// <summary>For <c>ETag</c>; weak, since compression makes other bytes of it.</summary>
        public string Tag => field ??= $"W/\"{Base64Url.EncodeToString(SHA256.HashData(Body.Span).AsSpan(0, 16))}\"";
    }

    /// <summary>Taken before the work begins: a change meanwhile makes the answer newer than it claims to be, never
    /// older.</summary>
    internal sealed class Place(KeptAnswers kept, Question question, DataVersion version)
    {
        /// <summary>The answer, when it is still true.</summary>
        public Answer? Find() =>
            kept._answers.TryGetValue(question, out Answer? answer) && answer!.Version == version ? answer : null;

        /// <summary>Keeps the answer of a query that went well; null when it is not worth it.</summary>
        public Answer? Keep(ExecutionResult result, ReadOnlySpan<byte> body)
        {
            if (
                result
                    is not {
                        Executed: true,
                        Errors: null or { Count: 0 },
                        Operation: { Operation: OperationType.Query } operation
                    }
                || body.Length > kept._largest
            )
                return null;
            return kept._answers.Set(
                question,
                new Answer(operation, body.ToArray(), version),
                new MemoryCacheEntryOptions { Size = body.Length + (2 * (question.Variables?.Length ?? 0)) }
            );
        }
    }
}
