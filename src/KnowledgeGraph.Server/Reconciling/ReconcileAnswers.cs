using System.Text.Json.Nodes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>The answers of the reconciliation API as JSON, of both versions.</summary>
internal sealed class ReconcileAnswers(Ontology ontology)
{
    /// <summary>As many queries in one request.</summary>
    public const int BatchSize = 50;

    /// <summary>What the service can do.</summary>
    /// <param name="root">Address of the server, with a slash at its end.</param>
    public static JsonObject Manifest(string root)
    {
        JsonObject Service(string path, string? flyout = null)
        {
            var service = new JsonObject { ["service_url"] = $"{root}reconcile", ["service_path"] = path };
            if (flyout is not null)
                service["flyout_service_path"] = flyout;
            return service;
        }
        return new JsonObject
        {
            ["versions"] = new JsonArray("0.2", "1.0-draft"),
            ["name"] = "KnowledgeGraph",
            ["identifierSpace"] = $"{root}entity/",
            ["schemaSpace"] = $"{root}kind/",
            ["view"] = new JsonObject { ["url"] = $"{root}entity/{{{{id}}}}" },
            ["batchSize"] = BatchSize,
            ["standardizedScore"] = true,
            ["suggest"] = new JsonObject
            {
                ["entity"] = Service("/suggest/entity"),
                ["type"] = Service("/suggest/type"),
                ["property"] = Service("/suggest/property"),
            },
            ["preview"] = new JsonObject
            {
                ["url"] = $"{root}reconcile/preview?id={{{{id}}}}",
                ["width"] = 420,
                ["height"] = 220,
            },
            ["extend"] = new JsonObject
            {
                ["propose_properties"] = Service("/extend/propose"),
                ["property_settings"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "limit",
                        ["label"] = "At most so many",
                        ["type"] = "number",
                        ["default"] = 0,
                        ["help_text"] = "Values of each row; 0 for all that there are, up to 100.",
                    }
                ),
            },
        };
    }

    /// <summary>Candidates of one query, as a list under that name.</summary>
    public JsonObject Candidates(IReadOnlyList<Candidate> candidates, string name) =>
        new() { [name] = new JsonArray([.. candidates.Select(JsonNode? (one) => CandidateOf(one))]) };

    /// <summary>An entity in a list of suggestions.</summary>
    public JsonObject Suggestion(Entity entity)
    {
        var suggestion = Named(entity.Id, entity.Name);
        suggestion["description"] = entity.Summary ?? "";
        suggestion["notable"] = new JsonArray(KindOf(entity));
        return suggestion;
    }

    /// <summary>An id with its name.</summary>
    public static JsonObject Named(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private JsonObject CandidateOf(Candidate candidate)
    {
        var json = Named(candidate.Entity.Id, candidate.Entity.Name);
        json["description"] = candidate.Entity.Summary ?? "";
        json["type"] = new JsonArray(KindOf(candidate.Entity));
        json["score"] = candidate.Score;
        json["match"] = candidate.Match;
        json["features"] = new JsonArray([
            .. candidate.Features.Select(JsonNode? (one) => new JsonObject { ["id"] = one.Id, ["value"] = one.Value }),
        ]);
        return json;
    }

    private JsonObject KindOf(Entity entity) => Named(entity.Kind, ontology.Kind(entity.Kind).Label);
}
