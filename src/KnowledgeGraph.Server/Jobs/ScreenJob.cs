using System.Text.Json;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Server.Evaluating;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Looks for everybody of its file in the graph; writes a <see cref="ScreenedBatch"/> on each line.</summary>
internal sealed record ScreenJob : Job
{
    private const int BatchSize = 500;

    /// <summary>The least score of a potential match.</summary>
    public double Threshold { get; init; }

    /// <summary>As many rows of the file were screened before.</summary>
    public int Done { get; init; }

    /// <summary>Name of the encoding of the file; null for UTF-8.</summary>
    public string? Encoding { get; init; }

    public override async Task RunAsync(JobPlace place, CancellationToken cancellation)
    {
        var leftOut = Check(cancellation);
        var screener = place.Services.GetRequiredService<Screener>();
        await using var output = place.Output();
        var done = Done;
        foreach (var batch in SubjectFile.Read(Files[0], place.Voice.Say, Encoding).Skip(Done).Chunk(BatchSize))
        {
            var subjects = batch.Select(one => one.Subject).ToList();
            var result = await screener.ScreenAsync(subjects, Threshold, cancellation: cancellation);
            done += batch.Length;
            leftOut = batch.Aggregate(leftOut, (before, one) => before.With(one));
            var line = new ScreenedBatch(
                done,
                result.Subjects.Sum(subject => subject.Hits.Count),
                leftOut,
                [.. HitFile.RowsOf(batch, result)]
            );
            await JsonSerializer.SerializeAsync(output, line, cancellationToken: cancellation);
            await output.WriteAsync("\n"u8.ToArray(), cancellation);
            await output.FlushAsync(cancellation);
        }
    }

    /// <summary>
    /// Reads the whole list: a mistake in its last row is told before anybody is screened. Answers what was left out of
    /// the rows that were screened before.
    /// </summary>
    private LeftOut Check(CancellationToken cancellation)
    {
        var (row, before) = (0, new LeftOut(0, 0));
        foreach (var subject in SubjectFile.Read(Files[0], encoding: Encoding))
        {
            cancellation.ThrowIfCancellationRequested();
            if (row++ < Done)
                before = before.With(subject);
        }
        return before;
    }
}

/// <summary>Rows that were screened together.</summary>
/// <param name="Done">As many rows of the file are screened with these.</param>
/// <param name="Hits">Potential matches among <paramref name="Rows"/>.</param>
/// <param name="LeftOut">What of all rows until here could not be used.</param>
/// <param name="Rows">Rows of a <see cref="HitFile"/>.</param>
internal sealed record ScreenedBatch(int Done, long Hits, LeftOut LeftOut, IReadOnlyList<string[]> Rows);
