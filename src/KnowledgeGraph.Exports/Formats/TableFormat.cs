using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>Entities, or facts with their words, as tables.</summary>
internal static class TableFormat
{
    public static async Task WriteFactsAsync(ExportRequest request, char delimiter, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>();
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
            names[entity.Id] = entity.Name;
        await using var cells = new Cells(request.Output, delimiter);
        await cells.RowAsync(
            [
                "fact",
                "subject",
                "subjectName",
                "relation",
                "object",
                "objectName",
                "value",
                "start",
                "end",
                "at",
                "stance",
                "attributedTo",
                "confidence",
                "details",
                "articles",
                "source",
                "publisher",
                "publishedAt",
                "url",
                "quote",
                "sentence",
            ],
            cancellation
        );
        await foreach (var (fact, evidence) in request.Pages.FactsAsync(withEvidence: true, cancellation: cancellation))
        {
            var first = evidence.Count > 0 ? evidence[0] : null;
            await cells.RowAsync(
                [
                    fact.Id,
                    fact.Subject,
                    names.GetValueOrDefault(fact.Subject),
                    fact.Relation,
                    fact.Object,
                    fact.Object is null ? null : names.GetValueOrDefault(fact.Object),
                    fact.Value,
                    fact.Start?.ToString(),
                    fact.End?.ToString(),
                    fact.At?.ToString(),
                    fact.Stance.ToString(),
                    fact.AttributedTo,
                    fact.Confidence.ToString(CultureInfo.InvariantCulture),
                    Details.Words(fact.Qualifiers),
                    fact.ArticleCount.ToString(CultureInfo.InvariantCulture),
                    first?.Article.Id,
                    first?.Article.Publisher,
                    first?.Article.PublishedAt.ToString(),
                    first?.Article.Url,
                    first?.Quote,
                    first?.Sentence.Text,
                ],
                cancellation
            );
        }
    }

    public static async Task WriteEntitiesAsync(ExportRequest request, char delimiter, CancellationToken cancellation)
    {
        var properties = request
            .Ontology.Relations.Where(relation => relation.IsProperty)
            .Select(one => one.Name)
            .ToList();
        await using var cells = new Cells(request.Output, delimiter);
        await cells.RowAsync(["id", "kind", "name", "names", "summary", "identifiers", .. properties], cancellation);
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
            await cells.RowAsync(
                [
                    entity.Id,
                    entity.Kind,
                    entity.Name,
                    string.Join("; ", entity.Names.Skip(1).Select(name => name.Value)),
                    entity.Summary,
                    string.Join("; ", entity.Identifiers.Select(one => $"{one.Scheme}:{one.Value}")),
                    .. properties.Select(entity.Properties.GetValueOrDefault),
                ],
                cancellation
            );
    }
}
