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

    public override async Task RunAsync(JobPlace place, CancellationToken cancellation)
    {
        var screener = place.Services.GetRequiredService<Screener>();
        await using var output = place.Output();
        var done = Done;
        foreach (var batch in SubjectFile.Read(Files[0], place.Voice.Say).Skip(Done).Chunk(BatchSize))
        {
            var result = await screener.ScreenAsync(batch, Threshold, cancellation: cancellation);
            done += batch.Length;
            var line = new ScreenedBatch(
                done,
                result.Subjects.Sum(subject => subject.Hits.Count),
                [.. HitFile.RowsOf(result)]
            );
            await JsonSerializer.SerializeAsync(output, line, cancellationToken: cancellation);
            await output.WriteAsync("\n"u8.ToArray(), cancellation);
            await output.FlushAsync(cancellation);
        }
    }
}

/// <summary>Rows that were screened together.</summary>
/// <param name="Done">As many rows of the file are screened with these.</param>
/// <param name="Hits">Potential matches among <paramref name="Rows"/>.</param>
/// <param name="Rows">Rows of a <see cref="HitFile"/>.</param>
internal sealed record ScreenedBatch(int Done, long Hits, IReadOnlyList<string[]> Rows);
