using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening.Watching;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// Reads the names soon after the start, so that nobody waits for them, and screens the watched subjects when the graph
/// has changed.
/// </summary>
internal sealed partial class WatchService(LiveNameIndex names, Watch watch, ILogger<WatchService> log)
    : BackgroundService
{
    /// <summary>Changes within one pause are one check.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Reading all names takes the processors for seconds: the first answers come before.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(2);

    /// <summary>Without a change too: restrictions come into force by their date.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Start, stoppingToken);
        var (sequence, last) = (-1L, DateTimeOffset.MinValue);
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                if (sequence >= 0 && watch.Subjects.Count == 0)
                    continue;
                var now = await names.CatchUpAsync(stoppingToken);
                if (now == sequence && DateTimeOffset.UtcNow - last < Longest)
                    continue;
                var fresh = await watch.CheckAsync(DateTimeOffset.UtcNow, stoppingToken);
                (sequence, last) = (now, DateTimeOffset.UtcNow);
                if (fresh.Count > 0)
                    Found(fresh.Count, now);
            }
            catch (Exception error) when (error is StoreException or IOException or UnauthorizedAccessException)
            {
                Failed(error.Message);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "{Count} new hits of watched subjects as of change {Sequence}")]
    private partial void Found(int count, long sequence);

    [LoggerMessage(LogLevel.Warning, "The watched subjects could not be screened, and are again in a moment: {Reason}")]
    private partial void Failed(string reason);
}
