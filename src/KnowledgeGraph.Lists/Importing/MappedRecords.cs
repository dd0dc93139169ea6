using System.Runtime.CompilerServices;
using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>The second reading of a file: its entries as extracts, made on all cores.</summary>
internal sealed class MappedRecords(string path, MappingContext context, FileScan scan, PartialDate version)
{
    /// <summary>So many records are mapped, and looked up, at once.</summary>
    private const int AtOnce = 200;

    // More that wait outlive the young generations of the heap, and memory grows by half.
    private const int MostWaiting = 4;

    /// <summary>The extracts in the order of the file; what is told of them is in the report by then.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ArticleExtract>> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var earlier = EarlierRecords.Of(path, context.Mapping, Mapper(new ImportReport()), scan);
        var chunks = Records().Chunk(AtOnce);
        await foreach (
            var (extracts, report) in WorkAhead.SelectAsync(
                chunks,
                chunk => Map(chunk, earlier),
                MostWaiting,
                cancellation
            )
        )
        {
            context.Report.Add(report);
            yield return extracts;
        }
    }

    private IEnumerable<(ListRecord Record, int Number)> Records() =>
        RecordReaders
            .All[context.Mapping.File.Reader]
            .Read(path, context.Mapping.File, new RecordNode("header"))
            .Select((record, i) => (record, i + 1));

    private (List<ArticleExtract> Extracts, ImportReport Report) Map(
        (ListRecord Record, int Number)[] records,
        EarlierRecords earlier
    )
    {
        var report = new ImportReport();
        var mapper = Mapper(report);
        var extracts = new List<ArticleExtract>(records.Length);
        foreach (var (record, number) in records)
        {
            if (record.Removed || mapper.KeyOf(record) is not { } key || !scan.Counts(key, number))
                continue;
            earlier.AddTo(record, key);
            extracts.Add(mapper.Map(record, key, version, scan.Index));
        }
        return (extracts, report);
    }

    private RecordMapper Mapper(ImportReport report) => new(context with { Report = report });
}
