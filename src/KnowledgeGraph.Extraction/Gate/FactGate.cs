using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Gate;

/// <summary>
/// The one gate that every proposed fact passes, whoever proposed it: rule, model or person. It asks nothing but the
/// text, and answers the same to the same question.
/// </summary>
public sealed class FactGate(Ontology ontology, LanguageRules rules)
{
    /// <summary>As many facts may stand on the very same words.</summary>
    public const int MostOnOneQuote = 12;

    /// <summary>So many sentences may lie between the words of one fact.</summary>
    public const int MostApart = 2;

    private readonly Holders _holders = new(ontology, rules);
    private const double Doubt = 0.9;
    private const int LeastWords = 3;
    private const int LeastLetters = 12;

    /// <summary>Null when the fact may be proposed, else why not.</summary>
    /// <param name="fact">The fact; its spans name words of <paramref name="sentences"/>.</param>
    /// <param name="sentences">The document, with its mentions.</param>
    public GateRefusal? Check(ProposedFact fact, IReadOnlyList<DocumentSentence> sentences)
    {
        if (!Fits(fact))
            return GateRefusal.DoesNotFit;
        var quotes = new List<Quote>();
        foreach (var span in fact.Spans)
        {
            if (
                span.Sentence < 1
                || span.Sentence > sentences.Count
                || span.Start < 0
                || span.Start >= span.End
                || span.End > sentences[span.Sentence - 1].Text.Length
            )
                return GateRefusal.NotInText;
            quotes.Add(new Quote(sentences[span.Sentence - 1], span));
        }
        if (quotes.Count == 0)
            return GateRefusal.NotInText;
        if (
            quotes.TrueForAll(quote => !quote.SaysEnough(LeastWords, LeastLetters))
            || quotes.Max(quote => quote.Sentence.Number) - quotes.Min(quote => quote.Sentence.Number) > MostApart
        )
            return GateRefusal.TooShort;
        if (!IsNamed(fact.Subject, quotes) || (fact.Object is { } other && !IsNamed(other, quotes)))
            return GateRefusal.EndNotInWords;
        if (IsOther(fact, fact.Subject, fact.Object, quotes) || IsOther(fact, fact.Object, fact.Subject, quotes))
            return GateRefusal.OtherIsMeant;
        return CheckValue(fact, quotes) ?? CheckDates(fact, quotes) ?? CheckStance(fact, quotes);
    }

    /// <summary>The facts that pass, and why the others do not.</summary>
    public (IReadOnlyList<ProposedFact> Passed, IReadOnlyList<(ProposedFact Fact, GateRefusal Why)> Refused) CheckAll(
        IEnumerable<ProposedFact> facts,
        IReadOnlyList<DocumentSentence> sentences
    )
    {
        var (passed, refused) = (new List<ProposedFact>(), new List<(ProposedFact, GateRefusal)>());
        foreach (var fact in facts)
        {
            if (Check(fact, sentences) is { } why)
                refused.Add((fact, why));
            else if (passed.Count(other => other.Spans[0] == fact.Spans[0]) >= MostOnOneQuote)
                refused.Add((fact, GateRefusal.BorrowedEvidence));
            else
                passed.Add(fact);
        }
        return ([.. passed.Select(fact => Doubted(fact, refused))], refused);
    }

    /// <summary>What stands on a sentence that others misread is less sure.</summary>
    private static ProposedFact Doubted(ProposedFact fact, List<(ProposedFact Fact, GateRefusal Why)> refused) =>
        refused.Exists(other =>
            other.Fact.Spans.Count > 0
            && other.Fact.Spans[0].Sentence == fact.Spans[0].Sentence
            && other.Why is GateRefusal.OtherIsMeant or GateRefusal.NegatedOrHypothetical
        )
            ? fact with
            {
                Confidence = Math.Round(fact.Confidence * Doubt, 2),
            }
            : fact;

    private bool Fits(ProposedFact fact)
    {
        if (
            !ontology.TryRelation(fact.Relation, out var relation)
            || !ontology.TryKind(fact.Subject.Kind, out _)
            || !ontology.Fits(fact.Subject.Kind, relation.From)
        )
            return false;
        if (relation.IsProperty)
            return fact.Object is null
                && fact.Value is { Length: > 0 } value
                && (relation.Values.Count == 0 || relation.Values.Contains(value));
        return fact.Value is null
            && fact.Object is { } other
            && other != fact.Subject
            && ontology.TryKind(other.Kind, out _)
            && ontology.Fits(other.Kind, relation.To);
    }

    /// <summary>
    /// By name, or by a pronoun whose name stands in another of the quotes; what has no name, by the words that
    /// describe it.
    /// </summary>
    private static bool IsNamed(DocumentEntity entity, List<Quote> quotes) =>
        quotes
            .SelectMany(quote => quote.Mentions)
            .Any(mention =>
                mention.Entity == entity
                && (
                    mention.How != MentionKind.Pronoun
                    || quotes.Any(quote => mention.Antecedent is { } named && quote.Holds(named))
                )
            ) || quotes.Exists(quote => quote.Describes(entity));

    /// <summary>Whether all mentions of an end only tell whose the one is who is meant.</summary>
    private bool IsOther(ProposedFact fact, DocumentEntity? end, DocumentEntity? other, List<Quote> quotes)
    {
        var mentions = quotes
            .SelectMany(quote => quote.Mentions.Select(mention => (quote.Sentence, Mention: mention)))
            .Where(named => named.Mention.Entity == end)
            .ToList();
        return mentions.Count > 0
            && mentions.TrueForAll(named => _holders.IsOther(named.Sentence, named.Mention, fact.Relation, other));
    }

    private GateRefusal? CheckValue(ProposedFact fact, List<Quote> quotes)
    {
        if (fact.Value is not { } value)
            return null;
        var property = ontology.Relation(fact.Relation);
        return property.Type switch
        {
            PropertyType.Integer or PropertyType.Number => quotes.Exists(quote => quote.HasNumber(value))
                ? null
                : GateRefusal.NumberNotInWords,
            PropertyType.Date => quotes.Exists(quote => quote.HasDate(value)) ? null : GateRefusal.DateNotInWords,
            // One word of a closed list is told by others: what rules and people say of it counts.
            PropertyType.Choice or PropertyType.Boolean => null,
            _ => quotes.Exists(quote => quote.HasWords(value)) ? null : GateRefusal.ValueNotInWords,
        };
    }

    private static GateRefusal? CheckDates(ProposedFact fact, List<Quote> quotes)
    {
        foreach (var date in new[] { fact.At, fact.Since, fact.Until }.OfType<DateMention>())
        {
            if (!quotes.Exists(quote => quote.HasDate(date.Date.ToString())))
                return GateRefusal.DateNotInWords;
        }
        return null;
    }

    private GateRefusal? CheckStance(ProposedFact fact, List<Quote> quotes)
    {
        // "They met" is no denial of it.
        if (
            fact.Stance == Stance.Denied
            && rules.Cues.TryGetValue(Stance.Denied, out var denials)
            && !quotes.Exists(quote => quote.Says(denials) || quote.Says(rules.Undone))
        )
            return GateRefusal.NegatedOrHypothetical;
        foreach (var (stance, cues) in rules.Cues)
        {
            if (
                fact.Stance != stance
                && fact.Stance is Stance.Asserted or Stance.Planned
                && quotes.Exists(quote => quote.Says(cues))
            )
            {
                // A plan that is also doubted is doubted; a plan alone is a plan.
                if (fact.Stance == Stance.Planned && stance is Stance.Possible or Stance.Planned)
                    continue;
                return GateRefusal.NegatedOrHypothetical;
            }
        }
        return null;
    }
}
