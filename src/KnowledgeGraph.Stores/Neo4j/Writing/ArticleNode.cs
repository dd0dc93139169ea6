using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>An article as a write statement takes it.</summary>
internal static class ArticleNode
{
    /// <summary>What a write needs to make the nodes; sentences are found again by their place in the list.</summary>
    public static object ToRow(ArticlePlan plan)
    {
        var (write, extract) = (plan.Write, plan.Write.Understood);
        var article = extract.Article;
        var places = extract
            .Sentences.Select((sentence, i) => (sentence.Number, i))
            .ToDictionary(place => place.Number, place => place.i);
        return new
        {
            id = article.Id,
            published = FactRows.WholeDay(article.PublishedAt),
            properties = new
            {
                id = article.Id,
                title = article.Title,
                publisher = article.Publisher,
                publishedAt = article.PublishedAt.ToString(),
                url = article.Url,
                language = article.Language,
                status = article.Status,
                day = article.PublishedAt.Earliest.DayNumber,
                hash = plan.Hash,
                list = article.Record?.List,
                record = JsonSerializer.Serialize(article, GraphJson.Plain.Article),
                said = ReferenceEquals(write.Said, extract)
                    ? null
                    : JsonSerializer.Serialize(write.Said, GraphJson.Plain.ArticleExtract),
                notes = write.Said.Notes is { } notes
                    ? JsonSerializer.Serialize(notes, GraphJson.Plain.ExtractNotes)
                    : null,
                decides = Decisions.Decides(write.Said) ? true : (bool?)null,
            },
            sentences = extract.Sentences.Select(
                (sentence, i) =>
                    new
                    {
                        position = i,
                        number = sentence.Number,
                        text = sentence.Text,
                        paragraph = sentence.Paragraph,
                        hash = sentence.OriginalSha256,
                    }
            ),
            mentions = extract.Entities.Select(
                (draft, i) =>
                    new
                    {
                        position = i,
                        entity = draft.Id,
                        draft = JsonSerializer.Serialize(draft, GraphJson.Plain.EntityDraft),
                    }
            ),
            retractions = plan.Retractions.Select(
                (one, i) =>
                    new
                    {
                        position = i,
                        fact = one.Fact,
                        reason = one.Retraction.Reason,
                        sequence = one.Sequence,
                        retraction = JsonSerializer.Serialize(one.Retraction, GraphJson.Plain.Retraction),
                    }
            ),
            evidence = extract.Facts.Select((draft, i) => EvidenceRows.ToRow(draft, i, places)),
        };
    }
}
