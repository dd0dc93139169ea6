using System.Text.Json.Nodes;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Names;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>What a beginning may become: entities, kinds, properties.</summary>
internal static class ReconcileSuggestions
{
    private const int Suggestions = 10;

    public static async Task EntitiesAsync(HttpContext context, LiveNameIndex names, ReconcileAnswers answers)
    {
        var found = await EntitySearch.SearchAsync(
            names,
            new NameQuery(ReconcileEndpoint.Query(context, "prefix") ?? "", []),
            new PageRequest(ReconcileEndpoint.LimitOf(context, Suggestions)),
            context.RequestAborted
        );
        await ReconcileEndpoint.ReplyAsync(
            context,
            new JsonObject
            {
                ["result"] = new JsonArray([
                    .. found.Page.Items.Select(JsonNode? (one) => answers.Suggestion(one.Item.Entity)),
                ]),
            }
        );
    }

    public static Task OfAsync(HttpContext context, IEnumerable<(string Id, string Name)> all)
    {
        var prefix = ReconcileEndpoint.Query(context, "prefix") ?? "";
        bool Has(string text) => text.Contains(prefix, StringComparison.OrdinalIgnoreCase);
        var fitting = all.Where(one => Has(one.Id) || Has(one.Name))
            .OrderBy(one => !one.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Take(ReconcileEndpoint.LimitOf(context, Suggestions));
        return ReconcileEndpoint.ReplyAsync(
            context,
            new JsonObject
            {
                ["result"] = new JsonArray([
                    .. fitting.Select(JsonNode? (one) => ReconcileAnswers.Named(one.Id, one.Name)),
                ]),
            }
        );
    }
}
