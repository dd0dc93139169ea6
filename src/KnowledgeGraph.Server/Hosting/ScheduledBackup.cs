using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Takes a backup every so often, where <c>Backup:Folder</c> is set. A failure is logged and tried again.
/// </summary>
internal sealed partial class ScheduledBackup(IConfiguration configuration, ILogger<ScheduledBackup> log)
    : BackgroundService
{
    /// <summary>Adds it when the configuration asks for it.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        if (builder.Configuration.Setting("Backup:Folder") is null)
            return;
        // Told at the start, not at night.
        GraphFiles.Graph(builder.Configuration);
        builder.Services.AddHostedService<ScheduledBackup>();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = configuration.Setting("Backup:Folder")!;
        var keep = int.Parse(configuration.Setting("Backup:Keep")!);
        using var timer = new PeriodicTimer(TimeSpan.Parse(configuration.Setting("Backup:Every")!));
        do
        {
            try
            {
                var done = await SqliteBackup.TakeAsync(
                    GraphFiles.Graph(configuration),
                    GraphFiles.Others(configuration),
                    folder,
                    keep,
                    cancellation: stoppingToken
                );
                Taken(done.Manifest, done.Sequence, done.NewBytes);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Failed(folder, error.Message);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Backup {Manifest} up to change {Sequence}: {NewBytes} new bytes")]
    private partial void Taken(string manifest, long sequence, long newBytes);

    [LoggerMessage(LogLevel.Error, "No backup could be taken into {Folder}: {Reason}")]
    private partial void Failed(string folder, string reason);
}
