using System.IO.Pipelines;

namespace KnowledgeGraph.Server.Agents;

/// <summary>
/// Lets the input of an agent end only when all that it asked is answered. ModelContextProtocol 2.4.0 gives up what it
/// is at when its input ends, so that <c>kg mcp &lt; questions.jsonl</c> would answer nothing
/// (findings/mcp-csharp-forgets-questions-at-the-end-of-input.sh).
/// </summary>
internal sealed class OpenRequests
{
    private readonly HashSet<string> _open = [];
    private readonly TaskCompletionSource _allAnswered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _ended;

    /// <summary>Passes lines on, and the end once nothing is open.</summary>
    public async Task ReadAsync(Stream input, PipeWriter to, CancellationToken cancellation)
    {
        using var lines = new StreamReader(input);
        await using var writer = new StreamWriter(to.AsStream()) { AutoFlush = true, NewLine = "\n" };
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            Note(line, asks: true);
            await writer.WriteLineAsync(line.AsMemory(), cancellation);
        }
        Change(() => _ended = true);
        await _allAnswered.Task.WaitAsync(cancellation);
    }

    /// <summary>Passes answers on, and tells when nothing is open any more.</summary>
    public async Task WriteAsync(PipeReader from, Stream output, CancellationToken cancellation)
    {
        using var lines = new StreamReader(from.AsStream());
        await using var writer = new StreamWriter(output) { AutoFlush = true, NewLine = "\n" };
        try
        {
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                await writer.WriteLineAsync(line.AsMemory(), cancellation);
                Note(line, asks: false);
            }
        }
        finally
        {
            // Whoever left reads no answers.
            _allAnswered.TrySetResult();
        }
    }

    private void Note(string line, bool asks)
    {
        if (AgentMessage.Of(line) is not { } message)
            return;
        if (asks && message is { Method: not null, Id: { } asked })
            Change(() => _open.Add(asked));
        // Nobody answers what was called off.
        else if (
            (
                asks ? message.CalledOff
                : message.Method is null ? message.Id
                : null
            ) is
            { } over
        )
            Change(() => _open.Remove(over));
    }

    private void Change(Action change)
    {
        lock (_open)
        {
            change();
            if (_ended && _open.Count == 0)
                _allAnswered.TrySetResult();
        }
    }
}
