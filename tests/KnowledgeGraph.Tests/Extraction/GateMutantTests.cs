using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Evaluation;
using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>
/// Facts that passed the gate, each spoilt in one way by chance: none may pass. <c>KG_GATE_MUTANTS=100000</c> runs more.
/// </summary>
public sealed class GateMutantTests
{
    private static readonly IReadOnlyList<Draft> _drafts =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Extraction", "Passages"), "tuned-*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => GoldReader.Read(file, Drafts.Ontology))
            .Select(passage => Drafts.Extractor.Extract(passage.Manuscript, new NameIndex())),
    ];

    [Fact]
    public void No_spoilt_fact_passes()
    {
        var random = new Random(1429);
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KG_GATE_MUTANTS") ?? "4000");
        var tried = 0;
        for (var i = 0; i < rounds; i++)
        {
            var draft = _drafts[random.Next(_drafts.Count)];
            if (draft.Facts.Count == 0)
                continue;
            var fact = draft.Facts[random.Next(draft.Facts.Count)];
            if (Spoil(fact, draft, random) is not { } mutant)
                continue;
            tried++;
            var gate = new FactGate(Drafts.Ontology, Drafts.Rules.For(draft.Manuscript.Language));
            Assert.True(gate.Check(fact, draft.Sentences) is null);
            Assert.True(
                gate.Check(mutant, draft.Sentences) is not null,
                $"{mutant.Subject.Name} {mutant.Relation} {mutant.Object?.Name ?? mutant.Value} {mutant.Stance} {mutant.Spans[0]}"
            );
        }
        Assert.True(tried > rounds / 3, $"only {tried} of {rounds} could be spoilt");
    }

    /// <summary>The fact with one thing wrong; null when it cannot go wrong in the way that chance chose.</summary>
    private static ProposedFact? Spoil(ProposedFact fact, Draft draft, Random random) =>
        random.Next(8) switch
        {
            0 => fact with { Spans = [new ProposedSpan(draft.Sentences.Count + 1, 0, 20)] },
            1 => fact with { Spans = [fact.Spans[0] with { End = int.MaxValue }] },
            2 => Stranger(fact, draft) is { } other ? fact with { Subject = other } : null,
            3 => fact.Object is not null && Stranger(fact, draft) is { } end ? fact with { Object = end } : null,
            4 => double.TryParse(fact.Value, out var number)
            && Drafts.Ontology.Relation(fact.Relation).Type
                is Ontologies.PropertyType.Integer
                    or Ontologies.PropertyType.Number
                ? fact with
                {
                    Value = (number + 1000 + random.Next(1000)).ToString(
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
                }
                : null,
            5 => fact with
            {
                At = new DateMention(0, 0, PartialDate.Parse($"{1700 + random.Next(90)}"), false, DateRole.At),
            },
            // A rule may tell the stance without a cue (accused); those that cues told must keep it.
            6 => fact.Stance is Stance.Denied or Stance.Planned or Stance.Possible
                ? fact with
                {
                    Stance = Stance.Asserted,
                }
                : null,
            _ => fact.Stance == Stance.Asserted ? fact with { Stance = Stance.Denied } : null,
        };

    /// <summary>Somebody of the same kind whom the quoted sentences do not name.</summary>
    private static DocumentEntity? Stranger(ProposedFact fact, Draft draft)
    {
        var quoted = fact.Spans.Select(span => span.Sentence).ToHashSet();
        var there = draft
            .Sentences.Where(sentence => quoted.Contains(sentence.Number))
            .SelectMany(sentence => sentence.Mentions.Concat(sentence.Descriptions))
            .Select(mention => mention.Entity)
            .ToHashSet();
        return draft.Entities.FirstOrDefault(entity => !there.Contains(entity));
    }
}
