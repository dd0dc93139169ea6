using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>Makes an article extract of what was accepted.</summary>
internal static class ExtractMaker
{
    /// <summary>The extract; the article must be complete.</summary>
    public static ArticleExtract Make(ReviewItem item, Ontology ontology, DateOnly today)
    {
        var accepted = item.Proposals.Where(proposal => proposal.Decision == ReviewDecision.Accepted).ToList();
        var used = accepted.SelectMany(Ends).ToHashSet();
        // Those that are named and linked are kept too: the article is then one of theirs.
        var entities = item.Entities.Where(entity =>
            used.Contains(entity.Key) || (entity.Match == EntityMatch.Linked && IsNamed(item, entity))
        );
        return new ArticleExtract(
            ArticleOf(item, today),
            [.. item.Sentences.Select(sentence => new Sentence(sentence.Number, sentence.Text))],
            [.. entities.Select(entity => EntityOf(entity, item))],
            [
                .. accepted
                    .Select(proposal => FactOf(proposal, item, ontology))
                    .DistinctBy(fact => (fact.Id, fact.Period)),
            ],
            []
        );
    }

    /// <summary>The extract as the file it could have been.</summary>
    public static string Text(ReviewItem item, Ontology ontology, DateOnly today) =>
        ExtractWriter.Write(Make(item, ontology, today));

    private static IEnumerable<string> Ends(ReviewProposal proposal) =>
        new[] { proposal.Subject, proposal.Object, proposal.AttributedTo }.OfType<string>();

    private static bool IsNamed(ReviewItem item, ReviewEntity entity) =>
        item.Mentions.Any(mention => mention.Entity == entity.Key && mention.How == MentionKind.Name);

    private static Article ArticleOf(ReviewItem item, DateOnly today) =>
        new(
            (ArticleId)item.Id,
            item.Article.Title,
            item.Article.Publisher ?? "unknown",
            item.Article.PublishedAt ?? PartialDate.Of(today),
            item.Article.Url,
            item.Article.Language,
            TextKind.Verbatim,
            PartialDate.Of(today),
            item.Article.Authors,
            "live"
        );

    private static EntityDraft EntityOf(ReviewEntity entity, ReviewItem item)
    {
        var script = Scripts.Of(entity.Name);
        var names = new List<EntityName>
        {
            new(entity.Name, null, script, NameKind.Primary, null, [(ArticleId)item.Id]),
        };
        if (entity.Match == EntityMatch.New)
            names.AddRange(
                entity
                    .Spellings.Where(spelling => spelling != entity.Name && spelling.Length > 3)
                    .Take(8)
                    .Select(spelling => new EntityName(
                        spelling,
                        null,
                        Scripts.Of(spelling),
                        NameKind.Full,
                        null,
                        [(ArticleId)item.Id]
                    ))
            );
        return new EntityDraft(
            entity.Key,
            entity.Kind,
            names,
            null,
            [.. entity.Identifiers.Select(identifier => new Identifier(identifier.Key, identifier.Value))]
        );
    }

    private static FactDraft FactOf(ReviewProposal proposal, ReviewItem item, Ontology ontology)
    {
        var relation = ontology.Relation(proposal.Relation);
        var (from, to) = (proposal.Subject, proposal.Object);
        if (relation.Symmetric && string.CompareOrdinal(from, to) > 0)
            (from, to) = (to!, from);
        return new FactDraft(
            FactId.Of(
                relation.Name,
                from,
                to ?? proposal.Value!,
                proposal.Stance,
                proposal.AttributedTo,
                relation.TimeKey ? proposal.At ?? proposal.Start : null
            ),
            relation.Name,
            from,
            to,
            proposal.Value,
            proposal.Start,
            proposal.End,
            proposal.At,
            proposal.Stance,
            proposal.AttributedTo,
            1,
            new Dictionary<string, string>(),
            [
                .. proposal
                    .Spans.Select(span => (span, text: item.Sentences[span.Sentence - 1].Text))
                    .Select(place => new QuoteSpan(
                        place.span.Sentence,
                        place.text[place.span.Start..place.span.End],
                        place.span.Start
                    )),
            ]
        );
    }
}
