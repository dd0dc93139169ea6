using System.Text.Json;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>An entity merged from what all articles say of it.</summary>
/// <param name="Prepared">The entity with its rows; its version is the last change.</param>
/// <param name="Drafts">What each article says.</param>
/// <param name="ChangedBy">The articles that changed it.</param>
internal sealed record FilledEntity(
    PreparedEntity Prepared,
    IReadOnlyList<DeferredInserts.Draft> Drafts,
    IReadOnlyList<int> ChangedBy
)
{
    /// <param name="records">In the order of the articles, its values behind what each says of it.</param>
    /// <param name="idOf">Id of the entity of that row.</param>
    /// <param name="articleOf">Id of the article of that number.</param>
    public static FilledEntity Of(
        IReadOnlyList<SortedRecord> records,
        Func<int, string> idOf,
        Func<int, ArticleId> articleOf
    )
    {
        var row = FillKeys.NumberAt(records[0].Key.Span, 0);
        var history = new EntityHistory(idOf(row));
        var drafts = new List<DeferredInserts.Draft>();
        var changedBy = new List<int>();
        var said = new Dictionary<long, EntityDraft>();
        for (var next = 0; next < records.Count; )
        {
            var article = ArticleAt(next);
            var (position, draftRow) = FilledArticle.ReadEntity(records[next].Value.Span);
            // Many articles say the same.
            if (!said.TryGetValue(draftRow.Hash, out var same))
                said.Add(draftRow.Hash, same = EntityReader.Draft(draftRow.Doc));
            var draft = EntityReader.By(same, [articleOf(article)]);
            var values = new List<Fact>();
            for (next++; next < records.Count && ArticleAt(next) == article; next++)
                values.Add(JsonSerializer.Deserialize(records[next].Value.Span, GraphJson.Plain.Fact)!);
            drafts.Add(new DeferredInserts.Draft(row, article, position, draftRow));
            if (history.Add(draft, values).Changed)
                changedBy.Add(article);
        }
        var entry = new EntityLookup.Entry(row, null, history.Now!) { Version = changedBy[^1] };
        return new FilledEntity(new PreparedEntity(entry), drafts, changedBy);

        int ArticleAt(int index) => FillKeys.NumberAt(records[index].Key.Span, sizeof(int));
    }
}
