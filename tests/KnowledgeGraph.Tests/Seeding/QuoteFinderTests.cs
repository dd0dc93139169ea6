using CsCheck;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

public sealed class QuoteFinderTests
{
    [Theory]
    [InlineData("It would not lift sanctions.", "not lift", "not lift")]
    [InlineData("123\u00a0prisoners  went", "123 prisoners went", "123\u00a0prisoners  went")]
    [InlineData("the \u201cbandits\u201d, he said", "\"bandits\", he", "\u201cbandits\u201d, he")]
    [InlineData("Belarus\u2019s potash", "Belarus's potash", "Belarus\u2019s potash")]
    [InlineData("2020\u20132021 and on", "2020-2021 and", "2020\u20132021 and")]
    [InlineData("pris\u00adoners went", "prisoners went", "pris\u00adoners went")]
    [InlineData("Caf\u00e9 noir", "Cafe\u0301 noir", "Caf\u00e9 noir")]
    [InlineData("The court ruled", "the court", "The court")]
    public void Words_are_found_as_they_are_or_after_foldings_that_change_no_meaning(
        string sentence,
        string quote,
        string found
    )
    {
        var (offset, length) = Assert.Single(QuoteFinder.Find(sentence, quote));

        Assert.Equal(found, sentence.Substring(offset, length));
    }

    [Theory]
    [InlineData("It would not lift sanctions.", "would lift")]
    [InlineData("123 prisoners went", "124 prisoners")]
    [InlineData("said the court", "The court")]
    [InlineData("The court ruled", "tHe court")]
    [InlineData("He denied it", "he  did")]
    [InlineData("short", "shorter than this")]
    public void A_near_miss_is_no_match(string sentence, string quote) =>
        Assert.Empty(QuoteFinder.Find(sentence, quote));

    [Fact]
    public void Words_that_stand_twice_are_found_twice() =>
        Assert.Equal([(0, 3), (8, 3)], QuoteFinder.Find("one and one", "one"));

    [Fact]
    public void Any_part_of_a_sentence_is_found_where_it_stands() =>
        GenSentence
            .SelectMany(sentence =>
                Gen.Select(Gen.Const(sentence), Gen.Int[0, sentence.Length - 1], Gen.Int[1, sentence.Length])
            )
            .Sample(
                (sentence, start, length) =>
                {
                    var quote = sentence.Substring(start, Math.Min(length, sentence.Length - start));
                    return QuoteFinder.Find(sentence, quote).Contains((start, quote.Length));
                }
            );

    [Fact]
    public void Found_quote_differs_by_foldings_only() =>
        Gen.Select(GenSentence, Gen.Char["abc -'"].Array[2, 4])
            .Sample(
                (sentence, quote) =>
                    QuoteFinder
                        .Find(sentence, new string(quote))
                        .All(place => Bare(sentence.Substring(place.Offset, place.Length)) == Bare(new string(quote)))
            );

    [Fact]
    public void A_changed_digit_is_never_found() =>
        Gen.Select(Gen.Int[100, 999], Gen.Int[100, 999])
            .Where((told, quoted) => told != quoted)
            .Sample(
                (told, quoted) =>
                    QuoteFinder.Find($"Belarus freed {told} prisoners.", $"freed {quoted} prisoners").Count == 0
            );

    private static readonly Gen<string> GenSentence = Gen.Char["abc  \u00a0\u2019\u201c-\u2013\u00ad"]
        .Array[1, 12]
        .Select(chars => new string(chars));

    private static string Bare(string text) => string.Concat(text.Where(c => char.IsLetter(c))).ToLowerInvariant();
}
