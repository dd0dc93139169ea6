using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>
/// Columns for rows that were matched: values of properties and entities at the other end of relations.
/// </summary>
internal sealed class ReconcileExtension(IGraphStore store, Ontology ontology)
{
    private const int MostIds = 500;
    private const int MostProperties = 20;

    /// <summary>The answer to <c>{"ids": [...], "properties": [{"id": ...}]}</c>.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="draft">Whether rows come as a list, as in the draft of 1.0.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<JsonObject> OfAsync(JsonElement asked, bool draft, CancellationToken cancellation)
    {
        var ids = ReconcileJson.Values(asked, "ids");
        var properties = ReconcileJson
            .Items(asked, "properties")
            .Select(one => (Id: ReconcileJson.Text(one, "id") ?? "", Limit: LimitOf(one)))
            .ToList();
        if (ids.Count > MostIds || properties.Count > MostProperties)
            throw new RequestRefusedException(
                413,
                ApiErrorCode.TooManySubjects,
                $"At most {MostIds} ids and {MostProperties} properties at once."
            );
        var values = await PropertyValues.ReadAsync(
            store,
            ontology,
            ids,
            properties.Select(property => property.Id),
            cancellation
        );
        var rows = ids.Distinct()
            .Select(id =>
                (id, Cells: properties.Select(one => (one.Id, Cells: Cells(values, id, one.Id, one.Limit))).ToList())
            )
            .ToList();
        return new JsonObject
        {
            ["meta"] = new JsonArray([
                .. properties.Select(JsonNode? (one) => ReconcileAnswers.Named(one.Id, LabelOf(one.Id))),
            ]),
            ["rows"] = draft ? AsList(rows) : AsObject(rows),
        };
    }

    /// <summary>Properties and relations of a kind, for a start.</summary>
    public JsonObject Propose(string? type, int limit)
    {
        var kinds = type is not null && ontology.TryKind(type, out _) ? ontology.ConcreteKinds(type) : null;
        var fitting = ontology.Relations.Where(relation =>
            kinds is null || kinds.Any(kind => ontology.Fits(kind, relation.From))
        );
        return new JsonObject
        {
            ["type"] = type,
            ["limit"] = limit,
            ["properties"] = new JsonArray([
                .. fitting.Take(limit).Select(JsonNode? (one) => ReconcileAnswers.Named(one.Name, one.Label)),
            ]),
        };
    }

    private static JsonObject AsObject(List<(string Id, List<(string Id, JsonArray Cells)> Cells)> rows)
    {
        var all = new JsonObject();
        foreach (var (id, cells) in rows)
        {
            var row = new JsonObject();
            foreach (var (property, values) in cells)
                row[property] = values;
            all[id] = row;
        }
        return all;
    }

    private static JsonArray AsList(List<(string Id, List<(string Id, JsonArray Cells)> Cells)> rows) =>
        new([
            .. rows.Select(
                JsonNode? (row) =>
                    new JsonObject
                    {
                        ["id"] = row.Id,
                        ["properties"] = new JsonArray([
                            .. row.Cells.Select(
                                JsonNode? (cell) => new JsonObject { ["id"] = cell.Id, ["values"] = cell.Cells }
                            ),
                        ]),
                    }
            ),
        ]);

    private JsonArray Cells(PropertyValues values, string id, string property, int limit)
    {
        var type = ontology.TryRelation(property, out var known)
            ? known.Type ?? PropertyType.String
            : PropertyType.String;
        return new JsonArray([
            .. values
                .Of(id, property)
                .Take(limit)
                .Select(
                    JsonNode? (one) =>
                        one.Entity is { } other ? ReconcileAnswers.Named(other.Id, other.Name) : Cell(type, one.Text)
                ),
        ]);
    }

    private static JsonObject Cell(PropertyType type, string text) =>
        type switch
        {
            PropertyType.Number
            or PropertyType.Integer when double.TryParse(text, CultureInfo.InvariantCulture, out var number) =>
                new JsonObject { ["float"] = number },
            // A partial date is no date there: 1962 would become the first of January.
            PropertyType.Date when text.Length == 10 => new JsonObject { ["date"] = $"{text}T00:00:00Z" },
            _ => new JsonObject { ["str"] = text },
        };

    private string LabelOf(string property) => ontology.TryRelation(property, out var known) ? known.Label : property;

    private static int LimitOf(JsonElement property) =>
        property.TryGetProperty("settings", out var settings)
        && int.TryParse(ReconcileJson.Text(settings, "limit"), CultureInfo.InvariantCulture, out var limit)
        && limit is > 0 and < 100
            ? limit
            : 100;
}
