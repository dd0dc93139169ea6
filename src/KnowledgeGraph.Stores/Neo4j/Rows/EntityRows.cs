using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;
using SortKey = KnowledgeGraph.Text.SortKey;

namespace KnowledgeGraph.Stores.Neo4j.Rows;

/// <summary>
/// Entities as nodes: <c>record</c> holds the whole entity, the other properties are for people and for filters.
/// </summary>
internal static class EntityRows
{
    // Range indexes refuse values over 8 KB; 100 characters tell nearly all names apart.
    private const int IndexedLength = 100;

    public static Entity Read(JsonElement record) =>
        JsonSerializer.Deserialize(record.GetString()!, GraphJson.Plain.Entity)!;

    public static string Record(Entity entity) => JsonSerializer.Serialize(entity, GraphJson.Plain.Entity);

    /// <summary>What a write needs to make the node.</summary>
    public static object ToRow(Ontology ontology, Entity entity, int degree, Entity? before)
    {
        var dates = new List<object>();
        return new
        {
            id = entity.Id,
            labels = Labels(ontology, entity.Kind),
            formerLabels = before is null || before.Kind == entity.Kind ? [] : Labels(ontology, before.Kind),
            properties = Properties(ontology, entity, degree, dates),
            dates,
        };
    }

    private static IEnumerable<string> Labels(Ontology ontology, string kind) =>
        ontology.Kind(kind).Ancestors.Select(CypherNames.Label);

    private static Dictionary<string, object> Properties(
        Ontology ontology,
        Entity entity,
        int degree,
        List<object> dates
    )
    {
        var names = entity.Names.Select(name => name.Value).Distinct().ToList();
        var key = SortKey.Of(entity.Name);
        var record = Record(entity);
        var properties = new Dictionary<string, object>
        {
            ["id"] = entity.Id,
            ["kind"] = entity.Kind,
            ["kind_key"] = SortKey.Of(entity.Kind),
            ["name"] = entity.Name,
            ["name_key"] = key,
            ["name_start"] = Start(key),
            ["names"] = names,
            ["names_key"] = names.Select(SortKey.Of),
            ["degree"] = degree,
            ["record"] = record,
            ["version"] = RecordVersion.Of(record),
        };
        if (entity.Summary is { } summary)
            (properties["summary"], properties["summary_key"]) = (summary, SortKey.Of(summary));
        if (entity.Identifiers.Count > 0)
            properties["identifiers"] = entity.Identifiers.Select(identifier =>
                CypherNames.Identifier(identifier.Scheme, identifier.Value)
            );
        foreach (var (name, text) in entity.Properties)
        {
            if (ontology.TryRelation(name, out var relation) && relation.Type is { } type)
                Add(properties, dates, name, type, text);
        }
        return properties;
    }

    private static void Add(
        Dictionary<string, object> properties,
        List<object> dates,
        string name,
        PropertyType type,
        string text
    )
    {
        var property = CypherNames.Property(name);
        properties[property] = text;
        if (CypherNames.IsText(type))
        {
            properties[CypherNames.KeyOf(name)] = SortKey.Of(text);
            return;
        }
        properties[CypherNames.TextOf(name)] = text;
        if (type is PropertyType.Boolean)
        {
            properties[property] = text == "true";
            properties[CypherNames.KeyOf(name)] = text;
        }
        else if (type is PropertyType.Date && PartialDate.TryParse(text, out var date))
        {
            if (FactRows.WholeDay(date) is { } day)
                dates.Add(new { name = property, day });
            properties[CypherNames.KeyOf(name)] = date.Earliest.DayNumber;
            properties[CypherNames.LastOf(name)] = date.Latest.DayNumber;
        }
        else if (double.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            properties[property] = properties[CypherNames.KeyOf(name)] = long.TryParse(
                text,
                CultureInfo.InvariantCulture,
                out var whole
            )
                ? (object)whole
                : number;
        }
    }

    public static string Start(string key) =>
        key.Length <= IndexedLength
            ? key
            : key[..(char.IsHighSurrogate(key[IndexedLength - 1]) ? IndexedLength - 1 : IndexedLength)];
}
