using System.Runtime.ExceptionServices;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Lists.Mapping;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Reads the rules of extraction and the mappings of lists soon after the start: the first answer does not wait for
/// them, and a mistake in them still ends the program.
/// </summary>
internal sealed class ReadAhead(IServiceProvider services, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Reading takes a second of processor time, or two: the first answers come before.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(1);

    private ExceptionDispatchInfo? _failure;

    /// <summary>Throws what could not be read.</summary>
    public void Require() => _failure?.Throw();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Start, stoppingToken);
        try
        {
            services.GetRequiredService<MappingFolder>();
            services.GetRequiredService<ReviewDesk>().Prepare();
        }
        // Whatever it is, the program must not serve half of what it should: Cli tells it.
        catch (Exception error)
        {
            _failure = ExceptionDispatchInfo.Capture(error);
            lifetime.StopApplication();
        }
    }
}
