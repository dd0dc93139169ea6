using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_dry_run_says_what_a_write_would_do_and_does_nothing()
    {
        await using var store = await StoreWithAsync(First);
        var before = await EverythingAsync(store);
        var write = new GraphWrite([Second, new ExtractBuilder("c").Retract(First.IdOf("age"))]);

        var dry = await store.WriteAsync(
            write with
            {
                DryRun = true,
                Key = new WriteKey("k", "i", null),
            },
            Cancellation
        );

        Assert.Equal(before, await EverythingAsync(store));
        Assert.Empty(await store.GetWritesAsync(["k"], Cancellation));
        Assert.Equal(Answers.Text(dry.Done()), Answers.Text((await store.WriteAsync(write, Cancellation)).Done()));
        Assert.Equal(["maria"], dry.Done().Difference.EntitiesAdded);
        Assert.Equal(["ales", "viasna"], dry.Done().Difference.EntitiesChanged);
        Assert.Equal([Second.IdOf("knows")], dry.Done().Difference.FactsAdded);
        Assert.Equal(2, dry.Done().Difference.FactsChanged.Count);
    }

    [Fact]
    public async Task Explained_write_tells_each_step_and_an_ordinary_one_none()
    {
        await using var store = await StoreWithAsync(First);
        var write = new GraphWrite([Second, new ExtractBuilder("c").Retract(First.IdOf("age"))]) { DryRun = true };

        var explained = (await store.WriteAsync(write with { Explain = true }, Cancellation)).Done().Explanation;

        Assert.Empty((await store.WriteAsync(write, Cancellation)).Done().Explanation);
        Assert.Equal(2, explained.Count);
        Assert.Contains("+ maria (Person)", explained[0], StringComparison.Ordinal);
        Assert.Contains("retraction none -> source-corrected", explained[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_on_condition_is_not_done_when_the_graph_has_moved_on()
    {
        await using var store = await StoreWithAsync(First);

        Assert.IsType<MovedOn>(await store.WriteAsync(new GraphWrite([Second]) { At = 0 }, Cancellation));
        Assert.Equal(1, (await store.GetSummaryAsync(Cancellation)).Sequence);
        Assert.Equal(
            2,
            (await store.WriteAsync(new GraphWrite([Second]) { At = 1 }, Cancellation)).Done().Result.Sequence
        );
    }

    [Fact]
    public async Task A_key_is_taken_once_and_remembers_the_answer()
    {
        await using var store = await OpenAsync();
        var key = new WriteKey("k-1", "input", "ales");

        var first = await store.WriteAsync(new GraphWrite([First]) { Key = key }, Cancellation);
        Assert.IsType<KeyTaken>(await store.WriteAsync(new GraphWrite([Second]) { Key = key }, Cancellation));
        Assert.IsType<KeyTaken>(await store.WriteAsync(new GraphWrite([Second]) { Key = key, At = 7 }, Cancellation));
        Assert.Equal(1, (await store.GetSummaryAsync(Cancellation)).Sequence);
        // A write that changes nothing is remembered too.
        await store.WriteAsync(new GraphWrite([First]) { Key = new WriteKey("k-2", "other", null) }, Cancellation);

        var kept = await store.GetWritesAsync(["k-1", "k-2", "k-3"], Cancellation);
        Assert.Equal((2, key), (kept.Count, kept["k-1"].Key));
        Assert.Equal(Answers.Text(first.Done()), Answers.Text(kept["k-1"].Outcome));
        Assert.False(kept["k-2"].Outcome.Result.Changed);
    }

    [Fact]
    public async Task A_removed_article_takes_with_it_what_only_it_said()
    {
        await using var store = await StoreWithAsync(First, Second);

        var outcome = await store.WriteAsync(
            new GraphWrite([]) { Removed = [(ArticleId)"b", (ArticleId)"never"] },
            Cancellation
        );

        Assert.Equal(new WriteResult(1, 0, 2, 1, 0, 1, 1, Sequence: 3), outcome.Done().Result);
        Assert.Equal(["maria"], outcome.Done().Difference.EntitiesRemoved);
        Assert.Equal(["a"], (await ExtractsAsync(store)).Select(extract => extract.Article.Id).Texts());
        Assert.Equal(
            ("b", 1L),
            (
                (await store.GetChangesAsync(2, 9, Cancellation)).Single().ArticleId,
                (await store.GetSummaryAsync(Cancellation)).Articles
            )
        );
    }

    [Fact]
    public async Task A_change_says_which_kinds_and_relations_it_touched()
    {
        await using var store = await StoreWithAsync(First);
        await store.WriteAsync([new ExtractBuilder("a").Entity("ales")], Cancellation);

        var changes = await store.GetChangesAsync(0, 10, Cancellation);

        Assert.Equal(2, changes.Count);
        Assert.All(changes, change => Assert.Equal(["Company", "Person", "Town"], change.Kinds));
        Assert.All(changes, change => Assert.Equal(["age", "bornIn", "worksFor"], change.Relations));
    }
}
