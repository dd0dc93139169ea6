using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>What nobody sees is no name, and what somebody wrote is shown to him as he wrote it.</summary>
public sealed class OddLetterMistakesTests
{
    private const string Fact =
        "- { subject: ales, predicate: size, value: 63, evidence: [ { s: s1, exact: Ales is 63 } ] }";

    [Theory]
    [InlineData("\\u200b")]
    [InlineData("\\u0301")]
    [InlineData("\\u3164 \\u00ad")]
    [InlineData("\\U000E0041")]
    public void Name_that_nobody_sees_is_refused(string name) =>
        Assert.Contains(
            "'name' holds nothing that people see; write it or leave it out",
            SmallWorld.MistakesOf(
                SmallWorld.File(
                    "- { s: s1, t: Ales is 63. }",
                    $$"""- { key: ales, type: Club, name: "{{name}}", match: { state: new } }""",
                    Fact
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(", t: \"a\\nAles is 63\"", "'t' must be on one line")]
    [InlineData(", t: \"a\\nAles\"", "'t' must be on one line")]
    [InlineData(", t: \"\"", "'t' is empty")]
    [InlineData("", "a sentence needs 't'")]
    public void Wrong_sentence_is_one_mistake(string text, string expected)
    {
        var mistakes = SmallWorld.MistakesOf(
            SmallWorld.File(
                $$"""- { s: s1{{text}} }""",
                "- { key: ales, type: Club, name: Ales, match: { state: new } }",
                Fact
            )
        );

        Assert.Contains(expected, mistakes, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', mistakes.Split('\n').Skip(1)));
    }

    [Theory]
    [InlineData("𝔸𝕝𝕖𝕤", "'𝔸𝕝𝕖𝕤'")]
    [InlineData("𠮷\u202e", "'𠮷\\u202e'")]
    public void Text_is_shown_as_it_was_written(string text, string shown) => Assert.Equal(shown, Mistakes.Show(text));

    [Fact]
    public void Half_a_letter_is_shown_by_its_number() => Assert.Equal("'a\\ud800'", Mistakes.Show("a\ud800"));

    [Fact]
    public void Long_text_is_cut_between_letters() =>
        Assert.Equal($"'{new string('a', 59)}𠮷…'", Mistakes.Show($"{new string('a', 59)}𠮷𠮷"));
}
