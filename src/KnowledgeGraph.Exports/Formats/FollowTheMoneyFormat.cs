using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>
/// FollowTheMoney entities, one a line. Kinds, properties and relations without a term of it are left out; a relation
/// whose term is a
/// schema is an entity of its own, one whose term is a property holds the id of the other end.
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
            var facts = await request.Pages.FactsOfAsync([.. entities.Select(entity => entity.Id)], cancellation);
            foreach (var entity in entities)
            {
                if (request.Ontology.Kind(entity.Kind).FollowTheMoney is { } schema)
                    await lines.WriteAsync(
                        json => WriteEntity(json, entity, schema, Properties(request, facts[entity.Id])),
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
                await lines.WriteAsync(json => WriteLink(json, fact, schema, ends), cancellation);
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

    /// <summary>Values and ids of other entities that are properties there, by the name of the property.</summary>
    private static ILookup<string, string> Properties(ExportRequest request, IEnumerable<Fact> facts)
    {
        var found = new List<(string Name, string Value)>();
        foreach (var fact in facts)
        {
            if (
                fact.Stance != Stance.Asserted
                || request.Ontology.Relation(fact.Relation).FollowTheMoney is not { } term
            )
                continue;
            var dot = term.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0)
                found.Add((term[(dot + 1)..], (fact.Value ?? fact.Object!).TrimEnd('~')));
        }
        return found.Distinct().ToLookup(one => one.Name, one => one.Value);
    }

    private static void WriteEntity(Utf8JsonWriter json, Entity entity, string schema, ILookup<string, string> facts)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("caption", entity.Name);
        json.WriteString("schema", schema);
        json.WriteStartObject("properties");
        Write(json, "name", [entity.Name]);
        Write(
            json,
            "alias",
            entity
                .Names.Skip(1)
                .Where(name => name.Kind is not (NameKind.Weak or NameKind.Former))
                .Select(name => name.Value)
        );
        Write(json, "weakAlias", entity.Names.Where(name => name.Kind == NameKind.Weak).Select(name => name.Value));
        Write(
            json,
            "previousName",
            entity.Names.Where(name => name.Kind == NameKind.Former).Select(name => name.Value)
        );
        Write(json, "summary", entity.Summary is null ? [] : [entity.Summary]);
        Write(json, "wikidataId", entity.Identifiers.Where(one => one.Scheme == "wikidata").Select(one => one.Value));
        foreach (var property in facts)
            Write(json, property.Key, property);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, Fact fact, string schema, (string Subject, string Object) ends)
    {
        json.WriteStartObject();
        json.WriteString("id", fact.Id);
        json.WriteString("caption", schema);
        json.WriteString("schema", schema);
        json.WriteStartObject("properties");
        Write(json, ends.Subject, [fact.Subject]);
        Write(json, ends.Object, [fact.Object!]);
        Write(json, "startDate", (fact.Start ?? fact.At) is { } start ? [start.ToString().TrimEnd('~')] : []);
        Write(json, "endDate", fact.End is { } end ? [end.ToString().TrimEnd('~')] : []);
        Write(json, "role", Details.Of(fact, "role"));
        Write(json, "relationship", schema is "Family" or "Associate" ? Details.Of(fact, "relationship") : []);
        Write(json, "percentage", schema == "Ownership" ? Details.Of(fact, "percent") : []);
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
