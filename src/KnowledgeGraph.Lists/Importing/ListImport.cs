using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// Brings a version of a list into a graph: all of it, or nothing; more than <see cref="ImportOptions.AtOnce"/> entries
/// are written in parts.
/// </summary>
public sealed class ListImport(IGraphStore store, Ontology ontology, MappingFolder folder)
{
    /// <summary>The code of the mistake that a mapping would mend.</summary>
    public const string UnknownList = "UNKNOWN_LIST";

    private const int LookUp = 200,
        LongestList = 48;

    /// <summary>
    /// Reads the whole file first, then writes what is new, different or gone since the version that the graph has. The
    /// same file again changes nothing. Throws <see cref="InputException"/> with the place when the file is not what
    /// it should be; then nothing is written. A file of up to <see cref="ImportOptions.AtOnce"/> entries is one write;
    /// more are written in batches, and a run that was broken off is completed by the next: an id of two kinds is then
    /// found when the batches before it are written. Throws <see cref="ImportBusyException"/> while another import of
    /// the same graph runs.
    /// </summary>
    public async Task<ImportResult> RunAsync(
        string path,
        ImportOptions options,
        Action<ImportProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        using var turn = ImportTurn.Take(store);
        try
        {
            var mapping = Chosen(path, options);
            // A file of changes never lacks what it does not tell of.
            if (mapping.File.Inside is not null)
                options = options with { Whole = false };
            var report = new ImportReport();
            var context = new MappingContext(ontology, mapping, folder.Tables, report);
            var mapper = new RecordMapper(context);
            var scan = FileScan.Of(
                path,
                mapping,
                mapper,
                options.Whole,
                read => progress?.Invoke(new ImportProgress("read", read, null)),
                cancellation
            );
            report.Notes.Clear();
            foreach (var note in HeaderNote.Of(scan.Header))
                report.Note(note, 0);
            var version = options.Version ?? scan.Version;
            var work = new VersionWrite(
                store,
                await store.GetDecisionsAsync(cancellation),
                ontology,
                mapping,
                version ?? PartialDate.Of(options.Today),
                version is not null
            );
            await work.CheckAsync(scan, options, report, cancellation);
            if (!options.Whole)
                await AddKnownAsync(scan, mapper, cancellation);
            report.Records = scan.Records;
            var done = 0;
            await foreach (var extracts in new MappedRecords(path, context, scan, work.Version).ReadAsync(cancellation))
            {
                await work.AddAsync(extracts, options, cancellation);
                done += extracts.Count;
                progress?.Invoke(new ImportProgress("checked", done, scan.Articles.Count));
            }
            foreach (var (kind, count) in work.Kinds)
                report.Kinds[kind] = count;
            var result = await work.FinishAsync(scan.Articles, cancellation);
            return result with { Report = report, Mapping = mapping.Id, IsDated = version is not null };
        }
        catch (ListFileException error)
        {
            throw new InputException([
                new InputError(
                    path,
                    (int)Math.Min(error.Line, int.MaxValue),
                    (int)Math.Min(error.Column, int.MaxValue),
                    error.Message
                )
                {
                    Code = error.NeedsMapping ? UnknownList : null,
                },
            ]);
        }
    }

    /// <summary>The first records with what would become of them, for trying a mapping.</summary>
    public IReadOnlyList<ArticleExtract> Preview(string path, ListMapping mapping, int most, ImportReport report)
    {
        var mapper = new RecordMapper(new MappingContext(ontology, mapping, folder.Tables, report));
        var index = new RecordIndex();
        var extracts = new List<ArticleExtract>();
        foreach (
            var record in RecordReaders
                .All[mapping.File.Reader]
                .Read(path, mapping.File, new RecordNode("header"))
                .Take(most)
        )
        {
            foreach (var (key, thing) in mapper.Index(record))
                index.Add(key, thing);
            if (mapper.KeyOf(record) is { } name)
                extracts.Add(mapper.Map(record, name, PartialDate.Parse("2000"), index));
        }
        return extracts;
    }

    /// <summary>A part of a list refers to entries that only the graph has: those are read, and no others.</summary>
    private async Task AddKnownAsync(FileScan scan, RecordMapper mapper, CancellationToken cancellation)
    {
        var missing = scan.References.Where(key => scan.Index.Find(key) is null).Select(mapper.ArticleId);
        foreach (var articles in missing.Distinct().Chunk(LookUp).ToList())
        {
            foreach (var extract in (await store.GetExtractsAsync(articles, cancellation)).Values)
            {
                foreach (var (key, thing) in mapper.Known(extract))
                    scan.Index.AddKnown(key, thing);
            }
        }
    }

    private ListMapping Chosen(string path, ImportOptions options)
    {
        // Ids of entries begin with it, and files of an export are called so.
        if (options.List is { } list && (list.Length > LongestList || !Format.Slug.Fits(list)))
            throw new InputException([
                new InputError(
                    path,
                    0,
                    0,
                    $"the list cannot be called '{Shortened.Text(list, LongestList)}'; write a slug of at most "
                        + $"{LongestList} lower-case letters, digits and single hyphens, for instance eu-sanctions"
                ),
            ]);
        var mapping = options.Mapping
            ?? Named(path, options.Format)
            ?? (FormatRecognition.IsOurs(path) ? ExportedGraph.Mapping(ontology) : null)
            ?? FormatRecognition.Of(path, folder.Mappings);
        if (options.Encoding is not null)
            mapping = mapping with { File = mapping.File with { Encoding = options.Encoding } };
        var stem = Path.GetFileName(path).Split('.')[0];
        var id = options.List ?? (mapping.PerFile ? Shortened.Slug($"{mapping.Id}-{Slugs.Of(stem)}", 32) : mapping.Id);
        return id == mapping.Id ? mapping : mapping with { Id = id, Name = $"{mapping.Name} ({options.List ?? stem})" };
    }

    private ListMapping? Named(string path, string? format)
    {
        if (format is null)
            return null;
        if (format == ExportedGraph.Name && folder.Find(format).Count == 0)
            return FormatRecognition.IsOurs(path)
                ? ExportedGraph.Mapping(ontology)
                : throw FormatRecognition.OtherGraphMl();
        var known = string.Join(", ", folder.Mappings.Select(mapping => mapping.Format));
        return folder.Find(format) switch
        {
            [] => throw new ListFileException(0, 0, $"there is no format '{format}'; there are {known}"),
            [var one] => one,
            var several => FormatRecognition.Of(path, several),
        };
    }
}
