using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;

namespace KnowledgeGraph.Api.Guard;

/// <summary>A document within all limits that its text alone can break.</summary>
public sealed class GuardedDocument
{
    private readonly Dictionary<GraphQLOperationDefinition, Cost> _costs;
    private readonly int _limit;

    internal GuardedDocument(GraphQLDocument document, Func<GraphQLOperationDefinition, Cost> read, int limit)
    {
        Document = document;
        _costs = document.Definitions.OfType<GraphQLOperationDefinition>().ToDictionary(operation => operation, read);
        _limit = limit;
        foreach (var (operation, cost) in _costs)
        {
            if (!cost.Varies)
                Check(operation, cost.Evaluate(null));
        }
    }

    public GraphQLDocument Document { get; }

    /// <summary>The operation that a request of this name means; none when the name leaves it open, which the engine
    /// reports.</summary>
    public GraphQLOperationDefinition? FindOperation(string? name) =>
        string.IsNullOrEmpty(name)
            ? _costs.Count == 1
                ? _costs.Keys.First()
                : null
            : _costs.Keys.FirstOrDefault(operation => operation.Name == name);

    public IEnumerable<GraphQLOperationDefinition> Operations => _costs.Keys;

    /// <summary>What the operation costs with these variables. Throws <see cref="ExecutionError"/> when that is too
    /// much.</summary>
    public long CheckCost(GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?>? variables) =>
        Check(operation, _costs[operation].Evaluate(variables));

    private long Check(GraphQLOperationDefinition operation, long cost)
    {
        if (cost <= _limit)
            return cost;
        var error = Refusal.At(
            ApiErrorCode.TooCostly,
            $"The operation costs {cost}; at most {_limit} is allowed. Ask for smaller pages or fewer levels.",
            Document,
            operation
        );
        error.Extensions = new() { ["cost"] = cost, ["limit"] = _limit };
        throw error;
    }
}
