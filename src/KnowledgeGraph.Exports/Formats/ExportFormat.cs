using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>A form in which a graph is taken elsewhere.</summary>
/// <param name="Name">Word for it.</param>
/// <param name="MediaType">Of the answer over HTTP.</param>
/// <param name="Extension">Of a file, without the dot.</param>
/// <param name="Description">What reads it.</param>
/// <param name="WriteAsync">Writes a part of a graph.</param>
public sealed record ExportFormat(
    string Name,
    string MediaType,
    string Extension,
    string Description,
    Func<ExportRequest, CancellationToken, Task> WriteAsync
)
{
    /// <summary>All forms.</summary>
    public static readonly IReadOnlyList<ExportFormat> All =
    [
        new(
            "ftm",
            "application/json+ftm",
            "ftm.json",
            "FollowTheMoney entities, one a line (Aleph, OpenSanctions, yente)",
            FollowTheMoneyFormat.WriteAsync
        ),
        new(
            "jsonl",
            "application/x-ndjson",
            "jsonl",
            "Entities and facts with their words, one JSON object a line",
            JsonLinesFormat.WriteAsync
        ),
        new("csv", "text/csv", "csv", "Facts with their words as a table", (request, stop) =>
            TableFormat.WriteFactsAsync(request, ',', stop)
        ),
        new("tsv", "text/tab-separated-values", "tsv", "The same with tabs between", (request, stop) =>
            TableFormat.WriteFactsAsync(request, '\t', stop)
        ),
        new("entities-csv", "text/csv", "entities.csv", "Entities as a table", (request, stop) =>
            TableFormat.WriteEntitiesAsync(request, ',', stop)
        ),
        new(
            "graphml",
            "application/graphml+xml",
            "graphml",
            "GraphML (Gephi, yEd, networkx)",
            GraphMlFormat.WriteAsync
        ),
        new("gexf", "application/gexf+xml", "gexf", "GEXF 1.2 (Gephi, networkx)", GexfFormat.WriteAsync),
        new("turtle", "text/turtle", "ttl", "RDF in Turtle, evidence as W3C annotations", TurtleFormat.WriteAsync),
        new("jsonld", "application/ld+json", "jsonld", "The same RDF in JSON-LD", JsonLdFormat.WriteAsync),
        new(
            "neo4j-nodes",
            "text/csv",
            "nodes.csv",
            "Nodes for neo4j-admin database import",
            Neo4jFormat.WriteNodesAsync
        ),
        new(
            "neo4j-relationships",
            "text/csv",
            "relationships.csv",
            "Relationships for neo4j-admin database import",
            Neo4jFormat.WriteRelationshipsAsync
        ),
    ];

    /// <summary>The form of that name; null when there is none.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}

/// <summary>What to write, and where to.</summary>
/// <param name="Pages">The part of the graph.</param>
/// <param name="Ontology">What its words mean.</param>
/// <param name="Base">Absolute address that ids stand behind, with a slash at its end.</param>
/// <param name="Output">Where to; not closed.</param>
public sealed record ExportRequest(GraphPages Pages, Ontology Ontology, string Base, Stream Output);
