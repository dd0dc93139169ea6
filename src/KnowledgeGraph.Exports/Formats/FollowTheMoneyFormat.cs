using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>
/// FollowTheMoney entities, one a line. Kinds, properties and relations without a term of it are left out, and so is
/// what a schema has no property for. A relation whose term is a schema is an entity of its own. Kinds and relations
/// that share a schema are told apart by a member beside the properties, which readers of FollowTheMoney pass over.
/// </summary>
internal static class FollowTheMoneyFormat
{
    // The ends of the relations of FollowTheMoney (version 4), by schema: which property holds the subject, which the
    // object.
    private static readonly Dictionary<string, (string Subject, string Object)> Ends = new()
    {
        ["Ownership"] = ("owner", "asset"),
        ["Directorship"] = ("director", "organization"),
        ["Membership"] = ("member", "organization"),
        ["Employment"] = ("employee", "employer"),
        ["Family"] = ("person", "relative"),
        ["Associate"] = ("person", "associate"),
        ["Representation"] = ("agent", "client"),
        ["Occupancy"] = ("holder", "post"),
        ["UnknownLink"] = ("subject", "object"),
    };

    public static async Task WriteAsync(ExportRequest request, CancellationToken cancellation)
    {
        var lines = new LineOutput(request.Output);
        await foreach (var entities in Chunks(request, cancellation))
        {
            var properties = await FollowTheMoneyProperties.OfAsync(request, entities, cancellation);
            foreach (var entity in entities)
            {
                if (request.Ontology.Kind(entity.Kind).FollowTheMoney is { } schema)
                    await lines.WriteAsync(
                        json =>
                            WriteEntity(json, entity, schema, request.Ontology.FollowTheMoney, properties[entity.Id]),
                        cancellation
                    );
            }
        }
        await foreach (var (fact, _) in request.Pages.FactsAsync(withEvidence: false, cancellation: cancellation))
        {
            var schema = request.Ontology.Relation(fact.Relation).FollowTheMoney;
            if (
                fact is { Object: not null, Stance: Stance.Asserted }
                && schema is not null
                && Ends.TryGetValue(schema, out var ends)
            )
                await lines.WriteAsync(
                    json => WriteLink(json, fact, schema, ends, request.Ontology.FollowTheMoney),
                    cancellation
                );
        }
        await lines.FlushAsync(cancellation);
    }

    private static async IAsyncEnumerable<List<Entity>> Chunks(
        ExportRequest request,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var chunk = new List<Entity>();
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
        {
            chunk.Add(entity);
            if (chunk.Count < GraphPages.Size)
                continue;
            yield return chunk;
            chunk = [];
        }
        if (chunk.Count > 0)
            yield return chunk;
    }

    private static void WriteEntity(
        Utf8JsonWriter json,
        Entity entity,
        string schema,
        FollowTheMoneyModel model,
        IEnumerable<(string Name, string Value)> facts
    )
    {
        var rest = entity.Names.Skip(1).ToList();
        IEnumerable<(string Name, string? Value)> values =
        [
            ("name", entity.Name),
            .. rest.Where(name => name.Kind is not (NameKind.Weak or NameKind.Former))
                .Select(name => ("alias", (string?)name.Value)),
            .. entity
                .Names.Where(name => name.Kind == NameKind.Weak)
                .Select(name => ("weakAlias", (string?)name.Value)),
            .. entity
                .Names.Where(name => name.Kind == NameKind.Former)
                .Select(name => ("previousName", (string?)name.Value)),
            ("summary", entity.Summary),
            ("country", FollowTheMoneyProperties.CodeOf(entity)),
            .. entity
                .Identifiers.Where(one => one.Scheme == "wikidata")
                .Select(one => ("wikidataId", (string?)one.Value)),
            .. facts.Select(fact => (fact.Name, (string?)fact.Value)),
        ];
        WriteRecord(
            json,
            entity.Id,
            entity.Name,
            schema,
            ("kind", entity.Kind),
            values.Where(one => model.ValueOf(schema, one.Name) is not null)
        );
    }

    private static void WriteLink(
        Utf8JsonWriter json,
        Fact fact,
        string schema,
        (string Subject, string Object) ends,
        FollowTheMoneyModel model
    )
    {
        IEnumerable<(string Name, string? Value)> values =
        [
            (ends.Subject, fact.Subject),
            (ends.Object, fact.Object),
            ("startDate", (fact.Start ?? fact.At)?.ToString().TrimEnd('~')),
            ("endDate", fact.End?.ToString().TrimEnd('~')),
            .. Details.Of(fact, "role").Select(one => ("role", (string?)one)),
            .. Details.Of(fact, "relationship").Select(one => ("relationship", (string?)one)),
            .. Details.Of(fact, "percent").Select(one => ("percentage", (string?)one)),
        ];
        WriteRecord(
            json,
            fact.Id,
            schema,
            schema,
            ("relation", fact.Relation),
            values.Where(one => model.ValueOf(schema, one.Name) is not null)
        );
    }

    private static void WriteRecord(
        Utf8JsonWriter json,
        string id,
        string caption,
        string schema,
        (string Member, string Word) own,
        IEnumerable<(string Name, string? Value)> values
    )
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("caption", caption);
        json.WriteString("schema", schema);
        json.WriteString(own.Member, own.Word);
        json.WriteStartObject("properties");
        foreach (
            var property in values.Where(one => one.Value is not null).ToLookup(one => one.Name, one => one.Value!)
        )
            Write(json, property.Key, property);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var all = values.Distinct().ToList();
        if (all.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in all)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
