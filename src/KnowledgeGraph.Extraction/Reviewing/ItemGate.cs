using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>The gate for what a person says on an item: the same one, with the item's sentences and mentions.</summary>
internal static class ItemGate
{
    private static readonly Dictionary<GateRefusal, string> Reasons = new()
    {
        [GateRefusal.NotInText] = "the words do not stand in the article",
        [GateRefusal.TooShort] = "these words say too little; choose at least three words",
        [GateRefusal.EndNotInWords] =
            "both ends of the fact must be named in the chosen words; choose more of the sentence, or name the "
            + "words first",
        [GateRefusal.OtherIsMeant] =
            "the name only tells whose somebody is, as in Acme's director; choose whom the words mean",
        [GateRefusal.NumberNotInWords] = "the number does not stand in the chosen words",
        [GateRefusal.DateNotInWords] = "the date does not stand in the chosen words; choose them so that it does",
        [GateRefusal.ValueNotInWords] = "the value must be words of the chosen words",
        [GateRefusal.NegatedOrHypothetical] = "the words deny it, doubt it or only plan it; set the stance so",
        [GateRefusal.NotAttributed] = "the words say who claims it; say so",
        [GateRefusal.DoesNotFit] = "no such relation goes between these two",
        [GateRefusal.BorrowedEvidence] = "too many facts stand on these words already",
    };

    /// <summary>Null when it may stand, else why not, for people.</summary>
    public static string? Check(ReviewItem item, ReviewProposal proposal, Ontology ontology, LanguageRules rules)
    {
        if (proposal.Spans.Any(span => !IsInside(item, span)))
            return Reasons[GateRefusal.NotInText];
        var entities = item
            .Entities.DistinctBy(entity => entity.Key)
            .ToDictionary(
                entity => entity.Key,
                entity => new DocumentEntity
                {
                    Key = entity.Key,
                    Kind = entity.Kind,
                    Name = entity.Name,
                    Match = entity.Match,
                }
            );
        foreach (var key in new[] { proposal.Subject, proposal.Object, proposal.AttributedTo }.OfType<string>())
        {
            if (!entities.ContainsKey(key))
                return $"there is no entity '{key}' in this article";
        }
        var published = item.Article.PublishedAt is { Precision: 3 } day ? day.Earliest : (DateOnly?)null;
        var sentences = item.Sentences.Select(sentence => SentenceOf(item, sentence, entities, published)).ToList();
        var fact = new ProposedFact
        {
            Relation = proposal.Relation,
            Subject = entities[proposal.Subject],
            Object = proposal.Object is { } to ? entities[to] : null,
            Value = proposal.Value,
            At = DateOf(proposal.At),
            Since = DateOf(proposal.Start),
            Until = DateOf(proposal.End),
            Stance = proposal.Stance,
            AttributedTo = proposal.AttributedTo is { } by ? entities[by] : null,
            Origin = proposal.Origin,
            Spans = proposal.Spans,
        };
        return new FactGate(ontology, rules).Check(fact, sentences) is { } why ? Reasons[why] : null;
    }

    public static bool IsInside(ReviewItem item, ProposedSpan span) =>
        span.Sentence >= 1
        && span.Sentence <= item.Sentences.Count
        && span.Start >= 0
        && span.Start < span.End
        && span.End <= item.Sentences[span.Sentence - 1].Text.Length;

    private static DateMention? DateOf(PartialDate? date) =>
        date is { } day ? new DateMention(0, 0, day, false, DateRole.At) : null;

    private static DocumentSentence SentenceOf(
        ReviewItem item,
        ReviewSentence sentence,
        Dictionary<string, DocumentEntity> entities,
        DateOnly? published
    )
    {
        var result = new DocumentSentence(
            new ManuscriptSentence(sentence.Number, sentence.Text, sentence.Paragraph, 0, sentence.Text.Length),
            published
        );
        foreach (
            var mention in item.Mentions.Where(mention =>
                mention.Sentence == sentence.Number && entities.ContainsKey(mention.Entity)
            )
        )
        {
            var made = Make(mention, sentence.Text, entities[mention.Entity]);
            if (mention.Antecedent is { } named)
                made = made with
                {
                    Antecedent = new Mention(named.Sentence, named.Start, named.End, "", made.Entity, MentionKind.Name),
                };
            (mention.How == MentionKind.Description ? result.Descriptions : result.Mentions).Add(made);
        }
        return result;
    }

    private static Mention Make(ReviewMention mention, string text, DocumentEntity entity) =>
        new(mention.Sentence, mention.Start, mention.End, text[mention.Start..mention.End], entity, mention.How);
}
