using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Loading;

/// <summary>Brings extracts from files into a graph.</summary>
public static class SeedLoader
{
    /// <summary>
    /// Reads and checks all files first, also against the kinds of entities that the graph has; throws
    /// <see cref="InputException"/> with every mistake, and then nothing is written. Loading the same files again
    /// changes nothing.
    /// </summary>
    /// <param name="store">Where to.</param>
    /// <param name="ontology">What they are checked against.</param>
    /// <param name="paths">Files, or folders of <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="limits">How large each may be.</param>
    /// <param name="by">Who writes, for the change log.</param>
    /// <param name="cancellation">Stops between batches.</param>
    public static async Task<SeedResult> LoadAsync(
        IGraphStore store,
        Ontology ontology,
        IEnumerable<string> paths,
        Action<SeedProgress>? progress = null,
        ExtractLimits? limits = null,
        string? by = null,
        CancellationToken cancellation = default
    )
    {
        var files = ExtractReader.ReadFiles(ontology, paths, limits);
        await CheckKindsAsync(store, files, cancellation);
        var newcomers = await Newcomers.FindAsync(store, [.. files.Select(file => file.Extract)], cancellation);
        var written = await GraphImport.RunAsync(
            store,
            files.Select(file => file.Extract).ToAsyncEnumerable(),
            done => progress?.Invoke(new SeedProgress(done, files.Count)),
            new WriteOrigin(by, ChangeKind.Import),
            cancellation
        );
        return new SeedResult(written, files.Count, files.Sum(file => file.FactsLeftOut)) { Newcomers = newcomers };
    }

    /// <summary>
    /// What loading the files would change, in words, an entry for each article that the graph does not have just so;
    /// nothing is written. Throws like <see cref="LoadAsync"/>. Holds the steps of all files in memory, so it is meant
    /// for a few.
    /// </summary>
    /// <param name="store">Where to.</param>
    /// <param name="ontology">What they are checked against.</param>
    /// <param name="paths">Files or folders, as for <see cref="LoadAsync"/>.</param>
    /// <param name="limits">How large each may be.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<string>> ExplainAsync(
        IGraphStore store,
        Ontology ontology,
        IEnumerable<string> paths,
        ExtractLimits? limits = null,
        CancellationToken cancellation = default
    )
    {
        var files = ExtractReader.ReadFiles(ontology, paths, limits);
        await CheckKindsAsync(store, files, cancellation);
        var write = new GraphWrite([.. files.Select(file => file.Extract)]) { DryRun = true, Explain = true };
        return (await store.WriteAsync(write, cancellation)).Done().Explanation;
    }

    private static async Task CheckKindsAsync(
        IGraphStore store,
        IReadOnlyList<ExtractFile> files,
        CancellationToken cancellation
    )
    {
        var there = await store.GetEntitiesAsync(
            [.. files.SelectMany(file => file.Extract.Entities).Select(entity => entity.Id).Distinct()],
            cancellation
        );
        foreach (var (file, entity) in files.SelectMany(file => file.Entities.Select(entity => (file, entity))))
        {
            if (
                !there.TryGetValue(entity.Draft.Id, out var known)
                || known.Kind == entity.Draft.Kind
                || OnlyFrom(known, files)
            )
                continue;
            file.Mistakes.Add(
                entity.Place,
                $"'{known.Id}' ({known.Name}) is a {known.Kind} in the graph and a {entity.Draft.Kind} here; "
                    + "correct the kind, or give it another key"
            );
        }
        if (files.Any(file => file.Mistakes.Any))
            throw new InputException([.. files.SelectMany(file => file.Mistakes.InOrder)]);
    }

    /// <summary>Whether these files replace all that the graph knows of an entity; then they may change its
    /// kind.</summary>
    private static bool OnlyFrom(Entity entity, IReadOnlyList<ExtractFile> files) =>
        entity.Names.All(name =>
            name.Articles.Count < EntityName.MaxArticles
            && name.Articles.All(article => files.Any(file => file.Extract.Article.Id == article))
        );
}

/// <summary>How far loading has come, in files.</summary>
public sealed record SeedProgress(int Done, int Total);

/// <summary>What loading did.</summary>
/// <param name="Written">What changed in the graph.</param>
/// <param name="Files">Files read.</param>
/// <param name="FactsLeftOut">Facts that wait for review or were rejected, and so stay in their files.</param>
public sealed record SeedResult(WriteResult Written, int Files, int FactsLeftOut)
{
    /// <summary>New entities that may be ones that the graph had.</summary>
    public IReadOnlyList<Newcomer> Newcomers { get; init; } = [];
}
