using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>What articles say of the times of a relation, without the words.</summary>
internal static class StoredClaims
{
    /// <summary>Reads what a plan wants, and the articles that it moves.</summary>
    public static void Read(Session session, RelationNumbers words, PeriodPlan plan)
    {
        while (plan.TakeWanted() is var (statements, articles))
            plan.Add(Of(session, words, statements, articles));
        if (plan.Moved.Count > 0)
            plan.MovedExtracts = AffectedArticles.Read(session, words, plan.Moved);
    }

    /// <summary>What all articles say of these statements, and of all that these articles speak of.</summary>
    public static List<Claim> Of(
        Session session,
        RelationNumbers words,
        IReadOnlyCollection<string> statements,
        IReadOnlyCollection<ArticleId> articles
    )
    {
        var facts = new FactRows(words);
        var claims = new List<Claim>();
        using var rows = session.Read(
            $"""
            SELECT a.id, a.day, s.id, o.id, v.start, v."end", v.at, v.qualifiers, {FactRows.Columns("f")}
            FROM json_each(?1) i CROSS JOIN fact f ON f.id BETWEEN i.value AND i.value || '~'
            CROSS JOIN evidence v ON v.fact = f.row CROSS JOIN article a ON a.row = v.article
            CROSS JOIN entity s ON s.row = f.subject LEFT JOIN entity o ON o.row = f.object
            """,
            Json.Of(Statements(session, words, articles).Union(statements))
        );
        while (rows.Read())
        {
            var fact = facts.Read(rows, 8, rows.GetString(2), FactRows.Text(rows, 3));
            var said = new EvidenceRow(
                FactRows.Text(rows, 4),
                FactRows.Text(rows, 5),
                FactRows.Text(rows, 6),
                1,
                FactRows.Text(rows, 7),
                "[]",
                false
            );
            claims.Add(
                new Claim((ArticleId)rows.GetString(0), DateOnly.FromDayNumber(rows.GetInt32(1)), said.Draft(fact))
            );
        }
        return claims;
    }

    /// <summary>The statements of articles that have periods.</summary>
    private static List<string> Statements(
        Session session,
        RelationNumbers words,
        IReadOnlyCollection<ArticleId> articles
    )
    {
        var statements = new List<string>();
        if (articles.Count == 0)
            return statements;
        using var rows = session.Read(
            """
            SELECT DISTINCT substr(f.id, 1, ?3) FROM json_each(?1) i CROSS JOIN article a ON a.id = i.value
            CROSS JOIN evidence v ON v.article = a.row CROSS JOIN fact f ON f.row = v.fact
            WHERE f.relation IN (SELECT value FROM json_each(?2))
            """,
            Json.Of(articles),
            Json.Of(words.Ontology.Relations.Where(one => one.HasPeriods).Select(one => words.Row(one.Name))),
            FactId.StatementLength
        );
        while (rows.Read())
            statements.Add(rows.GetString(0));
        return statements;
    }
}
