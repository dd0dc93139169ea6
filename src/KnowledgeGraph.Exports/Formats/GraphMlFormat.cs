using System.Globalization;
using System.Xml;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>
/// GraphML: entities as nodes with their properties, relations as edges with their words. The id of a key is its name,
/// since one reader takes the one for the other, and none has a default, since readers differ about those. A key of
/// edges that has the name of one of nodes has an id of its own: graphology-graphml 0.5.2 stops at a key for both. An
/// edge says in its data whether it is symmetric: readers refuse graphs that mix directed and undirected edges.
/// </summary>
internal static class GraphMlFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private static readonly string[] NodeKeys = ["label", "kind", "names", "summary", "identifiers"];
    private static readonly (string Name, string Type)[] EdgeKeys =
    [
        ("label", "string"),
        ("relation", "string"),
        ("start", "string"),
        ("end", "string"),
        ("at", "string"),
        ("stance", "string"),
        ("attributedTo", "string"),
        ("details", "string"),
        ("source", "string"),
        ("quote", "string"),
        ("review", "string"),
        ("conflicts", "string"),
        ("symmetric", "boolean"),
        ("confidence", "double"),
        ("weight", "double"),
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
        string[] nodes = [.. NodeKeys, .. properties.Except(NodeKeys)];
        foreach (var key in nodes)
            WriteKey(xml, "node", key, key, "string");
        var edges = EdgeKeys.ToDictionary(key => key.Name, key => (nodes.Contains(key.Name) ? "edge_" : "") + key.Name);
        foreach (var (name, type) in EdgeKeys)
            WriteKey(xml, "edge", edges[name], name, type);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
        {
            WriteNode(xml, entity);
            if (++written % XmlOutput.AtOnce == 0)
                await xml.FlushAsync();
        }
        await foreach (var taken in request.Pages.FactsAsync(withEvidence: true, withJudgements: true, cancellation))
        {
            if (taken.Fact.Object is not null)
                WriteEdge(xml, request, taken, edges);
            if (++written % XmlOutput.AtOnce == 0)
                await xml.FlushAsync();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private static void WriteKey(XmlWriter xml, string of, string id, string name, string type)
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
        Data(xml, "label", entity.Name);
        Data(xml, "kind", entity.Kind);
        Data(xml, "names", JoinedText.Of(entity.Names.Select(name => name.Value)));
        Data(xml, "summary", entity.Summary);
        Data(xml, "identifiers", JoinedText.Of(entity.Identifiers.Select(one => $"{one.Scheme}:{one.Value}")));
        foreach (var (name, value) in entity.Properties)
            Data(xml, name, value);
        xml.WriteEndElement();
    }

    private static void WriteEdge(
        XmlWriter xml,
        ExportRequest request,
        TakenFact taken,
        Dictionary<string, string> keys
    )
    {
        var (fact, evidence) = taken;
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", fact.Id);
        xml.WriteAttributeString("source", fact.Subject);
        xml.WriteAttributeString("target", fact.Object);
        var relation = request.Ontology.Relation(fact.Relation);
        Data(xml, keys["label"], relation.Label);
        Data(xml, keys["symmetric"], relation.Symmetric ? "true" : "false");
        Data(xml, keys["confidence"], fact.Confidence.ToString(CultureInfo.InvariantCulture));
        Data(xml, keys["relation"], fact.Relation);
        Data(xml, keys["start"], fact.Start?.ToString());
        Data(xml, keys["end"], fact.End?.ToString());
        Data(xml, keys["at"], fact.At?.ToString());
        Data(xml, keys["stance"], fact.Stance.ToString());
        Data(xml, keys["attributedTo"], fact.AttributedTo);
        Data(
            xml,
            keys["details"],
            JoinedText.Of(Details.Of(fact.Qualifiers).Select(one => $"{one.Name}: {one.Value}"))
        );
        Data(xml, keys["source"], evidence.Count > 0 ? evidence[0].Article.Id : null);
        Data(xml, keys["quote"], evidence.Count > 0 ? evidence[0].Quote : null);
        Data(xml, keys["review"], taken.Judged?.Review?.State.ToString());
        Data(xml, keys["conflicts"], string.Join(' ', taken.Judged?.Conflicts ?? []));
        Data(xml, keys["weight"], fact.ArticleCount.ToString(CultureInfo.InvariantCulture));
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
