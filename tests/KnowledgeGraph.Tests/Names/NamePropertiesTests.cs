using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Tests;

public sealed class NamePropertiesTests
{
    private static readonly string[] Known =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Names", "belarusian-names.tsv"))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split('\t')),
    ];

    private static readonly Gen<string> Letters = Gen.OneOf(
        Gen.String[Gen.Char["abcdefghijklmnoprstuwyzčšžćłŭšABCKLSTZ '-.,"], 0, 24],
        Gen.String[Gen.Char["абвгджзіийклмноўпрстуфхцчшщьэюяёєїАБВЦ ’-."], 0, 24]
    );

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Gen.Char['\uD7F0', '\uE010'].Array[0, 8].Select(chars => new string(chars)),
        Gen.Char['\0', '\u3000'].Array[0, 300].Select(chars => new string(chars)),
        OneOf(
            "",
            " ",
            "\0",
            "\uD800",
            "a\uDC00b",
            "\u202Eevil",
            "'; DROP TABLE entities; --",
            "<script>",
            "\uFFFE\uFFFF",
            new string('я', 10_000),
            new string('\u0301', 500)
        )
    );

    private static readonly Gen<string> Any = Gen.OneOf(Letters, Hostile, OneOf(Known));

    [Fact]
    public void Any_two_texts_can_be_compared_and_score_from_0_to_1() =>
        Gen.Select(Any, Any)
            .Sample(
                (query, name) =>
                {
                    var score = NameMatcher.Compare(query, name)?.Score ?? 0;
                    return score is >= 0 and <= 1;
                }
            );

    [Fact]
    public void A_name_is_the_same_as_itself() =>
        Any.Sample(name =>
            NameMatcher.Compare(name, name) is null
                ? name.All(c => !char.IsLetterOrDigit(c))
                : NameMatcher.Compare(name, name)!.Score == 1
        );

    [Fact]
    public void Only_the_same_text_scores_1() =>
        Gen.Select(Any, Any)
            .Sample((one, other) => NameMatcher.Compare(one, other)?.Score != 1 || Trimmed(one) == Trimmed(other));

    [Fact]
    public void Case_is_never_all_the_difference() =>
        OneOf(Known).Sample(name => NameMatcher.Compare(name.ToUpperInvariant(), name)?.Score >= 0.9);

    [Fact]
    public void Whole_names_compare_alike_in_both_directions() =>
        Gen.Select(OneOf(Known), OneOf(Known))
            .Sample(
                (one, other) =>
                {
                    var (there, back) = (
                        NameMatcher.Compare(one, other)?.Score ?? 0,
                        NameMatcher.Compare(other, one)?.Score ?? 0
                    );
                    // Parts of names don't: a query may be short, a name may not.
                    return (there < NameThresholds.Same && back < NameThresholds.Same)
                        || Math.Abs(there - back) < 0.001;
                },
                iter: 20_000
            );

    [Fact]
    public void The_order_of_words_does_not_matter() =>
        Gen.Select(OneOf(Known), OneOf(Known))
            .Sample(
                (one, other) =>
                {
                    var turned = string.Join(' ', one.Split(' ').Reverse());
                    var (straight, reversed) = (
                        NameMatcher.Compare(one, other)?.Score ?? 0,
                        NameMatcher.Compare(turned, other)?.Score ?? 0
                    );
                    return straight >= 0.97 || Math.Abs(straight - reversed) < 0.001;
                },
                iter: 20_000
            );

    [Fact]
    public void Every_name_proposes_itself() =>
        Any.Sample(name => Proposal.Has(name, name) || NameReading.Of(name).Key.Length == 0);

    [Fact]
    public void Every_beginning_of_a_name_of_three_letters_or_more_proposes_it() =>
        OneOf(Known)
            .Sample(name =>
            {
                for (var length = 3; length <= name.Length; length++)
                {
                    if (name[length - 1] == ' ')
                        continue;
                    if (!Proposal.Has(name[..length], name))
                        throw new InvalidOperationException($"{name[..length]} doesn't propose {name}");
                }
            });

    [Fact]
    public void Folding_a_name_that_is_folded_changes_nothing() =>
        OneOf(Known)
            .Sample(name =>
            {
                foreach (var sound in Sounds(name))
                {
                    var again = Sounds(sound);
                    if (!again.Contains(sound))
                        throw new InvalidOperationException($"{sound} becomes {string.Join(' ', again)}");
                }
            });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string[] Sounds(string name) => [.. NameReading.Of(name).Words.SelectMany(word => word.Sounds)];

    private static string Trimmed(string text) =>
        string.Concat(text.Where(c => char.IsLetterOrDigit(c) || char.IsSymbol(c) || char.IsPunctuation(c)));

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
}
