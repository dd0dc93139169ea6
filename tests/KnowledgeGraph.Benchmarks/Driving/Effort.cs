using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Time by the clock and CPU time of this process, of the parts that count.</summary>
internal sealed class Effort
{
    private readonly Stopwatch _clock = new();
    private TimeSpan _cpuAtStart;

    public TimeSpan Time => _clock.Elapsed;

    /// <summary>On a machine with other work the fairer measure.</summary>
    public TimeSpan Cpu { get; private set; }

    /// <summary>How often it was started.</summary>
    public int Parts { get; private set; }

    public void Start()
    {
        Parts++;
        _cpuAtStart = Environment.CpuUsage.TotalTime;
        _clock.Start();
    }

    public void Stop()
    {
        _clock.Stop();
        Cpu += Environment.CpuUsage.TotalTime - _cpuAtStart;
    }
}
