using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Facts that nothing says any more and that stand under a relation which is called otherwise now.</summary>
internal static class FormerRelations
{
    // instr: ids of facts that are gone have the mark, others have not.
    private static readonly string _gone =
        $"SELECT row FROM fact WHERE relation = ?1 AND instr(id, '{FactId.GoneMark}') > 0";

    /// <summary>Carries them over, or forgets those of relations that are left out.</summary>
    public static void Carry(Session session, RelationNumbers relations, IReadOnlyDictionary<string, string?> renamed)
    {
        foreach (var (former, now) in renamed)
        {
            if (!relations.TryRow(former, out var row))
                continue;
            if (now is null)
            {
                session.Execute($"DELETE FROM fact_end WHERE fact IN ({_gone})", row);
                session.Execute($"DELETE FROM fact WHERE row IN ({_gone})", row);
            }
            else
            {
                session.Execute($"UPDATE fact_end SET relation = ?2 WHERE fact IN ({_gone})", row, relations.Row(now));
                session.Execute($"UPDATE fact SET relation = ?2 WHERE row IN ({_gone})", row, relations.Row(now));
            }
        }
    }
}
