using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Languages;

namespace KnowledgeGraph.Tests.Extraction;

public sealed partial class LanguageWordsTests
{
    [Fact]
    public void Code_of_the_extraction_holds_no_words_of_a_language()
    {
        var words = SourceFiles
            .In(Path.Combine(SourceFiles.Root, "src", "KnowledgeGraph.Extraction"))
            .SelectMany(file =>
                File.ReadLines(file)
                    .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                    .Where(line => CyrillicText().IsMatch(line))
                    .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")
            );

        Assert.Empty(words);
    }

    [Fact]
    public void Each_language_names_all_months_and_weekdays() => Assert.All(LanguageWords.All, language =>
        {
            Assert.Equal(12, language.Rows("months").Count);
            Assert.Equal(7, language.Rows("weekdays").Count);
        });

    [Theory]
    [InlineData("September", 9)]
    [InlineData("Sept", 9)]
    [InlineData("may", null)]
    [InlineData("января", 1)]
    [InlineData("маем", 5)]
    [InlineData("снежні", 12)]
    [InlineData("липня", 7)]
    [InlineData("береза", null)]
    [InlineData("мартини", null)]
    public void Month_is_read_in_any_case_of_any_language(string word, int? month) =>
        Assert.Equal(month, MonthNames.Month(word.ToLowerInvariant(), char.IsUpper(word[0])));

    [Theory]
    [InlineData("трох", 3)]
    [InlineData("двадцяти", 20)]
    [InlineData("пʼяти", 5)]
    [InlineData("sixteen", 16)]
    [InlineData("сорака", null)]
    public void Number_in_words_is_read(string word, int? number) =>
        Assert.Equal(number, NumberReader.Read(Assert.Single(Tokenizer.Split(word))));

    [Theory]
    [InlineData("Oslo-based", "Oslo|-|based")]
    [InlineData("well-based", "well-based")]
    [InlineData("Acme's chief", "Acme|'s|chief")]
    [InlineData("O'Shea’S chief", "O'Shea|’S|chief")]
    [InlineData("п'яти", "п'яти")]
    public void Words_that_stand_alone_are_told_by_the_language(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Split(text).Select(token => token.Text)));

    [GeneratedRegex("\"[^\"]*\\p{IsCyrillic}{2}")]
    private static partial Regex CyrillicText();
}
