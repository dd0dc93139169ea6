using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>Makes a review of a draft.</summary>
internal static class ItemMaker
{
    private const int MostOfTitle = 120;

    /// <summary>The review, nothing decided yet.</summary>
    public static ReviewItem Make(Draft draft, Ontology ontology, DateTimeOffset now)
    {
        var entities = draft.Entities;
        return new ReviewItem
        {
            Id = IdOf(draft.Manuscript),
            Article = ArticleOf(draft.Manuscript),
            TextSha256 = Sha256(string.Join('\n', draft.Sentences.Select(sentence => sentence.Text))),
            Sentences =
            [
                .. draft.Sentences.Select(sentence => new ReviewSentence(
                    sentence.Number,
                    sentence.Paragraph,
                    sentence.Text
                )),
            ],
            Entities = [.. entities.Select(EntityOf)],
            Mentions =
            [
                .. draft
                    .Sentences.SelectMany(sentence => sentence.Mentions.Concat(sentence.Descriptions).Distinct())
                    .Where(mention => entities.Contains(mention.Entity))
                    .OrderBy(mention => mention.Sentence)
                    .ThenBy(mention => mention.Start)
                    .Select(MentionOf),
            ],
            Proposals =
            [
                .. draft
                    .Facts.Select(fact => ProposalOf(fact, ontology))
                    .DistinctBy(proposal => proposal.Id)
                    .OrderByDescending(proposal => proposal.Confidence)
                    .ThenBy(proposal => proposal.Spans[0].Sentence)
                    .ThenBy(proposal => proposal.Spans[0].Start),
            ],
            Refused = draft
                .Refused.CountBy(refused => refused.Why.ToString())
                .OrderBy(count => count.Key)
                .ToDictionary(),
            Model = draft.Model,
            AddedAt = now,
        };
    }

    /// <summary>What a proposal is called, so that the same one is known again.</summary>
    public static ReviewProposal ProposalOf(ProposedFact fact, Ontology ontology)
    {
        var relation = ontology.Relation(fact.Relation);
        return new ReviewProposal
        {
            Id = FactId.Of(
                fact.Relation,
                fact.Subject.Key,
                fact.Object?.Key ?? fact.Value!,
                fact.Stance,
                fact.AttributedTo?.Key,
                relation.TimeKey ? fact.At?.Date ?? fact.Since?.Date : null
            ),
            Relation = fact.Relation,
            Subject = fact.Subject.Key,
            Object = fact.Object?.Key,
            Value = fact.Value,
            Start = fact.Since?.Date,
            End = fact.Until?.Date,
            At = relation.Time == TimeShape.Instant ? fact.At?.Date : null,
            IsRelative = (fact.At ?? fact.Since ?? fact.Until)?.IsRelative == true,
            Stance = fact.Stance,
            AttributedTo = fact.AttributedTo?.Key,
            Confidence = fact.Confidence,
            Origin = fact.Origin,
            Spans = fact.Spans,
        };
    }

    /// <summary>Publisher, words of the title and day, as the ids of articles are made by hand.</summary>
    private static string IdOf(Manuscript manuscript)
    {
        var title = Slug.Of(manuscript.Title ?? manuscript.Sentences[0].Text, "article");
        var words = string.Join('-', title.Split('-').Take(7));
        var parts = new[]
        {
            manuscript.Publisher is { } publisher ? Slug.Of(publisher, "") : "",
            words,
            manuscript.PublishedAt?.ToString().TrimEnd('~') ?? "",
        };
        var id = string.Join('-', parts.Where(part => part.Length > 0));
        return id.Length <= 90 ? id : id[..90].Trim('-');
    }

    private static ReviewedArticle ArticleOf(Manuscript manuscript) =>
        new(
            manuscript.Title ?? Cut(manuscript.Sentences[0].Text),
            manuscript.Publisher,
            manuscript.PublishedAt,
            manuscript.Url is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
            manuscript.Language,
            manuscript.Authors
        );

    private static string Cut(string text)
    {
        if (text.Length <= MostOfTitle)
            return text;
        var space = text.LastIndexOf(' ', MostOfTitle - 1);
        var end = char.IsHighSurrogate(text[MostOfTitle - 2]) ? MostOfTitle - 2 : MostOfTitle - 1;
        return text[..(space > 0 ? space : end)] + " …";
    }

    private static ReviewEntity EntityOf(DocumentEntity entity) =>
        new(
            entity.Key,
            entity.Kind,
            entity.Name,
            entity.Match,
            entity.Candidates,
            [.. entity.Spellings.Order(StringComparer.Ordinal)],
            entity.Identifiers,
            entity.Confidence
        );

    private static ReviewMention MentionOf(Mention mention) =>
        new(mention.Sentence, mention.Start, mention.End, mention.Entity.Key, mention.How)
        {
            Antecedent = mention.Antecedent is { } named
                ? new ProposedSpan(named.Sentence, named.Start, named.End)
                : null,
        };

    internal static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
