using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Says what versions of a list changed, or what a file would change.</summary>
internal sealed record DiffJob : Job
{
    /// <summary>Slug of the list; the first of the files counts when there is one.</summary>
    public string List { get; init; } = "";

    /// <summary>Only versions after that day.</summary>
    public DateOnly? Since { get; init; }

    public override async Task RunAsync(JobPlace place, CancellationToken cancellation)
    {
        if (Files.Count > 0)
        {
            var import = new ListImport(place.Store, place.Ontology, place.Configuration.ReadMappings(place.Ontology));
            var result = await import.RunAsync(Files[0], new ImportOptions { DryRun = true }, null, cancellation);
            place.Voice.Say(ImportText.Of(result, dryRun: true));
            return;
        }
        var version = "";
        await foreach (var change in ListVersions.ChangesAsync(place.Store, List, Since, null, cancellation))
        {
            if (version != change.Version.PublishedAt.ToString())
                place.Voice.Say($"{List}, version of {version = change.Version.PublishedAt.ToString()}");
            place.Voice.Say($"  {change.Change}");
        }
        if (version.Length == 0)
            place.Voice.Say(await NothingAsync(place.Store, cancellation));
    }

    /// <summary>The first version of a list is what others are compared with; it changes nothing.</summary>
    private async Task<string> NothingAsync(IGraphStore store, CancellationToken cancellation)
    {
        if (await ListVersions.LatestAsync(store, List, cancellation) is not { } latest)
        {
            var lists = (await store.GetSummaryAsync(cancellation)).RecordsByList.Keys;
            throw new UsageException(
                $"There is no file {List}, and the graph has no list of that name"
                    + (lists.Any() ? $"; it has {string.Join(", ", lists)}." : ", nor any other.")
            );
        }
        return Since is null
            ? $"No version of {List} has changed anything since the first; the newest is of {latest}."
            : $"No version of {List} after {Since:yyyy-MM-dd} has changed an earlier one; the newest is of {latest}.";
    }
}
