using System.Text.Json;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>RDF as expanded JSON-LD: an array of nodes, everything with its full address.</summary>
internal static class JsonLdFormat
{
    public static async Task WriteAsync(ExportRequest request, CancellationToken cancellation)
    {
        var lines = new LineOutput(request.Output);
        await request.Output.WriteAsync("["u8.ToArray(), cancellation);
        var first = true;
        await foreach (var node in new Rdf(request).NodesAsync(cancellation))
        {
            if (!first)
            {
                await lines.FlushAsync(cancellation);
                await request.Output.WriteAsync(","u8.ToArray(), cancellation);
            }
            first = false;
            await lines.WriteAsync(json => Write(json, node), cancellation);
        }
        await lines.FlushAsync(cancellation);
        await request.Output.WriteAsync("]\n"u8.ToArray(), cancellation);
    }

    private static void Write(Utf8JsonWriter json, RdfNode node)
    {
        json.WriteStartObject();
        json.WriteString("@id", node.Id);
        if (node.Types.Count > 0)
        {
            json.WriteStartArray("@type");
            foreach (var type in node.Types)
                json.WriteStringValue(type);
            json.WriteEndArray();
        }
        foreach (var same in node.Statements.GroupBy(one => one.Predicate))
        {
            json.WriteStartArray(same.Key);
            foreach (var (_, value) in same)
                Write(json, value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RdfTerm term)
    {
        json.WriteStartObject();
        json.WriteString(term.IsAddress ? "@id" : "@value", term.Text);
        if (term.Type is not null)
            json.WriteString("@type", term.Type);
        if (term.Language is not null)
            json.WriteString("@language", term.Language);
        json.WriteEndObject();
    }
}
