using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>
/// The one place where names of the ontology become names of Neo4j, and where names are quoted. Relations become types
/// (<c>awardedTo</c>: <c>AWARDED_TO</c>), kinds labels; what the store itself needs comes first, so an ontology that
/// uses such a name gets an underscore behind it.
/// </summary>
internal static class CypherNames
{
    /// <summary>Labels of nodes that are no entities, and the label that all entities have.</summary>
    private static readonly HashSet<string> OwnLabels =
    [
        "KnowledgeGraph",
        "Entity",
        "Value",
        "NameTerm",
        "Article",
        "Sentence",
        "Evidence",
        "Retraction",
        "Change",
    ];

    /// <summary>Types of relationships that are no facts.</summary>
    private static readonly HashSet<string> OwnTypes =
    [
        RetractedType,
        "MENTIONS",
        "HAS_SENTENCE",
        "REPORTS",
        "QUOTES",
        "RETRACTS",
        "HAS_NAME_TERM",
    ];

    /// <summary>Types of all relationships that are no facts, or that no longer count.</summary>
    public static IEnumerable<string> TypesOfNoFacts => OwnTypes;

    /// <summary>The type of facts that no longer count: their own type would have them counted.</summary>
    public const string RetractedType = "RETRACTED";

    /// <summary>A condition: nothing says the fact any more, and it is kept, as a retracted one, for those who ask what
    /// was known.</summary>
    public static string IsGone(string fact) => $"{fact}.id CONTAINS '{FactId.GoneMark}'";

    /// <summary>Properties that every entity has; those with an underscore in the name are bookkeeping, the ontology
    /// has none of these.</summary>
    private static readonly HashSet<string> OwnProperties =
    [
        "id",
        "kind",
        "name",
        "names",
        "summary",
        "identifiers",
        "degree",
        "record",
        "version",
    ];

    public static string Label(string kind) => Unless(OwnLabels, kind);

    public static string Property(string property) => Unless(OwnProperties, property);

    /// <summary>What a property is compared and ordered by: its number, first day, or folded text.</summary>
    public static string KeyOf(string property) => property + "_key";

    /// <summary>The last day of a date.</summary>
    public static string LastOf(string property) => property + "_last";

    /// <summary>The canonical text of what isn't a text to Neo4j.</summary>
    public static string TextOf(string property) => property + "_text";

    public static string Type(string relation)
    {
        var type = new StringBuilder(relation.Length + 4);
        foreach (var c in relation)
        {
            if (char.IsAsciiLetterUpper(c))
                type.Append('_');
            type.Append(char.ToUpperInvariant(c));
        }
        return Unless(OwnTypes, type.ToString());
    }

    /// <summary>For the text of a statement: <c>`Person`</c>.</summary>
    public static string Quote(string name) => $"`{name.Replace("`", "``")}`";

    private static string Unless(HashSet<string> own, string name) => own.Contains(name) ? name + "_" : name;

    /// <summary>An id in another register as one text, <c>wikidata:Q1</c>.</summary>
    public static string Identifier(string scheme, string value) => $"{scheme}:{value}";

    /// <summary>What <see cref="Identifier"/> wrote; names of registers have no colon.</summary>
    public static Identifier IdentifierOf(string text) =>
        new(text[..text.IndexOf(':')], text[(text.IndexOf(':') + 1)..]);

    /// <summary>Whether a property of this type is a text to Neo4j; the others have their canonical text beside
    /// them.</summary>
    public static bool IsText(PropertyType type) =>
        type is PropertyType.String or PropertyType.Url or PropertyType.Choice;
}
