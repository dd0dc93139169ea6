using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>Conditions on texts of an entity.</summary>
internal static class TextFilters
{
    public static string Condition(SqlText sql, EntityFilter.Text text, string entity)
    {
        if (text.Field.IsProperty)
        {
            return EntityFilters.Property(sql, text.Field.Name, entity, property =>
                Matches(
                    sql,
                    text,
                    $"{property}.value",
                    HasFoldedKey(sql.RelationNumbers.TypeOf(text.Field.Name))
                        ? $"{property}.key"
                        : $"lower({property}.value)"
                )
            );
        }
        if (text.Field == EntityField.AnyName)
        {
            var name = sql.Alias("n");
            return $"{entity}.row IN (SELECT {name}.entity FROM entity_name {name} "
                + $"WHERE {Matches(sql, text, $"{name}.value", $"{name}.fold")})";
        }
        if (text.Field == EntityField.ShownName)
            return Matches(sql, text, $"{entity}.name", $"{entity}.sort_name");
        var value =
            text.Field == EntityField.Summary ? EntityFilters.Summary(entity) : $"{entity}.{Column(text.Field)}";
        return Matches(sql, text, value, $"fold({value})");
    }

    /// <summary>Whether property.key holds the folded text: it holds a number for the other types, whose texts are
    /// ASCII.</summary>
    public static bool HasFoldedKey(PropertyType? type) =>
        type is not (PropertyType.Integer or PropertyType.Number or PropertyType.Date);

    private static string Column(EntityField field) =>
        field == EntityField.Id ? "id"
        : field == EntityField.Kind ? "kind"
        : field == EntityField.Degree ? "degree"
        : throw new ArgumentOutOfRangeException(nameof(field), field, "Not a text of an entity.");

    private static string Matches(SqlText sql, EntityFilter.Text text, string value, string folded)
    {
        var left = text.IgnoreCase ? folded : value;
        var values = text.IgnoreCase ? text.Values.Select(SortKey.Of) : text.Values;
        if (text.Operator == TextOperator.Equal)
            return $"{left} IN {sql.Set(values)}";
        var wanted = sql.Alias("w");
        var test =
            text.Operator == TextOperator.Contains
                ? $"instr({left}, {wanted}.value) > 0"
                : $"substr({left}, 1, length({wanted}.value)) = {wanted}.value";
        return $"EXISTS (SELECT 1 FROM json_each({sql.Value(Json.Of(values))}) {wanted} WHERE {test})";
    }
}
