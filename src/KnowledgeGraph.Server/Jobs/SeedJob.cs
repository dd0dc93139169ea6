using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Loads extracts, or says what that would change.</summary>
internal sealed record SeedJob : Job
{
    public override Role Least => Explain ? Role.Reader : Role.Editor;

    public override bool BeginsGraph => true;

    /// <summary>Whether it says what it would change, and writes nothing.</summary>
    public bool Explain { get; init; }

    public override async Task RunAsync(JobPlace place, CancellationToken cancellation)
    {
        var limits = place.Configuration.ReadLimits().OfFiles();
        if (Explain)
        {
            var steps = await SeedLoader.ExplainAsync(place.Store, place.Ontology, Files, limits, cancellation);
            foreach (var step in steps)
                place.Voice.Say(step);
            place.Voice.Say(steps.Count == 0 ? "The graph holds all of it already." : "Nothing was written.");
            return;
        }
        var result = await SeedLoader.LoadAsync(
            place.Store,
            place.Ontology,
            Files,
            progress =>
            {
                if (progress.Total > 1)
                    place.Voice.Progress($"{progress.Done:N0} of {progress.Total:N0} articles");
            },
            limits,
            place.By,
            cancellation
        );
        foreach (var newcomer in result.Newcomers)
            place.Voice.Say($"Look at this: {newcomer}");
        place.Voice.Say(Report(result));
    }

    /// <summary>What a load did, in a sentence.</summary>
    private static string Report(SeedResult result)
    {
        var (written, waiting) = (result.Written, "");
        if (result.FactsLeftOut > 0)
            waiting = $" {result.FactsLeftOut} facts wait for review and stay in their files.";
        if (!written.Changed)
            return $"0 changes: the graph holds all {result.Files} articles already.{waiting}";
        var articles = written.ArticlesWritten;
        var entities = Changes(written.EntitiesAdded, written.EntitiesChanged, written.EntitiesRemoved, articles);
        var facts = Changes(written.FactsAdded, written.FactsChanged, written.FactsRemoved, articles);
        // What is taken back, superseded or judged changes what others mean, which are written too.
        var others = articles <= result.Files ? "" : $" (and {articles - result.Files} others understood anew)";
        return $"{Math.Min(articles, result.Files)} of {result.Files} articles written{others}. "
            + $"Entities: {entities}. Facts: {facts}.{waiting}";
    }

    /// <summary>What several articles change is left out: what one adds the next one changes, and the sum would tell
    /// nothing.</summary>
    private static string Changes(int added, int changed, int removed, int articles) =>
        $"{added:N0} added"
        + (articles == 1 ? $", {changed:N0} changed" : "")
        + (removed > 0 ? $", {removed:N0} removed" : "");
}
