using KnowledgeGraph.Editing;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>Code points that are no letters, on which normalizing throws; fuzzing found the first.</summary>
public sealed class OddLetterTests
{
    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uD800')]
    public async Task Text_with_what_is_no_letter_is_read_or_refused(char odd)
    {
        await using var store = new NaiveStore();
        await store.WriteAsync(new([new ExtractBuilder("a").Entity("ales")]));

        Assert.StartsWith("a", RecordNode.Clean($"a{odd}"), StringComparison.Ordinal);
        var result = await new Editor(store, TimeProvider.System).RunAsync(new ChooseName("ales", $"A{odd}"));
        Assert.Equal(EditErrorCode.UnknownName, Assert.Single(result.Errors).Code);
    }
}
