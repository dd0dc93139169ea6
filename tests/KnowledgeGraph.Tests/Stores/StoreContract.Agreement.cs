using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    /// <summary>How many random graphs are tried, where <c>KG_GRAPHS</c> does not say.</summary>
    protected virtual int RandomGraphs => 25;

    /// <summary>Each of so many questions is asked, other ones each time, where <c>KG_GRAPHS</c> does not say.</summary>
    protected virtual uint EachQuestion => 1;

    [Fact]
    public async Task Every_question_about_random_graphs_gets_the_answer_of_the_naive_store()
    {
        var wished = int.TryParse(Environment.GetEnvironmentVariable("KG_GRAPHS"), out var graphs);
        var each = wished ? 1 : EachQuestion;
        // Outside of the sample, which takes the wish to be skipped for a failure.
        await using (await OpenAsync()) { }
        await RandomGraph
            .Writes.Select(Gen.ULong)
            .SampleAsync(
                async (writes, seed) =>
                {
                    await using var store = await OpenAsync();
                    await using var naive = new NaiveStore();
                    foreach (var batch in writes)
                    {
                        var write = new GraphWrite(batch)
                        {
                            Removed = batch.Length == 1 ? [(ArticleId)"article-2", (ArticleId)"article-9"] : [],
                        };
                        Assert.Equal(
                            await TriedAsync(naive, write with { DryRun = true }),
                            await TriedAsync(store, write with { DryRun = true })
                        );
                        Assert.Equal(await TriedAsync(naive, write), await TriedAsync(store, write));
                    }
                    var some = RandomGraph.Questions(seed).Where((_, i) => (ulong)i % each == seed % each);
                    foreach (var (question, ask) in some)
                    {
                        var (expected, actual) = (await ask(naive), await ask(store));
                        Assert.True(expected == actual, $"{question}\n{Difference(expected, actual)}");
                    }
                },
                iter: wished ? graphs : RandomGraphs,
                threads: 1,
                print: pair => $"{pair.Item1.Length} writes, questions {pair.Item2}"
            );
    }

    private static async Task<string> TriedAsync(IGraphStore store, GraphWrite write) =>
        Answers.Text<object>(await store.WriteAsync(write, Cancellation));

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var first = left.Zip(right).TakeWhile(lines => lines.First == lines.Second).Count();
        return $"Expected from line {first}: {string.Join('\n', left.Skip(first - 5).Take(15))}\nActual: {string.Join('\n', right.Skip(first - 5).Take(15))}";
    }
}
