using System.Text.Json;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>A fact merged from what all articles say of it.</summary>
/// <param name="Stored">The fact.</param>
/// <param name="Evidence">What each article says.</param>
/// <param name="Steps">For the value of a property: article, and the fact with it as JSON.</param>
internal sealed record FilledFact(
    StoredFact Stored,
    IReadOnlyList<(int Article, int Position, EvidenceRow Row)> Evidence,
    IReadOnlyList<(int Article, byte[] Fact)> Steps
)
{
    /// <param name="records">In the order of the articles.</param>
    /// <param name="articleOf">Id of the article of that number.</param>
    public static FilledFact Of(IReadOnlyList<SortedRecord> records, Func<int, string> articleOf)
    {
        FactHistory? history = null;
        var evidence = new List<(int, int, EvidenceRow)>(records.Count);
        var steps = new List<(int, byte[])>();
        foreach (var (key, value) in records)
        {
            var article = FillKeys.ArticleOfFact(key.Span);
            var (position, draft) = FilledArticle.ReadFact(value.Span);
            history ??= new FactHistory(draft.Id);
            var change = history.Add(articleOf(article), article, draft);
            evidence.Add((article, position, EvidenceRow.Of(draft)));
            if (draft.Object is null)
                steps.Add((article, JsonSerializer.SerializeToUtf8Bytes(change.Shown, GraphJson.Plain.Fact)));
        }
        return new FilledFact(history!.Now!, evidence, steps);
    }
}
