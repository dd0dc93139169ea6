using System.Globalization;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Proposes the facts of articles and keeps them for review.</summary>
internal sealed record ExtractJob : Job
{
    public override Role Least => Role.Contributor;

    /// <summary>Who published them.</summary>
    public string? Publisher { get; init; }

    /// <summary>When, as it was given.</summary>
    public string? Published { get; init; }

    public override async Task RunAsync(JobPlace place, CancellationToken cancellation)
    {
        var terms = new ManuscriptTerms { Publisher = Publisher, PublishedAt = GivenDate.Read(Published) };
        var desk = place.Services.GetRequiredService<ReviewDesk>();
        // All are read before the first is kept: a file that cannot be read stops the run with nothing done.
        var read = Files
            .Select(file => (file, content: File.ReadAllBytes(file)))
            .Select(file => (file.file, file.content, ManuscriptReader.ReadFile(file.file, file.content, terms)))
            .ToList();
        var most = place.Configuration.ReadLimits().ReadingTimeout;
        foreach (var (file, content, manuscript) in read)
        {
            var item = await ProposeAsync(desk, file, content, manuscript, most, cancellation);
            var counts = item
                .Entities.CountBy(entity => entity.Match)
                .OrderBy(count => count.Key)
                .Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}");
            place.Voice.Say(
                $"{item.Id}: {item.Sentences.Count} sentences, {item.Entities.Count} entities "
                    + $"({string.Join(", ", counts)}), {item.Proposals.Count} facts proposed, "
                    + $"{item.Refused.Values.Sum()} kept out by the gate"
            );
            if (manuscript.IsCut)
                place.Voice.Say(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  only its beginning was read: {ManuscriptReader.MaxLength:#,0} characters or "
                            + $"{ManuscriptReader.MostSentences:#,0} sentences are the most"
                    )
                );
            if (item.Model is { } model)
                place.Voice.Say($"  {ModelLine(model)}");
        }
    }

    private static async Task<ReviewItem> ProposeAsync(
        ReviewDesk desk,
        string file,
        byte[] content,
        Manuscript manuscript,
        TimeSpan most,
        CancellationToken cancellation
    )
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        reading.CancelAfter(most);
        try
        {
            return await desk.ProposeAllAsync(manuscript, content, reading.Token, cancellation);
        }
        catch (OperationCanceledException)
            when (reading.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            var seconds = most.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            throw new UsageException(
                $"{file}: it takes longer than {seconds} s to read. Give it in parts, or allow more with "
                    + "--Limits:ReadingTimeout 00:05:00. The files before it are kept for review."
            );
        }
    }

    private static string ModelLine(ModelReport model)
    {
        var refused = string.Join(", ", model.Refused.Select(reason => $"{reason.Value} {reason.Key}"));
        var cost = model.Cost is { } price ? string.Create(CultureInfo.InvariantCulture, $", cost {price:0.####}") : "";
        return model.Failure
            ?? $"{model.Model}: {model.Facts} facts, {model.Passed} passed the gate"
                + (refused.Length == 0 ? "" : $" ({refused} did not)")
                + $"; {model.Asked} questions, {model.Kept} answers kept from before, "
                + $"{model.TokensIn} + {model.TokensOut} tokens{cost}";
    }
}
