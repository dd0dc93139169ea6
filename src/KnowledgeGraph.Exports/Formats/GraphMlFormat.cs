using System.Globalization;
using System.Xml;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>GraphML: entities as nodes with their properties, relations as directed edges with their words.</summary>
internal static class GraphMlFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private static readonly string[] NodeKeys = ["label", "kind", "names", "summary"];
    private static readonly string[] EdgeKeys =
    [
        "label",
        "relation",
        "start",
        "end",
        "at",
        "stance",
        "attributedTo",
        "details",
        "source",
        "quote",
    ];

    public static async Task WriteAsync(ExportRequest request, CancellationToken cancellation)
    {
        await using var xml = XmlOutput.To(request.Output);
        var properties = request
            .Ontology.Relations.Where(relation => relation.IsProperty)
            .Select(one => one.Name)
            .ToList();
        var written = 0;
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        foreach (var key in NodeKeys.Concat(properties))
            WriteKey(xml, "n_" + key, "node", key, "string");
        foreach (var key in EdgeKeys)
            WriteKey(xml, "e_" + key, "edge", key, "string");
        WriteKey(xml, "e_weight", "edge", "weight", "double");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
        {
            WriteNode(xml, entity);
            if (++written % XmlOutput.AtOnce == 0)
                await xml.FlushAsync();
        }
        await foreach (var (fact, evidence) in request.Pages.FactsAsync(withEvidence: true, cancellation))
        {
            if (fact.Object is not null)
                WriteEdge(xml, request, fact, evidence);
            if (++written % XmlOutput.AtOnce == 0)
                await xml.FlushAsync();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private static void WriteKey(XmlWriter xml, string id, string of, string name, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, Entity entity)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", entity.Id);
        Data(xml, "n_label", entity.Name);
        Data(xml, "n_kind", entity.Kind);
        Data(xml, "n_names", string.Join("; ", entity.Names.Select(name => name.Value)));
        Data(xml, "n_summary", entity.Summary);
        foreach (var (name, value) in entity.Properties)
            Data(xml, "n_" + name, value);
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, ExportRequest request, Fact fact, IReadOnlyList<Evidence> evidence)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", fact.Id);
        xml.WriteAttributeString("source", fact.Subject);
        xml.WriteAttributeString("target", fact.Object);
        Data(xml, "e_label", request.Ontology.Relation(fact.Relation).Label);
        Data(xml, "e_relation", fact.Relation);
        Data(xml, "e_start", fact.Start?.ToString());
        Data(xml, "e_end", fact.End?.ToString());
        Data(xml, "e_at", fact.At?.ToString());
        Data(xml, "e_stance", fact.Stance.ToString());
        Data(xml, "e_attributedTo", fact.AttributedTo);
        Data(xml, "e_details", string.Join("; ", fact.Qualifiers.Select(one => $"{one.Key}: {one.Value}")));
        Data(xml, "e_source", evidence.Count > 0 ? evidence[0].Article.Id : null);
        Data(xml, "e_quote", evidence.Count > 0 ? evidence[0].Quote : null);
        Data(xml, "e_weight", fact.ArticleCount.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(XmlOutput.Text(value));
        xml.WriteEndElement();
    }
}
