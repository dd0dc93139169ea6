using KnowledgeGraph.Editing;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_was_known_is_not_decided_about_under_any_id()
    {
        var others = new ExtractBuilder("b").Entity("ales").Entity("minsk", "Town").Entity("viasna", "Company");
        await using var store = await StoreWithAsync(First, others);
        await store.WriteAsync(
            [new ExtractBuilder("a").Entity("minsk", "Town").Fact("bornIn", "ales", "minsk")],
            Cancellation
        );
        var (there, gone) = (First.IdOf("bornIn"), $"{First.IdOf("worksFor")}~3");
        var before = await KnownAsync();
        var editor = new Editor(store, TimeProvider.System);

        foreach (
            var edit in new Edit[]
            {
                new RetractFact((FactId)gone, "superseded"),
                new RetractFact((FactId)$"{gone}~3", "superseded"),
                new RetractFact(there, "superseded", ReplacedBy: (FactId)gone),
                new RestoreFact((FactId)gone),
                new SetReview((FactId)gone, ReviewState.Accepted),
                new SetReview((FactId)gone, null),
                new MergeEntities("ales~3", "viasna"),
                new MergeEntities("viasna", "ales~3"),
                new Unmerge("ales~3"),
                new MarkDistinct("ales~3", "viasna"),
                new ChooseName("ales~3", "ales"),
            }
        )
        {
            var result = await editor.RunAsync(edit, cancellation: Cancellation);
            Assert.NotEmpty(result.Errors);
            Assert.Contains("~3'", result.Errors[0].Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await KnownAsync());
        Assert.Equal(3, (await store.GetSummaryAsync(Cancellation)).Sequence);

        async Task<string> KnownAsync() =>
            Answers.Text(
                (await FactsAsync(store, "ales", new FactFilter { KnownAt = 2 })).Items.Select(one => one.Item.Fact)
            );
    }
}
