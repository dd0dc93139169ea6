using System.Globalization;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Lists pairs of entities that may be one.</summary>
internal sealed record SuspectsJob : Job
{
    /// <summary>At most so many.</summary>
    public int First { get; init; } = 50;

    public override async Task RunAsync(JobPlace place, CancellationToken cancellation)
    {
        var found = await Suspects.FindAsync(place.Store, new PageRequest(Math.Clamp(First, 0, 10_000)), cancellation);
        foreach (var (pair, _) in found.Page.Items)
        {
            var score = pair.Score.ToString("0.00", CultureInfo.InvariantCulture);
            place.Voice.Say(
                $"{score}  {pair.Entity.Id} ({pair.Entity.Name})  {pair.Other.Id} ({pair.Other.Name})  "
                    + $"{pair.Reasons[0]}"
            );
        }
        place.Voice.Say(
            found.Page.Items.Count == 0 ? "No two entities look alike."
            : found.Page.HasMore || found.Truncated ? "There are more: --first says how many are listed."
            : $"{found.Page.Items.Count} pairs. Merge those that are one, mark the others distinct."
        );
    }
}
