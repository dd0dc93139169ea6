using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests;

public sealed class SortKeyTests
{
    [Fact]
    public void Every_text_has_a_sort_key_even_what_is_no_Unicode() =>
        Gen.Char['\uD7F0', '\uFFFF']
            .Array[0, 8]
            .Select(chars => new string(chars))
            .Sample(text => SortKey.Of(text) is not null);

    [Theory]
    [InlineData("Łódź", "łodz")]
    [InlineData("ПЁТР", "петр")]
    public void Case_and_combining_marks_are_left_out(string text, string key) => Assert.Equal(key, SortKey.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_counts_as_a_replacement_character() =>
        Assert.Equal("a\uFFFD", SortKey.Of("a\uD800"));
}
