using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite.Rows;

/// <summary>Reads facts.</summary>
internal sealed class FactRows(RelationNumbers words)
{
    public const int ColumnCount = 13;

    /// <summary>The columns that <see cref="Read"/> expects, of the given alias.</summary>
    public static string Columns(string fact) =>
        $"{fact}.id, {fact}.relation, {fact}.value, {fact}.start, {fact}.\"end\", {fact}.at, {fact}.stance, "
        + $"{fact}.attributed, "
        + $"{fact}.confidence, {fact}.qualifiers, {fact}.articles, {fact}.recorded, {fact}.retraction";

    public Fact Read(SqliteDataReader rows, int column, string subject, string? @object) =>
        new(
            (FactId)rows.GetString(column),
            words[rows.GetInt64(column + 1)],
            subject,
            @object,
            Text(rows, column + 2),
            Date(rows, column + 3),
            Date(rows, column + 4),
            Date(rows, column + 5),
            (Stance)rows.GetInt64(column + 6),
            Text(rows, column + 7),
            rows.GetDouble(column + 8),
            Json.Texts(Text(rows, column + 9)),
            rows.GetInt32(column + 10),
            rows.GetInt64(column + 11),
            Text(rows, column + 12) is { } retraction
                ? JsonSerializer.Deserialize(retraction, GraphJson.Plain.Retraction)
                : null
        );

    public static string? Text(SqliteDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetString(column);

    public static PartialDate? Date(SqliteDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : PartialDate.Parse(rows.GetString(column));
}
