using System.Text.Json;
using KnowledgeGraph.Extraction.Modeling;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>What the rules found does not wait for a model.</summary>
public sealed class SlowModelTests : IDisposable
{
    private const string Text = "Ann Petrova founded Acme Holding. Ann Petrova praised Acme Holding on Friday.";

    private static readonly string Answer = JsonSerializer.Serialize(
        new
        {
            facts = new[]
            {
                new
                {
                    sentence = 2,
                    words = "Ann Petrova praised Acme Holding",
                    relation = "supports",
                    subject = "ann-petrova",
                    @object = "acme",
                    stance = "asserted",
                },
            },
        }
    );
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task An_article_is_kept_at_once_and_gets_what_the_model_adds_beside_what_was_decided_meanwhile()
    {
        using var answering = new ManualResetEventSlim();
        await using var store = await OpenAsync();
        using var desk = Desk(
            store,
            new ScriptedModel(_ =>
            {
                answering.Wait(Cancellation);
                return Answer;
            })
        );

        var item = await desk.ProposeAsync(ManuscriptReader.ReadText(Text), cancellation: Cancellation);
        var founded = Assert.Single(item.Proposals, proposal => proposal.Relation == "founded");
        await desk.DecideAsync(item.Id, [new ReviewAct.Decide(founded.Id, ReviewDecision.Accepted)], Cancellation);
        answering.Set();
        while (item.Model is null)
        {
            await Task.Delay(20, Cancellation);
            item = (await desk.FindAsync(item.Id, Cancellation))!;
        }

        Assert.Equal("supports", Assert.Single(item.Proposals, proposal => proposal.Origin == "model").Relation);
        Assert.Equal(ReviewDecision.Accepted, item.Proposals.Single(one => one.Id == founded.Id).Decision);
    }

    [Fact]
    public async Task Who_wants_all_waits_for_the_model()
    {
        await using var store = await OpenAsync();
        using var desk = Desk(store, new ScriptedModel(_ => Answer));

        var item = await desk.ProposeAllAsync(ManuscriptReader.ReadText(Text), null, Cancellation, Cancellation);

        Assert.Equal(1, item.Model!.Passed);
        Assert.Single(item.Proposals, proposal => proposal.Origin == "model");
    }

    private async Task<SqliteGraphStore> OpenAsync()
    {
        var store = await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), Drafts.Ontology);
        ArticleExtract known = new ExtractBuilder("known")
            .Entity("ann-petrova", "Person", "Ann Petrova")
            .Entity("acme", "Company", "Acme Holding");
        await store.WriteAsync([known], Cancellation);
        return store;
    }

    private ReviewDesk Desk(SqliteGraphStore store, ScriptedModel model) =>
        new(
            store,
            Drafts.Ontology,
            new Lazy<ArticleReaders>(new ArticleReaders(Drafts.Rules, Drafts.Extractor, Proposer(model))),
            new ReviewFolder(_folder.File("review")),
            null,
            TimeProvider.System
        );

    private static ModelProposer Proposer(ScriptedModel model) =>
        new(model, new ModelTerms { Model = "scripted" }, Drafts.Ontology, Drafts.Rules, null);

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
