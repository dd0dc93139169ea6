using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Texts that no journalist wrote: they are read, or refused with what to do.</summary>
public sealed class OddTextTests
{
    private static readonly string Long = new('a', 5_000);

    public static TheoryData<string> Texts() =>
        [
            "Minsk",
            Long,
            "Z" + new string('\u0301', 5_000) + " Ann Lee was arrested.",
            string.Concat(Enumerable.Repeat("😀", 200)) + " Ann Lee 😀 was arrested in Minsk.",
            new string('.', 5_000),
            new string('«', 500) + "Суд приговорил «Ивана Кравцова к пяти годам \"колонии " + new string('"', 500),
            "Суд in Minsk приговорил Ann Лі to пяти years. Ivan Петренко met with Іван Petrov в Kyiv.",
            "اعتقلت الشرطة الصحفي أحمد علي. \u202eAnn Lee was arrested in Minsk.\u202c ההפגנה בתל אביב.",
            "1 2 3 1,000 2.5 2024 12/05/2024 999999999999999999999999999999 1e999 -7",
            "| Name | Country |\n|---|---|\n| Ann Lee | Belarus |",
            "Ann Lee was arrested\0\u0001 in Minsk.\ufffe\ud83d",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_odd_text_can_be_reviewed(string text)
    {
        var item = ItemMaker.Make(Drafts.Of(text), Drafts.Ontology, DateTimeOffset.UnixEpoch);

        Assert.NotEmpty(item.Sentences);
        Assert.InRange(item.Article.Title.Length, 1, 122);
        Assert.DoesNotContain('\ufffd', item.Article.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    public void Without_text_there_is_nothing_to_read(string text) =>
        Assert.Contains(
            "no text",
            Assert.Throws<InputException>(() => ManuscriptReader.ReadText(text)).Errors[0].Message,
            StringComparison.Ordinal
        );

    /// <summary>Rules read a sentence as a whole, so that one of a million letters has no end.</summary>
    [Fact]
    public void A_text_without_spaces_is_cut_between_letters()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("😀", 20_000));

        var manuscript = ManuscriptReader.ReadText(text);

        Assert.InRange(manuscript.Sentences.Max(sentence => sentence.Text.Length), 1_500, 6_002);
        Assert.Equal(text, string.Concat(manuscript.Sentences.Select(sentence => sentence.Text)));
        Assert.All(manuscript.Sentences, sentence => Assert.DoesNotContain('\ufffd', sentence.Text));
    }

    [Fact]
    public void A_text_that_is_too_long_is_read_as_far_as_it_may_be_and_says_so()
    {
        var manuscript = ManuscriptReader.ReadText(new string('a', ManuscriptReader.MaxLength + 1));

        Assert.True(manuscript.IsCut);
        Assert.Equal(ManuscriptReader.MaxLength, manuscript.Text.Length);
        Assert.False(ManuscriptReader.ReadText("Ann Lee was arrested.").IsCut);
    }

    [Theory]
    [InlineData("😀 Ann Lee", "ann-lee")]
    [InlineData("Ann \ud83d Lee", "ann-lee")]
    public void An_id_leaves_out_what_is_no_letter(string name, string slug) => Assert.Equal(slug, Slug.Of(name));
}
