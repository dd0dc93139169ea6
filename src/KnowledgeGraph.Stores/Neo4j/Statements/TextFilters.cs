using KnowledgeGraph.Filters;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>Conditions on texts of an entity.</summary>
internal static class TextFilters
{
    public static string Condition(CypherText cypher, EntityFilter.Text text, string entity)
    {
        var property = Property(cypher, text.Field, text.IgnoreCase);
        if (property is null)
            return "false";
        return text.Field == EntityField.AnyName
            ? $"any(name IN {entity}.{property} WHERE {Matches(cypher, text, "name")})"
            : Matches(cypher, text, $"{entity}.{property}");
    }

    /// <summary>Where the text, or its folded form, stands; null for what no entity has.</summary>
    private static string? Property(CypherText cypher, EntityField field, bool folded)
    {
        if (field.IsProperty)
        {
            if (!cypher.Ontology.TryRelation(field.Name, out var relation) || relation.Type is not { } type)
                return null;
            return CypherNames.Quote(
                !CypherNames.IsText(type) ? CypherNames.TextOf(field.Name)
                : folded ? CypherNames.KeyOf(field.Name)
                : CypherNames.Property(field.Name)
            );
        }
        return field.Name switch
        {
            "name" or "names" or "summary" => folded ? field.Name + "_key" : field.Name,
            // Slugs and kinds: ASCII, but kinds have capitals.
            "id" => "id",
            "kind" => folded ? "kind_key" : "kind",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a text of an entity."),
        };
    }

    private static string Matches(CypherText cypher, EntityFilter.Text text, string value)
    {
        var values = cypher.Value(text.IgnoreCase ? text.Values.Select(SortKey.Of) : text.Values);
        return text.Operator switch
        {
            TextOperator.Equal => $"{value} IN {values}",
            TextOperator.Contains => $"any(wanted IN {values} WHERE {value} CONTAINS wanted)",
            _ => $"any(wanted IN {values} WHERE {value} STARTS WITH wanted)",
        };
    }
}
