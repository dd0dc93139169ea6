using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite.Reading;

/// <summary>Reads the change log.</summary>
internal static class ChangeLog
{
    private const string Columns = "sequence, at, article, entities, facts, kinds, relations, ends, author, act";

    /// <summary>The changes that a query asks for, in its order.</summary>
    public static IReadOnlyList<Change> Find(Session session, ChangeQuery query, int limit)
    {
        var values = new List<object?>();
        var conditions = new List<string> { $"sequence > {Value(query.Since)}" };
        // Times and lists compare as texts and are found in them: one program writes all of them.
        if (query.From is { } from)
            conditions.Add($"at >= {Value(Time(from))}");
        if (query.Until is { } until)
            conditions.Add($"at < {Value(Time(until))}");
        if (query.By is { } author)
            conditions.Add($"author = {Value(author)}");
        if (query.Kind is { } kind)
            conditions.Add($"act = {Value($"{kind}")}");
        if (query.Fact is { } fact)
            conditions.Add($"instr(facts, {Value(Listed(fact))}) > 0");
        if (query.Entities.Count > 0)
            conditions.Add($"({string.Join(" OR ", query.Entities.Select(Concerns))})");
        var order = query.NewestFirst ? "DESC" : "ASC";
        using var rows = session.Read(
            $"SELECT {Columns} FROM change WHERE {string.Join(" AND ", conditions)} "
                + $"ORDER BY sequence {order} LIMIT {Value(limit)}",
            [.. values]
        );
        var changes = new List<Change>();
        while (rows.Read())
            changes.Add(Read(rows));
        return changes;

        string Concerns(string entity) =>
            Value(Listed(entity)) is var id ? $"instr(entities, {id}) > 0 OR instr(ends, {id}) > 0" : "";

        string Value(object value)
        {
            values.Add(value);
            return $"?{values.Count}";
        }
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("O");

    /// <summary>As it stands in a list.</summary>
    private static string Listed(string id) => Json.Of([id])[1..^1];

    private static Change Read(SqliteDataReader rows) =>
        new(
            rows.GetInt64(0),
            DateTimeOffset.Parse(rows.GetString(1), CultureInfo.InvariantCulture),
            (ArticleId)rows.GetString(2),
            Json.List(rows.GetString(3)),
            Json.FactIds(rows.GetString(4)),
            Json.List(rows.GetString(5)),
            Json.List(rows.GetString(6)),
            Json.List(rows.GetString(7))
        )
        {
            By = rows.IsDBNull(8) ? null : rows.GetString(8),
            Kind = rows.IsDBNull(9) ? null : Enum.Parse<ChangeKind>(rows.GetString(9)),
        };
}
