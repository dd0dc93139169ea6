using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>
/// The few articles that speak of relations which hold at several times: the graph shows what they say under other ids,
/// so that they are kept as they said it.
/// </summary>
internal sealed class FilledPeriods
{
    private readonly Dictionary<int, List<(FactId Statement, FactId Fact)>> _facts = [];

    public void Add(int article, FactId statement, FactId fact)
    {
        if (!_facts.TryGetValue(article, out var facts))
            _facts.Add(article, facts = []);
        facts.Add((statement, fact));
    }

    /// <summary>Ids of facts as the graph shows them, by the ids that the article gives.</summary>
    public IReadOnlyList<FactId> Shown(int article, IReadOnlyList<FactId> said) =>
        _facts.TryGetValue(article, out var facts)
            ? [.. said.Except(facts.Select(one => one.Statement)).Union(facts.Select(one => one.Fact)).Order()]
            : said;

    /// <summary>Keeps the extracts of those that give another id than the graph.</summary>
    public void SaveExtracts(Session session, RelationNumbers relations, Func<int, ArticleId> articleOf)
    {
        foreach (var (article, facts) in _facts)
        {
            if (facts.TrueForAll(one => one.Statement == one.Fact))
                continue;
            var understood = ExtractRows.Read(session, relations, articleOf(article))!;
            var said = understood with
            {
                Facts =
                [
                    .. understood.Facts.Select(draft =>
                        relations.Ontology.Relation(draft.Relation) is { HasPeriods: true } relation
                            ? draft with
                            {
                                Id = FactIdentities.Of(draft, relation).Id(),
                            }
                            : draft
                    ),
                ],
            };
            session.Execute(
                "UPDATE article SET said = ?2 WHERE row = ?1",
                article,
                JsonSerializer.Serialize(said, GraphJson.Plain.ArticleExtract)
            );
        }
    }
}
