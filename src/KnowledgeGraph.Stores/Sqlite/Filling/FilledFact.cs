using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
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
    /// <summary>The id that articles give it, where the graph shows several times under it; else null.</summary>
    public FactId? Statement { get; private init; }

    /// <param name="records">In the order of the articles.</param>
    /// <param name="ontology">Tells which relations hold at several times.</param>
    /// <param name="articleOf">The article of that number, and the first day on which it can have appeared.</param>
    public static FilledFact[] Of(
        IReadOnlyList<SortedRecord> records,
        Ontology ontology,
        Func<int, (ArticleId Id, DateOnly Published)> articleOf
    )
    {
        var said = new Said[records.Count];
        var isDated = false;
        for (var i = 0; i < said.Length; i++)
        {
            var (position, draft) = FilledArticle.ReadFact(records[i].Value.Span);
            said[i] = new Said(FillKeys.ArticleOfFact(records[i].Key.Span), position, draft);
            isDated |= draft.Period.IsDated;
        }
        return said.Length > 1 && isDated && ontology.Relation(said[0].Draft.Relation).HasPeriods
            ? Divided(said, articleOf)
            : [Of(said, said[0].Draft.Id, articleOf)];
    }

    private static FilledFact[] Divided(Said[] said, Func<int, (ArticleId Id, DateOnly Published)> articleOf)
    {
        var byDraft = new Dictionary<FactDraft, Said>(ReferenceEqualityComparer.Instance);
        var claims = new List<Claim>(said.Length);
        foreach (var one in said)
        {
            byDraft.Add(one.Draft, one);
            var (id, published) = articleOf(one.Article);
            claims.Add(new Claim(id, published, one.Draft));
        }
        var periods = Periods.Of(claims);
        return periods.Count == 1
            ? [Of(said, said[0].Draft.Id, articleOf)]
            :
            [
                .. periods.Select(period =>
                    Of(
                        [.. period.Claims.Select(claim => byDraft[claim.Draft]).OrderBy(one => one.Article)],
                        period.FactId,
                        articleOf
                    ) with
                    {
                        Statement = said[0].Draft.Id,
                    }
                ),
            ];
    }

    private static FilledFact Of(Said[] said, FactId id, Func<int, (ArticleId Id, DateOnly Published)> articleOf)
    {
        var history = new FactHistory(id);
        var evidence = new List<(int, int, EvidenceRow)>(said.Length);
        var steps = new List<(int, byte[])>();
        foreach (var (article, position, draft) in said)
        {
            var change = history.Add(articleOf(article).Id, article, draft.Id == id ? draft : draft with { Id = id });
            evidence.Add((article, position, EvidenceRow.Of(draft)));
            if (draft.Object is null)
                steps.Add((article, JsonSerializer.SerializeToUtf8Bytes(change.Shown, GraphJson.Plain.Fact)));
        }
        return new FilledFact(history.Now!, evidence, steps);
    }

    private readonly record struct Said(int Article, int Position, FactDraft Draft);
}
