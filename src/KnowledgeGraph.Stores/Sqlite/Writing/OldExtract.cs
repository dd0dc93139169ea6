using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>What an article said before it is written anew.</summary>
/// <param name="Entities">Ids of those it named.</param>
/// <param name="Claims">By id of the fact.</param>
/// <param name="Retractions">Fact and sequence number of the change that brought it.</param>
internal sealed record OldExtract(
    IReadOnlyList<string> Entities,
    IReadOnlyDictionary<string, EvidenceRow> Claims,
    IReadOnlyDictionary<string, long> Retractions
)
{
    public static readonly OldExtract Nothing = new(
        [],
        new Dictionary<string, EvidenceRow>(),
        new Dictionary<string, long>()
    );

    /// <summary>Reads it and deletes its rows.</summary>
    public static OldExtract TakeOut(Session session, long article)
    {
        var entities = new List<string>();
        using (
            var rows = session.Read(
                "SELECT e.id FROM entity_draft d CROSS JOIN entity e ON e.row = d.entity WHERE d.article = ?1",
                article
            )
        )
        {
            while (rows.Read())
                entities.Add(rows.GetString(0));
        }
        var claims = new Dictionary<string, EvidenceRow>();
        using (
            var rows = session.Read(
                $"SELECT f.id, {EvidenceRow.Columns} FROM evidence v CROSS JOIN fact f ON f.row = v.fact WHERE "
                    + "v.article = ?1",
                article
            )
        )
        {
            while (rows.Read())
                claims.Add(rows.GetString(0), EvidenceRow.Read(rows, 1));
        }
        var retractions = new Dictionary<string, long>();
        using (var rows = session.Read("SELECT fact, sequence FROM retraction WHERE article = ?1", article))
        {
            while (rows.Read())
                retractions.Add(rows.GetString(0), rows.GetInt64(1));
        }
        if (entities.Count > 0)
            session.Execute("DELETE FROM entity_draft WHERE article = ?1", article);
        if (claims.Count > 0)
            session.Execute("DELETE FROM evidence WHERE article = ?1", article);
        if (retractions.Count > 0)
            session.Execute("DELETE FROM retraction WHERE article = ?1", article);
        session.Execute("DELETE FROM sentence WHERE article = ?1", article);
        return new OldExtract(entities, claims, retractions);
    }
}
