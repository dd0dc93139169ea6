using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Json;
using KnowledgeGraph.Server.Evaluating;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary>What a <see cref="ScreenJob"/> writes, kept in a file batch by batch.</summary>
internal static class ScreenedRows
{
    /// <summary>Keeps all that comes; answers the number of potential matches and what was left out.</summary>
    /// <param name="batches">What the job writes.</param>
    /// <param name="place">Where the file of subjects was left, and is now.</param>
    public static async Task<(long Hits, LeftOut LeftOut)> KeepAsync(PipeReader batches, PlaceInFile place)
    {
        try
        {
            using var file = new HitFile(place.Part, append: place.Done > 0);
            using var lines = new StreamReader(batches.AsStream(leaveOpen: true));
            var (before, hits, clock) = (place.Done, 0L, Stopwatch.StartNew());
            var leftOut = new LeftOut(0, 0);
            while (await lines.ReadLineAsync() is { } line)
            {
                var batch = JsonSerializer.Deserialize<ScreenedBatch>(line)!;
                file.Write(batch.Rows);
                place.Remember(batch.Done);
                hits += batch.Hits;
                leftOut = batch.LeftOut;
                var rate = (place.Done - before) / clock.Elapsed.TotalSeconds;
                if (!Console.IsOutputRedirected)
                    Console.Write($"\r{place.Done:N0} screened, {rate:N0} a second  ");
            }
            if (!Console.IsOutputRedirected)
                Console.Write("\r");
            await batches.CompleteAsync();
            return (hits, leftOut);
        }
        catch (Exception error)
        {
            // Whoever writes hears it.
            await batches.CompleteAsync(error);
            throw;
        }
    }
}
