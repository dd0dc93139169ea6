using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using KnowledgeGraph.Api.Guard;
using Microsoft.Extensions.Caching.Memory;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>Guards, parses and validates each text once; documents that passed are remembered, up to <see
/// cref="Capacity"/> characters.</summary>
internal sealed class DocumentCache(ISchema schema, DocumentGuard guard, ApiLimits limits) : IDisposable
{
    // 8 million characters: about 10,000 usual documents, some 100 MB of trees at worst.
    private const long Capacity = 8_000_000;

    private readonly DocumentValidator _validator = new();
    private readonly IValidationRule[] _rules =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not VariablesInAllowedPosition),
        new VariableUses(),
        new OneCertainRootField(),
        new EnoughErrors(limits.Errors),
    ];
    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>Throws <see cref="ExecutionError"/> or <see cref="DocumentInvalidException"/> when it does not
    /// pass.</summary>
    public ValueTask<GuardedDocument> GetAsync(string text) =>
        _documents.TryGetValue(text, out var known) ? new((GuardedDocument)known!) : new(CheckAsync(text));

    private async Task<GuardedDocument> CheckAsync(string text)
    {
        var document = guard.Check(text);
        // Without an operation the validator leaves variables alone: they belong to the request.
        var result = await _validator.ValidateAsync(
            new ValidationOptions
            {
                Schema = schema,
                Document = document.Document,
                Rules = _rules,
                Variables = Inputs.Empty,
            }
        );
        if (!result.IsValid)
            throw new DocumentInvalidException(
                limits.Suggestions ? AllowedWords.Said(schema, result.Errors) : result.Errors
            );
        return _documents.Set(text, document, new MemoryCacheEntryOptions { Size = text.Length });
    }

    public void Dispose() => _documents.Dispose();
}
