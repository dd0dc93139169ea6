using KnowledgeGraph.Editing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Graph;

public sealed partial class UndoChangeTests
{
    [Fact]
    public async Task One_of_two_times_is_taken_back_and_the_other_stays()
    {
        var before = await StateAsync();
        var first = await DoneAsync(Works("2001", "2003"));
        var second = await DoneAsync(Works("2011", "2012"));
        var undone = await DoneAsync(new UndoChange(first));
        Assert.Equal(["2011"], await StartsAsync());
        await DoneAsync(new UndoChange(undone));
        Assert.Equal(["2001", "2011"], await StartsAsync());
        await DoneAsync(new UndoChange(second));
        Assert.Equal(["2001"], await StartsAsync());
        await DoneAsync(new UndoChange(first));
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Time_that_somebody_told_again_since_does_not_come_back_beside_it()
    {
        var first = await DoneAsync(Works("2001", "2003"));
        var undone = await DoneAsync(new UndoChange(first));
        await DoneAsync(Works("2001-05", "2003"));
        var result = await Editor.RunAsync(new UndoChange(undone));
        Assert.Equal(EditErrorCode.ArticleChanged, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task What_the_ontology_no_longer_has_does_not_come_back()
    {
        var first = await DoneAsync(Works("2001", "2003"));
        var undone = await DoneAsync(new UndoChange(first));
        var ontology = OntologyReader.Read(SeedFiles.Ontology);
        await _store.DisposeAsync();
        _store = await SqliteGraphStore.OpenAsync(
            _folder.File("graph.db"),
            new Ontology(ontology.Kinds, [.. ontology.Relations.Where(one => one.Name != "worksFor")])
        );
        var error = Assert.Single((await Editor.RunAsync(new UndoChange(undone))).Errors);
        Assert.Equal(EditErrorCode.GraphConflict, error.Code);
        Assert.Contains("'worksFor'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memories_of_one_file_keep_what_each_other_wrote()
    {
        var file = _folder.File("shared.jsonl");
        EditMemory[] memories = [new(file), new(file)];
        Parallel.For(1, 100, i => memories[i % 2].Add(new KeptEdit(i, i, [])));
        Assert.All(Enumerable.Range(1, 99), i => Assert.Single(memories[0].Find(i)));
    }

    [Fact]
    public async Task Edit_of_another_graph_with_the_same_number_is_not_taken_back()
    {
        var first = await DoneAsync(Works("2001", "2003"));
        await _store.DisposeAsync();
        File.Delete(_folder.File("graph.db"));
        await InitializeAsync();
        var import = (await _store.GetExtractsAsync([(ArticleId)Article]))[(ArticleId)Article];
        var again = await _store.WriteAsync([import with { Article = import.Article with { Title = "Another" } }]);
        Assert.Equal(first, again.Sequence);

        var result = await Editor.RunAsync(new UndoChange(first));

        Assert.Equal(EditErrorCode.UnknownChange, Assert.Single(result.Errors).Code);
        // In a line of an earlier program the article tells.
        var old = new KeptEdit(1, 2, [ArticleDifference.Of(null, import)]);
        Assert.True(old.Made(new Change(1, DateTimeOffset.UtcNow, (ArticleId)Article, [], [], [], [], [])));
        Assert.False(old.Made(new Change(1, DateTimeOffset.UtcNow, (ArticleId)"another", [], [], [], [], [])));
    }

    [Fact]
    public async Task Detail_that_is_given_twice_is_refused()
    {
        var edit = Works("2001", null) with { Qualifiers = [new("role", "director"), new("role", "clerk")] };
        var error = Assert.Single((await Editor.RunAsync(edit)).Errors);
        Assert.Equal(EditErrorCode.InvalidQualifiers, error.Code);
        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string?>> StartsAsync() =>
        (await _store.GetExtractsAsync([(ArticleId)Article]))[(ArticleId)Article]
            .Facts.Where(fact => fact is { Relation: "worksFor", Subject: "maria-kalesnikava" })
            .Select(fact => fact.Start?.ToString())
            .Order();

    private static UpsertFact Works(string from, string? to) =>
        new("worksFor", "maria-kalesnikava")
        {
            Article = Article,
            Object = "viktar-babaryka",
            Start = from,
            End = to,
            Evidence = [new EvidenceInput("worked for", null, $"She worked for him from {from} to {to}.", null)],
        };
}
