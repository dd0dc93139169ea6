using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Writes what the plan of an article says.</summary>
internal sealed class ArticleWriter(GraphWriter writer)
{
    private readonly Session _session = writer.Session;
    private readonly EntityWriter _entities = new(writer);
    private readonly FactWriter _facts = new(writer);

    public void Write(ArticlePlan plan, PreparedExtract prepared)
    {
        CountRecord(plan);
        var row = plan.Write.IsRemoved ? RowOf(plan) : ArticleInserts.Article(_session, prepared);
        RemoveFormer(plan.Before, row);
        SaveTexts(plan, row);
        foreach (var entity in plan.Entities)
            _entities.Save(entity, plan.Sequence);
        foreach (var fact in plan.Facts)
            _facts.Save(fact);
        SaveContribution(plan.Write.Understood, prepared, row);
        if (plan.Before.Entities.Count > 0)
        {
            writer.Late.Save();
            _entities.RemoveSayings(plan.Entities.Select(entity => writer.Entities.RowOf(entity.Id)));
        }
        foreach (var entity in plan.Entities.Where(entity => entity.After is null))
            _entities.Remove(entity);
        if (plan.Write.IsRemoved)
            _session.Execute("DELETE FROM article WHERE row = ?1", row);
        ArticleInserts.Change(_session, plan.ToChange(DateTimeOffset.UtcNow));
        writer.Rows.Clear();
    }

    /// <summary>Records of lists are counted by list, before their row is written.</summary>
    private void CountRecord(ArticlePlan plan)
    {
        if (plan.Write.Said.Article is not { Record: { } record, Id: var id })
            return;
        var there = _session.Number("SELECT count(*) FROM article WHERE id = ?1", id);
        writer.Tallies.Add(Tallies.Records, record.List, (plan.Write.IsRemoved ? 0 : 1) - there);
    }

    private long RowOf(ArticlePlan plan) =>
        _session.Number("SELECT row FROM article WHERE id = ?1", plan.Write.Said.Article.Id);

    private void RemoveFormer(Contribution former, long article)
    {
        if (former == Contribution.Nothing)
            return;
        if (former.Entities.Count > 0)
            _session.Execute("DELETE FROM entity_draft WHERE article = ?1", article);
        if (former.Facts.Count > 0)
            _session.Execute("DELETE FROM evidence WHERE article = ?1", article);
        if (former.Retractions.Count > 0)
            _session.Execute("DELETE FROM retraction WHERE article = ?1", article);
        _session.Execute("DELETE FROM sentence WHERE article = ?1", article);
        writer.Tallies.Add(Tallies.Evidence, "", -former.Facts.Values.Sum(draft => draft.Spans.Count));
    }

    /// <summary>Sentences, and what the article takes back.</summary>
    private void SaveTexts(ArticlePlan plan, long article)
    {
        ArticleInserts.Sentences(_session, article, plan.Write.Understood.Sentences);
        for (var i = 0; i < plan.Retractions.Count; i++)
        {
            var one = plan.Retractions[i];
            _session.Execute(
                "INSERT INTO retraction (fact, article, position, sequence, doc) VALUES (?1, ?2, ?3, ?4, ?5)",
                one.Fact,
                article,
                i,
                one.Sequence,
                JsonSerializer.Serialize(one.Retraction, GraphJson.Plain.Retraction)
            );
            writer.HasRetractions = true;
        }
    }

    /// <summary>What the article says of each entity and fact, as rows that were made ahead.</summary>
    private void SaveContribution(ArticleExtract extract, PreparedExtract prepared, long article)
    {
        for (var i = 0; i < extract.Entities.Count; i++)
        {
            var entity = writer.Entities.RowOf(extract.Entities[i].Id);
            writer.Late.Add(new DeferredInserts.Draft(entity, article, i, prepared.Sayings[i]));
        }
        for (var i = 0; i < extract.Facts.Count; i++)
        {
            var fact = writer.Rows.Of(extract.Facts[i].Id).Row;
            writer.Late.Add(new DeferredInserts.Evidence(fact, article, i, prepared.Claims[i]));
        }
        writer.Tallies.Add(Tallies.Evidence, "", extract.Facts.Sum(draft => draft.Spans.Count));
    }
}
