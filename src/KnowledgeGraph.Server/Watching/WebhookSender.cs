using System.Globalization;
using KnowledgeGraph.Screening.Watching;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// Sends new hits to the address of <c>Watch:Webhook</c>, one after another, each until it is taken (an answer of the
/// 200s): a receiver that was away loses nothing. Follows no redirect and uses no proxy.
/// </summary>
internal sealed partial class WebhookSender(
    Watch watch,
    WebhookSettings settings,
    string placeFile,
    ILogger<WebhookSender> log
) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private readonly HttpClient _client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var since = await TryAsync(() => Task.FromResult(ReadPlace()), stoppingToken);
        await foreach (var hit in watch.FollowAsync(since, stoppingToken))
        {
            for (var pause = TimeSpan.FromSeconds(1); !await IsTakenAsync(hit, pause, stoppingToken); pause *= 2)
            {
                pause = pause < LongestPause ? pause : LongestPause;
                await Task.Delay(pause, stoppingToken);
            }
            await TryAsync(() => WritePlaceAsync(hit.Number, stoppingToken), stoppingToken);
        }
    }

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    private async Task<bool> IsTakenAsync(WatchHit hit, TimeSpan pause, CancellationToken cancellation)
    {
        string reason;
        try
        {
            using var request = WebhookMessage.Of(hit, settings.Address, settings.Secret, DateTimeOffset.UtcNow);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.IsSuccessStatusCode)
                return true;
            reason = $"it answered {(int)answer.StatusCode}";
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException or TaskCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            reason = error.Message;
        }
        NotTaken(hit.Number, pause, reason);
        return false;
    }

    /// <summary>Again until the disk lets it: a full disk stops neither this nor the server.</summary>
    private async Task<long> TryAsync(Func<Task<long>> act, CancellationToken cancellation)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await act();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                NotKept(placeFile, pause, error.Message);
            }
            await Task.Delay(pause, cancellation);
        }
    }

    /// <summary>The last number that was taken; 0 when that number is not there: a backup was put back.</summary>
    private long ReadPlace() =>
        File.Exists(placeFile)
        && long.TryParse(File.ReadAllText(placeFile), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= watch.LastNumber
            ? number
            : 0;

    private async Task<long> WritePlaceAsync(long number, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(placeFile + ".new", number.ToString(CultureInfo.InvariantCulture), cancellation);
        File.Move(placeFile + ".new", placeFile, overwrite: true);
        return number;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The receiver of new hits did not take number {Number}; it is sent again in {Pause}: {Reason}"
    )]
    private partial void NotTaken(long number, TimeSpan pause, string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "{File} could not be used, and is tried again in {Pause}; free the disk or give it the right: {Reason}"
    )]
    private partial void NotKept(string file, TimeSpan pause, string reason);
}
