using KnowledgeGraph.Exports.Formats;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary><c>GET /export/{format}</c>: the graph, or some entities of it, in the formats of others;
/// streamed.</summary>
internal static class ExportEndpoint
{
    private const int MostIds = 300;

    /// <summary>Maps it into a group of routes, which protects it.</summary>
    public static void MapExport(this IEndpointRouteBuilder routes) => routes.MapGet("/export/{format}", WriteAsync);

    private static async Task WriteAsync(HttpContext context, string format, IGraphStore store, Ontology ontology)
    {
        if (ExportFormat.Find(format) is not { } form)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            var known = string.Join(", ", ExportFormat.All.Select(one => one.Name));
            await context.Response.WriteAsync($"There is no format of this name; there are {known}.");
            return;
        }
        if (PartOf(context.Request.Query) is not { } part)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(
                $"ids takes up to {MostIds} ids with commas between; stances takes stances."
            );
            return;
        }
        var response = context.Response;
        response.ContentType = $"{form.MediaType}; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"graph.{form.Extension}\"";
        var root = $"{context.Request.Scheme}://{context.Request.Host}/";
        await using var output = new AsyncOnly(response.Body);
        await form.WriteAsync(
            new ExportRequest(new GraphPages(store, part), ontology, root, output),
            context.RequestAborted
        );
        await output.FlushAsync(context.RequestAborted);
    }

    /// <summary>Null when the query asks for what there is not.</summary>
    private static GraphPart? PartOf(IQueryCollection query)
    {
        var part = GraphPart.Whole;
        if (query["ids"].ToString() is { Length: > 0 } ids)
        {
            var all = ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (all.Length > MostIds)
                return null;
            part = part with { Entities = all.ToHashSet() };
        }
        if (query["stances"].ToString() is { Length: > 0 } stances)
        {
            var said = stances
                .Split(',')
                .Select(one => Enum.TryParse<Stance>(one, ignoreCase: true, out var stance) ? stance : (Stance?)null)
                .ToList();
            if (said.Any(one => one is null))
                return null;
            part = part with { Facts = new FactFilter { Stances = [.. said.Select(one => one!.Value)] } };
        }
        return part;
    }
}
