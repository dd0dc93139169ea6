using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>An empty graph with the real ontology and mappings, and files to import into it.</summary>
public sealed class ListWorld : IAsyncDisposable
{
    /// <summary>
    /// Real files of the field, beside the repository; tests that need them are skipped where they are not.
    /// </summary>
    public static readonly string Formats = Path.GetFullPath(Path.Combine(SourceFiles.Root, "../shared/formats"));

    public static readonly Ontology Ontology = OntologyReader.Read(SeedFiles.Ontology);
    public static readonly MappingFolder Mappings = MappingFolder.Read(
        Ontology,
        Path.Combine(SeedFiles.Folder, "lists")
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-lists-").FullName;
    private IGraphStore? _store;

    public async Task<IGraphStore> StoreAsync() =>
        _store ??= await SqliteGraphStore.OpenAsync(Path.Combine(_folder, "graph.db"), Ontology);

    public async Task<ImportResult> ImportAsync(string path, ImportOptions? options = null) =>
        await new ListImport(await StoreAsync(), Ontology, Mappings).RunAsync(path, options ?? new ImportOptions());

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static string Sample(string path)
    {
        var full = Path.Combine(Formats, path);
        Assert.SkipUnless(File.Exists(full), $"{full} is not there");
        return full;
    }

    public async Task<ArticleExtract> ExtractAsync(string article) =>
        (await (await StoreAsync()).GetExtractsAsync([(ArticleId)article]))[(ArticleId)article];

    /// <summary>Somebody judges that two ids stand for one entity.</summary>
    public async Task MergeAsync(string from, string into)
    {
        var day = PartialDate.Parse("2025");
        var article = new Article(
            (ArticleId)"merged",
            "M",
            "Editors",
            day,
            null,
            "en",
            TextKind.OwnWords,
            null,
            [],
            "live"
        );
        var extract = new ArticleExtract(article, [new Sentence(1, "They are one.")], [], [], [])
        {
            Judgements = [new JudgementDraft(from, into, true, day)],
        };
        await (await StoreAsync()).WriteAsync(new GraphWrite([extract]));
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
