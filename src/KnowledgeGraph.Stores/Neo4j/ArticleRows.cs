using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Articles as nodes, with what they contributed around them.</summary>
internal static class ArticleRows
{
    public static Article Read(JsonElement record) =>
        JsonSerializer.Deserialize(record.GetString()!, GraphJson.Plain.Article)!;

    /// <summary>As it was said, where it is understood otherwise; else put together again.</summary>
    public static ArticleExtract ReadExtract(JsonElement row) =>
        row[5].GetString() is { } said
            ? JsonSerializer.Deserialize(said, GraphJson.Plain.ArticleExtract)!
            : new(
                Read(row[0]),
                [
                    .. row[1]
                        .EnumerateArray()
                        .Select(sentence => new Sentence(sentence[0].GetInt32(), sentence[1].GetString()!)),
                ],
                [
                    .. row[2]
                        .EnumerateArray()
                        .Select(draft => JsonSerializer.Deserialize(draft.GetString()!, GraphJson.Plain.EntityDraft)!),
                ],
                [.. row[3].EnumerateArray().Select(EvidenceRows.Read)],
                [
                    .. row[4]
                        .EnumerateArray()
                        .Select(retraction => new RetractionDraft(
                            retraction[0].GetString()!,
                            JsonSerializer.Deserialize(retraction[1].GetString()!, GraphJson.Plain.Retraction)!
                        )),
                ]
            );

    /// <summary>What a write needs to make the nodes; sentences are found again by their place in the list.</summary>
    public static object ToRow(ArticleWrite write, TouchedGraph graph)
    {
        var extract = write.Understood;
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
                hash = graph.Hashes[article.Id],
                record = JsonSerializer.Serialize(article, GraphJson.Plain.Article),
                said = ReferenceEquals(write.Said, extract)
                    ? null
                    : JsonSerializer.Serialize(write.Said, GraphJson.Plain.ArticleExtract),
                decides = Decisions.Decides(write.Said) ? true : (bool?)null,
            },
            sentences = extract.Sentences.Select(
                (sentence, i) =>
                    new
                    {
                        position = i,
                        number = sentence.Number,
                        text = sentence.Text,
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
            retractions = extract.Retractions.Select(
                (draft, i) =>
                    new
                    {
                        position = i,
                        fact = draft.FactId,
                        reason = draft.Retraction.Reason,
                        sequence = graph.Retractions[draft.FactId][article.Id].Sequence,
                        retraction = JsonSerializer.Serialize(draft.Retraction, GraphJson.Plain.Retraction),
                    }
            ),
            evidence = extract.Facts.Select((draft, i) => EvidenceRows.ToRow(draft, i, places)),
        };
    }
}
