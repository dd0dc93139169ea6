using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Proposals of somebody who lies, of forgets half of what the words say.</summary>
public sealed class GateTests
{
    private const string Text =
        "Washington would not lift sanctions on Belavia, but would lift sanctions on potash. "
        + "Ann Coale denied that 123 prisoners had been freed in return for aircraft parts.";

    private static readonly Draft _draft = Drafts.Of(
        Text,
        Drafts.Named("washington", "Country", "Washington"),
        Drafts.Named("belavia", "Company", "Belavia"),
        Drafts.Named("coale", "Person", "Ann Coale"),
        Drafts.Named("potash", "Commodity", "potash")
    );

    private static readonly FactGate _gate = new(Drafts.Ontology, Drafts.Rules.For("en"));

    private static DocumentEntity Entity(string key) =>
        _draft.Sentences.SelectMany(sentence => sentence.Mentions).First(mention => mention.Entity.Key == key).Entity;

    private static ProposedSpan Quote(int sentence, string words) =>
        new(
            sentence,
            _draft.Sentences[sentence - 1].Text.IndexOf(words, StringComparison.Ordinal),
            _draft.Sentences[sentence - 1].Text.IndexOf(words, StringComparison.Ordinal) + words.Length
        );

    private static ProposedFact Fact(string relation, string subject, string? other, ProposedSpan span) =>
        new()
        {
            Relation = relation,
            Subject = Entity(subject),
            Object = other is null ? null : Entity(other),
            Origin = "model",
            Spans = [span],
        };

    private static GateRefusal? Check(ProposedFact fact) => _gate.Check(fact, _draft.Sentences);

    [Fact]
    public void A_dropped_not_is_refused() =>
        Assert.Equal(
            GateRefusal.NegatedOrHypothetical,
            Check(Fact("opposes", "washington", "belavia", Quote(1, "Washington would not lift sanctions on Belavia")))
        );

    [Fact]
    public void The_same_with_its_stance_passes() =>
        Assert.Null(
            Check(
                Fact(
                    "opposes",
                    "washington",
                    "belavia",
                    Quote(1, "Washington would not lift sanctions on Belavia")
                ) with
                {
                    Stance = Stance.Denied,
                }
            )
        );

    [Fact]
    public void Words_that_do_not_stand_there_are_refused() =>
        Assert.Equal(
            GateRefusal.NotInText,
            Check(Fact("opposes", "washington", "belavia", new ProposedSpan(1, 0, 10_000)))
        );

    [Fact]
    public void An_end_outside_of_the_words_is_refused() =>
        Assert.Equal(
            GateRefusal.EndNotInWords,
            Check(Fact("opposes", "coale", "belavia", Quote(1, "Washington would not lift sanctions on Belavia")))
        );

    [Theory]
    [InlineData("123", null)]
    [InlineData("124", GateRefusal.NumberNotInWords)]
    [InlineData("12", GateRefusal.NumberNotInWords)]
    public void A_number_must_stand_in_the_words(string value, GateRefusal? why) =>
        Assert.Equal(
            why,
            Check(
                Fact("age", "coale", null, Quote(2, "Ann Coale denied that 123 prisoners had been freed")) with
                {
                    Value = value,
                    Stance = Stance.Denied,
                }
            )
        );

    [Fact]
    public void A_date_that_the_words_do_not_name_is_refused() =>
        Assert.Equal(
            GateRefusal.DateNotInWords,
            Check(
                Fact(
                    "thanked",
                    "washington",
                    "belavia",
                    Quote(1, "Washington would not lift sanctions on Belavia")
                ) with
                {
                    Stance = Stance.Denied,
                    At = new DateMention(0, 0, PartialDate.Parse("2021-07"), false, DateRole.At),
                }
            )
        );

    [Fact]
    public void A_relation_between_the_wrong_kinds_is_refused() =>
        Assert.Equal(
            GateRefusal.DoesNotFit,
            Check(Fact("spouseOf", "washington", "belavia", Quote(1, "Washington would not lift sanctions on Belavia")))
        );

    [Fact]
    public void Two_words_are_too_few() =>
        Assert.Equal(GateRefusal.TooShort, Check(Fact("opposes", "washington", "belavia", Quote(1, "on Belavia"))));

    [Fact]
    public void No_mutated_number_stance_or_place_is_accepted()
    {
        var good = Fact("age", "coale", null, Quote(2, "Ann Coale denied that 123 prisoners had been freed")) with
        {
            Value = "123",
            Stance = Stance.Denied,
        };
        Assert.Null(Check(good));
        var random = new Random(14);
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KG_GATE_MUTANTS") ?? "2000");
        for (var i = 0; i < rounds; i++)
        {
            var span = good.Spans[0];
            var mutant = random.Next(4) switch
            {
                0 => good with { Value = Other(random, 123) },
                1 => good with { Stance = Stance.Asserted },
                2 => good with { Spans = [span with { End = span.Start + random.Next(1, 20) }] },
                _ => good with { Spans = [span with { Start = random.Next(span.Start + 1, span.End) }] },
            };
            Assert.True(Check(mutant) is not null, $"{mutant.Value} {mutant.Stance} {mutant.Spans[0]}");
        }
    }

    private static string Other(Random random, int number)
    {
        var other = random.Next(1, 2000);
        return (other == number ? other + 1 : other).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
