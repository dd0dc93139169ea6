using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Speaks to a client that is connected. Files are called as the client calls them.</summary>
internal sealed class RemoteVoice(JobFiles files) : IVoice
{
    private readonly Channel<JobFrame> _frames = Channel.CreateBounded<JobFrame>(
        new BoundedChannelOptions(64) { SingleReader = true }
    );
    private Task _output = Task.CompletedTask;

    public void Say(string line)
    {
        var frame = JobFrame.Of(JobFrame.Said, files.NamesIn(line));
        if (!_frames.Writer.TryWrite(frame))
            _frames.Writer.WriteAsync(frame).AsTask().GetAwaiter().GetResult();
    }

    // Who does not keep up misses some.
    public void Progress(string text) => _frames.Writer.TryWrite(JobFrame.Of(JobFrame.Progress, text));

    /// <summary>Takes the bytes that a job writes; the client has them in the order of all that is said.</summary>
    public Stream Output()
    {
        var pipe = new Pipe();
        _output = SendOutputAsync(pipe.Reader);
        return pipe.Writer.AsStream();
    }

    /// <summary>Says the last word, after all output.</summary>
    /// <param name="failure">Why it is not done; null when it is.</param>
    public async Task EndAsync(string? failure)
    {
        try
        {
            await _output;
            await _frames.Writer.WriteAsync(
                failure is null ? JobFrame.Of(JobFrame.Done, "") : JobFrame.Of(JobFrame.Failed, files.NamesIn(failure))
            );
            _frames.Writer.TryComplete();
        }
        catch (ChannelClosedException)
        {
            // The client is gone.
        }
    }

    /// <summary>Sends what is said, until the last word; whoever speaks meanwhile hears when nobody listens any
    /// more.</summary>
    public async Task SendAllAsync(Stream body, CancellationToken cancellation)
    {
        try
        {
            await foreach (var frame in _frames.Reader.ReadAllAsync(cancellation))
            {
                await frame.WriteAsync(body, cancellation);
                if (!_frames.Reader.TryPeek(out _))
                    await body.FlushAsync(cancellation);
            }
        }
        finally
        {
            _frames.Writer.TryComplete(new OperationCanceledException(cancellation));
        }
    }

    private async Task SendOutputAsync(PipeReader reader)
    {
        try
        {
            while (await reader.ReadAsync() is var read && !(read.IsCompleted && read.Buffer.IsEmpty))
            {
                foreach (var part in read.Buffer)
                    await _frames.Writer.WriteAsync(new JobFrame(JobFrame.Output, part.ToArray()));
                reader.AdvanceTo(read.Buffer.End);
            }
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }
}
