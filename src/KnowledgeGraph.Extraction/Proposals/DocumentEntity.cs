namespace KnowledgeGraph.Extraction.Proposals;

/// <summary>Somebody or something that a document names.</summary>
public sealed class DocumentEntity
{
    /// <summary>Id in the graph, or the one it would get.</summary>
    public required string Key { get; set; }

    /// <summary>A concrete kind of the ontology.</summary>
    public required string Kind { get; set; }

    /// <summary>The name to show.</summary>
    public required string Name { get; set; }

    /// <summary>What is known of who it is.</summary>
    public required EntityMatch Match { get; set; }

    /// <summary>
    /// Kinds that it may be of, where the words leave it open; a rule that needs one of them decides.
    /// </summary>
    public IReadOnlyList<string> MayBe { get; set; } = [];

    /// <summary>Entities of the graph that it could be, the likeliest first, when more than one fits.</summary>
    public IReadOnlyList<LinkCandidate> Candidates { get; set; } = [];

    /// <summary>Ids in other registers.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; set; } = new Dictionary<string, string>();

    /// <summary>Other spellings in the document.</summary>
    public HashSet<string> Spellings { get; } = [];

    /// <summary>0 to 1: how sure it is that this is a name of this kind.</summary>
    public double Confidence { get; set; } = 1;
}

/// <summary>What is known of who an entity is.</summary>
public enum EntityMatch
{
    New,
    Linked,
    Ambiguous,
}

/// <summary>An entity of the graph that a name may mean.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its shown name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Score">How well the name fits, 0 to 1.</param>
/// <param name="Why">For people: "same spelling" ...</param>
public sealed record LinkCandidate(string Id, string Name, string Kind, double Score, string Why);
