using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>Tables for <c>neo4j-admin database import</c>: types and id spaces stand in the headings, several values
/// have <c>;</c> between.</summary>
internal static class Neo4jFormat
{
    public static async Task WriteNodesAsync(ExportRequest request, CancellationToken cancellation)
    {
        var properties = request
            .Ontology.Relations.Where(relation => relation.IsProperty)
            .Select(one => one.Name)
            .ToList();
        await using var cells = new Cells(request.Output, ',', isForSpreadsheets: false);
        await cells.RowAsync(
            ["id:ID(Entity)", ":LABEL", "name", "names:string[]", "summary", .. properties],
            cancellation
        );
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
            await cells.RowAsync(
                [
                    entity.Id,
                    string.Join(';', request.Ontology.Kind(entity.Kind).Ancestors.Append("Entity")),
                    entity.Name,
                    string.Join(';', entity.Names.Select(name => name.Value.Replace(';', ','))),
                    entity.Summary,
                    .. properties.Select(entity.Properties.GetValueOrDefault),
                ],
                cancellation
            );
    }

    public static async Task WriteRelationshipsAsync(ExportRequest request, CancellationToken cancellation)
    {
        await using var cells = new Cells(request.Output, ',', isForSpreadsheets: false);
        await cells.RowAsync(
            [
                ":START_ID(Entity)",
                ":END_ID(Entity)",
                ":TYPE",
                "id",
                "start",
                "end",
                "at",
                "stance",
                "confidence:double",
                "articles:int",
                "details:string[]",
            ],
            cancellation
        );
        await foreach (var (fact, _) in request.Pages.FactsAsync(withEvidence: false, cancellation: cancellation))
        {
            if (fact.Object is null)
                continue;
            await cells.RowAsync(
                [
                    fact.Subject,
                    fact.Object,
                    TypeOf(fact.Relation),
                    fact.Id,
                    fact.Start?.ToString(),
                    fact.End?.ToString(),
                    fact.At?.ToString(),
                    fact.Stance.ToString(),
                    fact.Confidence.ToString(CultureInfo.InvariantCulture),
                    fact.ArticleCount.ToString(CultureInfo.InvariantCulture),
                    string.Join(
                        ';',
                        Details.Of(fact.Qualifiers).Select(one => $"{one.Name}={one.Value.Replace(';', ',')}")
                    ),
                ],
                cancellation
            );
        }
    }

    /// <summary>awardedTo is AWARDED_TO.</summary>
    private static string TypeOf(string relation) =>
        string.Concat(relation.Select(c => char.IsUpper(c) ? $"_{c}" : char.ToUpperInvariant(c).ToString()));
}
