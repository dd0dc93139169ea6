using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>A model that answers what a test wants, and counts how often it is asked.</summary>
internal sealed class ScriptedModel(Func<string, string> answer) : IChatClient
{
    public int Asked { get; private set; }

    public string? LastTask { get; private set; }

    public string? LastQuestion { get; private set; }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Asked++;
        var all = messages.ToList();
        (LastTask, LastQuestion) = (all[0].Text, all[1].Text);
        Assert.Equal(0, options!.Temperature);
        return Task.FromResult(
            new ChatResponse(new ChatMessage(ChatRole.Assistant, answer(all[1].Text)))
            {
                Usage = new UsageDetails { InputTokenCount = 1000, OutputTokenCount = 100 },
            }
        );
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() { }
}
