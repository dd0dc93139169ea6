using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>
/// What our own GraphML means, made of the ontology: nodes are entities under the ids that they had, edges are
/// relations with their dates, stance and details.
/// </summary>
public static class ExportedGraph
{
    /// <summary>What it is called by, as a format.</summary>
    public const string Name = "graphml";

    /// <summary>Whether the first part of a file of GraphML is of this program.</summary>
    public static bool IsOurs(string start) =>
        start.Contains("attr.name=\"kind\"", StringComparison.Ordinal)
        && start.Contains("attr.name=\"relation\"", StringComparison.Ordinal)
        && start.Contains("attr.name=\"symmetric\"", StringComparison.Ordinal);

    /// <summary>The mapping for it.</summary>
    public static ListMapping Mapping(Ontology ontology) =>
        new()
        {
            Format = Name,
            Id = Name,
            Name = "GraphML",
            Publisher = "GraphML export",
            PerFile = true,
            Prefix = "",
            File = new FileLayout { Reader = Name, IsExact = true },
            Key = Of("{element} {id}"),
            LeftOut = ["element", "label", "symmetric", "confidence", "weight", "data-source", "quote"],
            Things = [Node(ontology), .. Enum.GetValues<Stance>().Select(stance => Edge(ontology, stance))],
        };

    private static ThingSpec Node(Ontology ontology) =>
        new()
        {
            When = Is("element", "node"),
            Kind = Of("kind") with
            {
                Words = Known(ontology.Kinds.Where(one => !one.Abstract).Select(one => one.Name)),
            },
            Id = Of("id"),
            Names =
            [
                new NameSpec(null, null, null, Of("label"), new Value { Text = "primary" }, null),
                new NameSpec(null, null, null, Of("names") with { IsJoined = true }, null, null),
            ],
            Summary = Of("summary"),
            Identifiers = [new IdentifierSpec(null, null, null, Of("identifiers") with { IsJoined = true })],
            Facts =
            [
                .. ontology
                    .Relations.Where(relation => relation.IsProperty)
                    .Select(property => new FactSpec { Relation = property.Name, Value = Of(property.Name) }),
            ],
        };

    private static ThingSpec Edge(Ontology ontology, Stance stance) =>
        new()
        {
            When = new Condition([
                (NodePath.Parse("element"), new HashSet<string> { "edge" }),
                (NodePath.Parse("stance"), new HashSet<string> { $"{stance}" }),
            ]),
            Ref = Of("source"),
            Facts =
            [
                new FactSpec
                {
                    By = Of("relation") with { Words = Known(RelationsOf(ontology)) },
                    To = new ThingSpec { Ref = Of("target") },
                    Start = Of("start"),
                    End = Of("end"),
                    At = Of("at"),
                    AttributedTo = Of("attributedTo"),
                    Details = Of("details") with { IsJoined = true },
                    Stance = stance,
                },
            ],
        };

    private static IEnumerable<string> RelationsOf(Ontology ontology) =>
        ontology.Relations.Where(one => !one.IsProperty).Select(one => one.Name);

    private static WordTable Known(IEnumerable<string> names) => new(names.Select(name => (name, name)));

    private static Condition Is(string path, string value) =>
        new([(NodePath.Parse(path), new HashSet<string> { value })]);

    private static Value Of(string text) =>
        text.Contains('{') ? new Value { Template = Template.Parse(text) } : new Value { Path = NodePath.Parse(text) };
}
