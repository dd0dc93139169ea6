using System.Text.Json;
using Microsoft.Playwright;

namespace KnowledgeGraph.BrowserTests;

/// <summary>What the page does on the thread that answers input, in time of the processor: a busy machine makes it
/// no longer.</summary>
internal sealed class MainThread(IPage page)
{
    private const string Mark = "the page that is measured";
    private ICDPSession? _session;
    private readonly List<JsonElement> _events = [];
    private TaskCompletionSource _complete = new();

    public async Task BeginAsync()
    {
        if (_session is null)
        {
            // Only the session of the browser traces.
            _session = await page.Context.Browser!.NewBrowserCDPSessionAsync();
            _session.Event("Tracing.dataCollected").OnEvent += (_, data) =>
                _events.AddRange(data!.Value.GetProperty("value").Deserialize<JsonElement[]>()!);
            _session.Event("Tracing.tracingComplete").OnEvent += (_, _) => _complete.TrySetResult();
        }
        _events.Clear();
        _complete = new();
        await _session.SendAsync(
            "Tracing.start",
            new() { ["categories"] = "toplevel,blink.user_timing", ["transferMode"] = "ReportEvents" }
        );
    }

    /// <summary>Ends the trace; milliseconds of its longest task.</summary>
    public async Task<double> LongestAsync()
    {
        // Chromium draws parts of itself as pages: their threads are traced too, and are not ours.
        await page.EvaluateAsync("mark => performance.mark(mark)", Mark);
        await _session!.SendAsync("Tracing.end");
        await _complete.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var main = Thread(_events.First(one => Text(one, "name") == Mark));
        return _events
            .Where(one => Text(one, "ph") == "X" && one.TryGetProperty("tdur", out _) && main == Thread(one))
            .Select(one => one.GetProperty("tdur").GetDouble() / 1000)
            .DefaultIfEmpty(double.MaxValue)
            .Max();
    }

    private static (int, int) Thread(JsonElement one) =>
        (one.GetProperty("pid").GetInt32(), one.GetProperty("tid").GetInt32());

    private static string? Text(JsonElement one, string name) => one.GetProperty(name).GetString();
}
