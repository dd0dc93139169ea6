using CsCheck;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    /// <summary>How many random sequences of edits are tried.</summary>
    protected virtual int EditSequences => 200;

    [Fact]
    public async Task Edits_do_what_their_dry_run_says_as_on_the_naive_store_and_a_merge_can_be_taken_back()
    {
        // Outside of the sample, which takes the wish to be skipped for a failure.
        await using (await OpenAsync()) { }
        await Gen.Int.SampleAsync(
            async seed =>
            {
                var random = new Random(seed);
                await using var store = await OpenAsync();
                await using var naive = new NaiveStore();
                var (editor, oracle) = (new Editor(store, TimeProvider.System), new Editor(naive, TimeProvider.System));
                for (var i = 0; i < 8; i++)
                {
                    var (edit, before) = (await RandomEdits.NextAsync(random, naive), await ShownAsync(store));
                    var dry = await editor.RunAsync(edit, dryRun: true, cancellation: Cancellation);
                    Assert.Equal(before, await ShownAsync(store));

                    var done = await editor.RunAsync(edit, cancellation: Cancellation);

                    Assert.Equal(Answers.Text(dry), Answers.Text(done));
                    Assert.Equal(
                        Answers.Text(await oracle.RunAsync(edit, cancellation: Cancellation)),
                        Answers.Text(done)
                    );
                    AssertObserved(before, await ShownAsync(store), done.Outcome?.Difference ?? GraphDifference.None);
                    Assert.False(
                        (await editor.RunAsync(edit, cancellation: Cancellation)).Outcome?.Result.Changed ?? false
                    );
                }
                Assert.Equal(await EverythingAsync(naive), await EverythingAsync(store));
                await AssertMergeIsReversibleAsync(store, editor);
            },
            iter: EditSequences,
            threads: 1
        );
    }

    private static async Task AssertMergeIsReversibleAsync(IGraphStore store, Editor editor)
    {
        var before = (await ExportAsync(store), await WithoutSequencesAsync(store));
        foreach (var (from, into) in new[] { ("ales", "aleh"), ("aleh", "maria"), ("maria", "viktar") })
        {
            var merged = await editor.RunAsync(
                new MergeEntities(from, into, "one and the same"),
                cancellation: Cancellation
            );
            if (merged.Errors.Count > 0 || !merged.Outcome!.Result.Changed)
                continue;
            Assert.Empty(await store.GetEntitiesAsync([from], Cancellation));
            Assert.Empty((await editor.RunAsync(new Unmerge(from), cancellation: Cancellation)).Errors);
            Assert.Equal(before, (await ExportAsync(store), await WithoutSequencesAsync(store)));
        }
    }

    /// <summary>All entities and facts, as text by id.</summary>
    private static async Task<SortedDictionary<string, string>> ShownAsync(IGraphStore store)
    {
        var entities = await store.GetEntitiesAsync(RandomEdits.Ids, Cancellation);
        var facts = (
            await store.GetFactsAsync(
                [new FactRequest(RandomEdits.Ids, new FactFilter { WithRetracted = true }, [], new PageRequest(1000))],
                Cancellation
            )
        )[0];
        var shown = new SortedDictionary<string, string>(
            entities.ToDictionary(one => one.Key, one => Answers.Text(one.Value)),
            StringComparer.Ordinal
        );
        foreach (var fact in facts.Values.SelectMany(page => page.Items).Select(item => item.Item.Fact!))
            shown[fact.Id] = Answers.Text(fact);
        return shown;
    }

    private static void AssertObserved(
        SortedDictionary<string, string> before,
        SortedDictionary<string, string> after,
        GraphDifference difference
    )
    {
        Assert.Equal(
            after.Keys.Except(before.Keys),
            Ids(difference.EntitiesAdded, difference.FactsAdded).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            before.Keys.Except(after.Keys),
            Ids(difference.EntitiesRemoved, difference.FactsRemoved).Order(StringComparer.Ordinal)
        );
        Assert.Empty(
            before
                .Keys.Intersect(after.Keys)
                .Where(id => before[id] != after[id])
                .Except(Ids(difference.EntitiesChanged, difference.FactsChanged))
        );

        static IEnumerable<string> Ids(IEnumerable<string> entities, IEnumerable<FactId> facts) =>
            entities.Concat(facts.Select(fact => fact.Text));
    }

    /// <summary>The files that an export writes.</summary>
    private static async Task<string> ExportAsync(IGraphStore store) =>
        string.Join('\n', (await ExtractsAsync(store)).Select(ExtractWriter.Write));

    [Fact]
    public async Task Edits_of_one_article_at_the_same_time_all_survive()
    {
        await using var store = await OpenAsync();
        Editor[] editors = [new(store, TimeProvider.System), new(store, TimeProvider.System)];
        await editors[0].RunAsync(RandomEdits.Fact("a", "knows", "ales", "maria"), cancellation: Cancellation);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(
                        () =>
                            editors[i % 2]
                                .RunAsync(
                                    RandomEdits.Fact("a", "age", "ales", null, 20 + i),
                                    cancellation: Cancellation
                                ),
                        Cancellation
                    )
                )
        );

        Assert.All(results, result => Assert.Empty(result.Errors));
        Assert.Equal(13, (await ExtractsAsync(store)).Single().Facts.Count);
        Assert.Equal(13, (await store.GetSummaryAsync(Cancellation)).Sequence);
    }

    [Fact]
    public async Task An_edit_sent_again_under_its_key_is_answered_as_before_and_done_once()
    {
        await using var store = await OpenAsync();
        var editor = new Editor(store, TimeProvider.System);
        var edit = RandomEdits.Fact("a", "knows", "ales", "maria");
        var first = await editor.RunAsync(edit, "key-1", cancellation: Cancellation);
        await editor.RunAsync(new RetractFact((FactId)first.Subject!, "superseded"), cancellation: Cancellation);

        var again = await new Editor(store, TimeProvider.System).RunAsync(
            RandomEdits.Fact("a", "knows", "ales", "maria"),
            "key-1",
            cancellation: Cancellation
        );
        var other = await editor.RunAsync(
            RandomEdits.Fact("a", "knows", "ales", "viktar"),
            "key-1",
            cancellation: Cancellation
        );

        Assert.Equal(Answers.Text(first), Answers.Text(again));
        Assert.Equal(
            (EditErrorCode.IdempotencyKeyReused, "idempotencyKey"),
            (other.Errors.Single().Code, other.Errors.Single().Path.Single())
        );
        Assert.Equal(2, (await store.GetSummaryAsync(Cancellation)).Sequence);
    }

    [Fact]
    public async Task Decisions_of_editors_survive_imports_in_any_order()
    {
        await using var store = await StoreWithAsync(First, Third);
        var editor = new Editor(store, TimeProvider.System);
        await editor.RunAsync(new RetractFact(First.IdOf("worksFor"), "extraction-error"), cancellation: Cancellation);
        await editor.RunAsync(new MergeEntities("aleh", "ales"), cancellation: Cancellation);
        await store.WriteAsync([new ExtractBuilder("a"), new ExtractBuilder("d")], Cancellation);
        await store.WriteAsync([Third, First], Cancellation);

        Assert.DoesNotContain("viasna", await OthersAsync(store, "ales"));
        await using var copy = await StoreWithAsync([.. (await ExtractsAsync(store)).AsEnumerable().Reverse()]);
        Assert.Equal(await WithoutSequencesAsync(store), await WithoutSequencesAsync(copy));
    }
}
