using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Screening.Watching;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Watching;

/// <summary>Screening, the watch list and who is told of it, in the container.</summary>
internal static class WatchServices
{
    /// <summary>What screens a list.</summary>
    public static IServiceCollection AddScreener(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<LiveNameIndex>()
            .AddSingleton(_ => new ClearedHits(GraphFiles.ClearedHits(configuration)))
            .AddSingleton<Screener>();

    public static void AddScreening(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = GraphFiles.Folder(configuration);
        services.AddScreener(configuration);
        services.AddSingleton(provider => new Watch(provider.GetRequiredService<Screener>(), folder));
        services.AddHostedService<WatchService>();
        if (WebhookSettings.Read(configuration) is { } webhook)
            services.AddHostedService(provider =>
                ActivatorUtilities.CreateInstance<WebhookSender>(provider, webhook, GraphFiles.WatchSent(configuration))
            );
    }
}
