using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Rows;

/// <summary>Facts as relationships.</summary>
internal static class FactRows
{
    // Stands for "no date" in texts to sort by, so that it comes last.
    private const int NoDay = 9_999_999,
        DayLength = 7;

    /// <summary>What <see cref="Read"/> expects, as one list, of the relationship of that name.</summary>
    public static string Columns(string fact) =>
        $"[{fact}.id, {fact}.relation, startNode({fact}).id, endNode({fact}).id, {fact}.value, {fact}.start, "
        + $"{fact}.end, {fact}.at, {fact}.stance, "
        + $"{fact}.attributedTo, {fact}.confidence, {fact}.qualifiers, {fact}.articleCount, {fact}.recorded, "
        + $"{fact}.retraction]";

    public static Fact Read(JsonElement columns) =>
        new(
            (FactId)columns[0].GetString()!,
            columns[1].GetString()!,
            columns[2].GetString()!,
            columns[3].GetString(),
            columns[4].GetString(),
            Date(columns[5]),
            Date(columns[6]),
            Date(columns[7]),
            Enum.Parse<Stance>(columns[8].GetString()!),
            columns[9].GetString(),
            columns[10].GetDouble(),
            Texts(columns[11]),
            columns[12].GetInt32(),
            columns[13].GetInt64(),
            columns[14].GetString() is { } retraction
                ? JsonSerializer.Deserialize(retraction, GraphJson.Plain.Retraction)
                : null
        );

    /// <summary>What a write needs to make the relationship.</summary>
    /// <param name="ontology">Tells the type.</param>
    /// <param name="stored">The fact.</param>
    /// <param name="articles">Ids of the articles that it stands on, ordered.</param>
    public static object ToRow(Ontology ontology, StoredFact stored, IEnumerable<ArticleId> articles)
    {
        var fact = stored.Fact;
        var (from, to) = fact.Validity;
        return new
        {
            id = fact.Id,
            subject = fact.Subject,
            @object = fact.Object,
            value = fact.Value,
            type = fact is { Retraction: null, IsGone: false }
                ? CypherNames.Type(ontology.Relation(fact.Relation).Name)
                : CypherNames.RetractedType,
            startDate = WholeDay(fact.Start),
            endDate = WholeDay(fact.End),
            atDate = WholeDay(fact.At),
            properties = new
            {
                id = fact.Id,
                from_id = fact.Subject,
                to_id = fact.Object,
                relation = fact.Relation,
                value = fact.Value,
                start = fact.Start?.ToString(),
                end = fact.End?.ToString(),
                at = fact.At?.ToString(),
                stance = fact.Stance.ToString(),
                attributedTo = fact.AttributedTo,
                confidence = fact.Confidence,
                qualifiers = Text(fact.Qualifiers),
                articles,
                articleCount = fact.ArticleCount,
                recorded = fact.Recorded,
                version = RecordVersion.Of(Text(stored)),
                reason = fact.Retraction?.Reason,
                retraction = fact.Retraction is { } retraction
                    ? JsonSerializer.Serialize(retraction, GraphJson.Plain.Retraction)
                    : null,
                retracted_in = stored.RetractedIn,
                sort = Sort(fact.Date?.Earliest.DayNumber, fact.Id),
                day_from = fact.Date?.Earliest.DayNumber,
                day_to = fact.Date?.Latest.DayNumber,
                valid_from = from?.DayNumber,
                valid_to = to?.DayNumber,
            },
        };
    }

    private static string Text(StoredFact stored) => JsonSerializer.Serialize(stored.Fact, GraphJson.Plain.Fact);

    /// <summary>Day and id as a text that sorts like both; no day comes last.</summary>
    public static string Sort(int? day, FactId id) => $"{day ?? NoDay:0000000}{id}";

    /// <summary>The same of a cursor of that order, which holds day and id.</summary>
    public static string Sort(Cursor cursor) =>
        Sort(
            cursor.Keys[0] is { } day ? (int)Math.Clamp(Convert.ToDouble(day), 0, NoDay) : null,
            (FactId)$"{cursor.Keys[1]}"
        );

    /// <summary>The id that a sort text holds.</summary>
    public static FactId IdOf(string sort) => (FactId)sort[DayLength..];

    /// <summary>The cursor that a sort text means.</summary>
    public static Cursor PlaceOf(string sort) =>
        new([
            int.Parse(sort.AsSpan(0, DayLength), CultureInfo.InvariantCulture) is var day and not NoDay
                ? (long?)day
                : null,
            IdOf(sort).Text,
        ]);

    /// <summary>What Neo4j's own dates can say; a month, a year or "about" is no day.</summary>
    public static string? WholeDay(PartialDate? date) =>
        date is { Precision: 3, IsApproximate: false } day ? day.ToString() : null;

    public static PartialDate? Date(JsonElement text) => text.GetString() is { } date ? PartialDate.Parse(date) : null;

    /// <summary>Qualifiers as JSON; null for none.</summary>
    public static string? Text(IReadOnlyDictionary<string, string> texts) =>
        texts.Count == 0 ? null : JsonSerializer.Serialize(texts, GraphJson.Plain.IReadOnlyDictionaryStringString);

    private static readonly Dictionary<string, string> NoTexts = [];

    public static IReadOnlyDictionary<string, string> Texts(JsonElement json) =>
        json.GetString() is { } texts
            ? JsonSerializer.Deserialize(texts, GraphJson.Plain.IReadOnlyDictionaryStringString)!
            : NoTexts;
}
