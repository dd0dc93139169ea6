using System.Runtime.CompilerServices;
using GraphQL;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>The id of an event by what the source of a subscription gave; null when it has none.</summary>
public delegate string? EventIdOf(object? value);

/// <summary>Ids of events that are under way; the engine's result has no place for one.</summary>
internal sealed class EventIds(EventIdOf idOf)
{
    private readonly ConditionalWeakTable<ExecutionResult, string> _ids = [];

    public void Note(ExecutionResult result, object? value)
    {
        if (idOf(value) is { } id)
            _ids.Add(result, id);
    }

    public string? Of(ExecutionResult result) => _ids.TryGetValue(result, out var id) ? id : null;
}
