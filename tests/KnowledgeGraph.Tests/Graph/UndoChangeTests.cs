using KnowledgeGraph.Editing;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Graph;

/// <summary>Every edit by hand is taken back by the number of its change, whatever came after it.</summary>
public sealed partial class UndoChangeTests : IAsyncLifetime
{
    private const string Article = "reuters-bialiatski-interview-2025-12-16";
    private readonly TemporaryFolder _folder = new();
    private IGraphStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        var ontology = OntologyReader.Read(SeedFiles.Ontology);
        _store = await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), ontology);
        await SeedLoader.LoadAsync(_store, ontology, [SeedFiles.Extracts]);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Edits_of_all_sorts_are_taken_back_one_by_one_and_brought_again()
    {
        var fact = (await _store.GetExtractsAsync([(ArticleId)Article]))[(ArticleId)Article].Facts[0].Id;
        Edit[] edits =
        [
            new SetReview(fact, ReviewState.NeedsInfo, "which day?", "Anna"),
            new MergeEntities("viktar-babaryka", "ales-bialiatski", "a try"),
            Met("2025-12-15"),
            new ChooseName("ales-bialiatski", "Ales Bialiatski"),
            new UpsertEntity(new EntityInput("ales-bialiatski", "Person") { Summary = new("Somebody") }, Article, null),
            new RetractFact(fact, "source-corrected", "a note"),
            new Unmerge("viktar-babaryka"),
            new MarkDistinct("viktar-babaryka", "ales-bialiatski"),
            new RestoreArticle((ArticleId)Article, await RevisionAsync(), null),
        ];
        var (states, changes) = (new List<string> { await StateAsync() }, new List<long>());
        for (var i = 0; i < edits.Length; i++)
        {
            var edit = edits[i] is RestoreArticle restore
                ? restore with
                {
                    Revision = await RevisionAsync(),
                }
                : edits[i];
            changes.Add(await DoneAsync(edit));
            states.Add(await StateAsync());
        }
        var undone = new List<long>();
        for (var i = edits.Length - 1; i >= 0; i--)
        {
            undone.Add(await DoneAsync(new UndoChange(changes[i])));
            Assert.Equal(states[i], await StateAsync());
        }
        // An undo is an edit, too.
        for (var i = 0; i < edits.Length; i++)
        {
            await DoneAsync(new UndoChange(undone[edits.Length - 1 - i]));
            Assert.Equal(states[i + 1], await StateAsync());
        }
    }

    [Fact]
    public async Task Earlier_decision_is_taken_back_and_later_ones_stay()
    {
        var facts = (await _store.GetExtractsAsync([(ArticleId)Article]))[(ArticleId)Article]
            .Facts.Select(one => one.Id)
            .ToList();
        var first = await DoneAsync(new SetReview(facts[0], ReviewState.Accepted, null, "Anna"));
        await DoneAsync(new SetReview(facts[1], ReviewState.Accepted, null, "Ben"));
        var met = await DoneAsync(Met("2025-12-14"));
        await DoneAsync(Met("2025-12-13"));
        await DoneAsync(new UndoChange(first));
        await DoneAsync(new UndoChange(met));

        var decisions = await _store.GetDecisionsAsync();
        var review = Assert.Single(decisions.Extracts.Values.SelectMany(page => page.Reviews));
        Assert.Equal(facts[1], review.FactId);
        var article = (await _store.GetExtractsAsync([(ArticleId)Article]))[(ArticleId)Article];
        Assert.Single(article.Facts, fact => fact.Relation == "metWith" && fact.At == PartialDate.Parse("2025-12-13"));
        Assert.DoesNotContain(article.Facts, fact => fact.At == PartialDate.Parse("2025-12-14"));
    }

    [Fact]
    public async Task Edit_whose_effect_was_changed_since_is_refused_and_so_is_an_import()
    {
        var fact = (await _store.GetExtractsAsync([(ArticleId)Article]))[(ArticleId)Article].Facts[0].Id;
        var first = await DoneAsync(new SetReview(fact, ReviewState.Accepted, null, "Anna"));
        await DoneAsync(new SetReview(fact, ReviewState.NeedsInfo, null, "Ben"));
        var before = await StateAsync();

        var later = await Editor.RunAsync(new UndoChange(first));
        var import = await Editor.RunAsync(new UndoChange(1));

        Assert.Equal(EditErrorCode.ArticleChanged, Assert.Single(later.Errors).Code);
        Assert.Equal(EditErrorCode.UnknownChange, Assert.Single(import.Errors).Code);
        Assert.Equal(before, await StateAsync());
    }

    private Editor Editor => new(_store, TimeProvider.System, memory: new EditMemory(_folder.File("edits.jsonl")));

    private static UpsertFact Met(string day) =>
        new("metWith", "ales-bialiatski")
        {
            Article = Article,
            Object = "maria-kalesnikava",
            At = day,
            Evidence =
            [
                new EvidenceInput("Ales Bialiatski met Maria", null, $"Ales Bialiatski met Maria on {day}.", null),
            ],
        };

    private async Task<string> RevisionAsync() =>
        Revisions.Of((await _store.GetExtractsAsync([(ArticleId)Article]))[(ArticleId)Article]);

    private async Task<long> DoneAsync(Edit edit)
    {
        var result = await Editor.RunAsync(edit);
        Assert.Empty(result.Errors);
        return result.Outcome!.Result.Sequence;
    }

    private async Task<string> StateAsync()
    {
        var texts = new List<string>();
        await foreach (var extract in _store.ReadExtractsAsync())
            texts.Add(ExtractWriter.Write(extract));
        return string.Join("\n---\n", texts);
    }
}
