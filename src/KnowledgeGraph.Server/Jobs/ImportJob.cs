using System.Globalization;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Names;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Imports the first of its files, by the mapping that is the second, or by one that fits.</summary>
internal sealed record ImportJob : Job
{
    private const int MergesAtOnce = 500;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public override Role Least => DryRun ? Role.Reader : Role.Editor;

    public override bool BeginsGraph => true;

    public string? Format { get; init; }

    public string? List { get; init; }

    public string? Version { get; init; }

    public string? Encoding { get; init; }

    public bool Part { get; init; }

    public bool AllowEnds { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Whether entities that the graph knew are merged with those of the list.</summary>
    public bool MergeSame { get; init; }

    public override async Task RunAsync(JobPlace place, CancellationToken cancellation)
    {
        if (!File.Exists(Files[0]))
            throw new UsageException($"There is no file {Files[0]}.");
        var options = new ImportOptions
        {
            Format = Format,
            By = place.By,
            List = List,
            Version = GivenDate.Read(Version),
            Encoding = Encoding,
            Whole = !Part,
            AllowEnds = AllowEnds,
            DryRun = DryRun,
            Tried = DryRun && MergeSame ? new TriedEntities() : null,
            Mapping = Files.Count > 1 ? MappingReader.Read(place.Ontology, Files[1]) : null,
        };
        var folder = place.Configuration.ReadMappings(place.Ontology);
        var result = await new ListImport(place.Store, place.Ontology, folder).RunAsync(
            Files[0],
            options,
            progress => place.Voice.Progress(Words(progress)),
            cancellation
        );
        place.Voice.Say(ImportText.Of(result, DryRun));
        if (!MergeSame)
            return;
        var pairs = await KnownEntities.FindAsync(
            place.Store,
            place.Ontology,
            result.Entities,
            options.Tried,
            cancellation
        );
        if (DryRun)
            Tell(place, pairs, await place.Store.GetDecisionsAsync(cancellation));
        else
            await MergeAsync(place, pairs, cancellation);
    }

    private static void Tell(JobPlace place, IReadOnlyList<SamePair> pairs, Decisions decisions)
    {
        var would = pairs.Where(pair => !pair.IsJudged(decisions)).ToList();
        foreach (var (from, into, reason) in would)
            place.Voice.Say($"  {from} would be merged with {into}: {reason}");
        place.Voice.Say(
            $"{would.Count:N0} would be merged with what is there (score {NameThresholds.Same.ToString(Invariant)} or "
                + "more); nothing was written."
        );
    }

    private static async Task MergeAsync(JobPlace place, IReadOnlyList<SamePair> pairs, CancellationToken cancellation)
    {
        var editor = new Editor(
            place.Store,
            TimeProvider.System,
            memory: new EditMemory(GraphFiles.Edits(place.Configuration))
        ).SignedBy(place.By);
        foreach (var some in pairs.Chunk(MergesAtOnce))
        {
            var done = await editor.RunAsync(new MergeSame(some, place.By), cancellation: cancellation);
            foreach (var error in done.Errors)
                place.Voice.Say($"  {some.Length:N0} refused: {error.Message}");
        }
        // Pairs that were judged before are passed over.
        var decisions = await place.Store.GetDecisionsAsync(cancellation);
        var merged = pairs.Count(pair => decisions.Resolve(pair.From) == decisions.Resolve(pair.Into));
        foreach (var (from, into, reason) in pairs)
        {
            var isOne = decisions.Resolve(from) == decisions.Resolve(into);
            place.Voice.Say($"  {from} is {(isOne ? "" : "left apart from ")}{into}: {reason}");
        }
        place.Voice.Say(
            $"{merged:N0} merged with what was there (score {NameThresholds.Same.ToString(Invariant)} or more); "
                + "unmerge takes one back."
        );
    }

    /// <summary>Its end is not known while a file is read for the first time.</summary>
    private static string Words(ImportProgress progress) =>
        $"{progress.Done:N0}{(progress.Total is { } total ? $" of {total:N0}" : "")} entries {progress.Step}";
}
