using System.Globalization;
using System.Xml;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>
/// GEXF 1.2, which networkx reads too: it finds no graph in a file of 1.3. Dates stand in attributes of their own: one
/// called <c>start</c> would make the whole graph a film in Gephi.
/// </summary>
internal static class GexfFormat
{
    private const string Namespace = "http://www.gexf.net/1.2draft";
    private static readonly string[] NodeKeys = ["kind", "names", "summary"];
    private static readonly string[] EdgeKeys =
    [
        "relation",
        "began",
        "ended",
        "happened",
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
            .Select(one => "p_" + one.Name)
            .ToList();
        var written = 0;
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", "directed");
        WriteAttributes(xml, "node", [.. NodeKeys, .. properties]);
        WriteAttributes(xml, "edge", EdgeKeys);
        xml.WriteStartElement("nodes", Namespace);
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
        {
            WriteNode(xml, entity);
            if (++written % XmlOutput.AtOnce == 0)
                await xml.FlushAsync();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        await foreach (var (fact, evidence) in request.Pages.FactsAsync(withEvidence: true, cancellation: cancellation))
        {
            if (fact.Object is not null)
                WriteEdge(xml, request, fact, evidence);
            if (++written % XmlOutput.AtOnce == 0)
                await xml.FlushAsync();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private static void WriteAttributes(XmlWriter xml, string of, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", of);
        foreach (var name in names)
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name.StartsWith("p_", StringComparison.Ordinal) ? name[2..] : name);
            xml.WriteAttributeString("type", "string");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, Entity entity)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", entity.Id);
        xml.WriteAttributeString("label", XmlOutput.Text(entity.Name));
        Values(
            xml,
            [
                ("kind", entity.Kind),
                ("names", string.Join("; ", entity.Names.Select(name => name.Value))),
                ("summary", entity.Summary),
                .. entity.Properties.Select(one => ("p_" + one.Key, (string?)one.Value)),
            ]
        );
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, ExportRequest request, Fact fact, IReadOnlyList<Evidence> evidence)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", fact.Id);
        xml.WriteAttributeString("source", fact.Subject);
        xml.WriteAttributeString("target", fact.Object);
        xml.WriteAttributeString("label", request.Ontology.Relation(fact.Relation).Label);
        xml.WriteAttributeString("weight", fact.ArticleCount.ToString(CultureInfo.InvariantCulture));
        Values(
            xml,
            [
                ("relation", fact.Relation),
                ("began", fact.Start?.ToString()),
                ("ended", fact.End?.ToString()),
                ("happened", fact.At?.ToString()),
                ("stance", fact.Stance.ToString()),
                ("attributedTo", fact.AttributedTo),
                ("details", Details.Words(fact.Qualifiers)),
                ("source", evidence.Count > 0 ? evidence[0].Article.Id : null),
                ("quote", evidence.Count > 0 ? evidence[0].Quote : null),
            ]
        );
        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, IEnumerable<(string For, string? Value)> values)
    {
        xml.WriteStartElement("attvalues", Namespace);
        foreach (var (attribute, value) in values)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            xml.WriteStartElement("attvalue", Namespace);
            xml.WriteAttributeString("for", attribute);
            xml.WriteAttributeString("value", XmlOutput.Text(value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
