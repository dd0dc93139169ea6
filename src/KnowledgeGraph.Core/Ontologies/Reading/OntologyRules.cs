namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>
/// What an ontology must fit besides itself, given by the layers that make something of it: the schema of an API, the
/// page.
/// </summary>
public sealed record OntologyRules
{
    /// <summary>No rules: any name, shape and icon will do.</summary>
    public static OntologyRules None { get; } = new();

    /// <summary>Types that the schema has already; no kind may have the name of one.</summary>
    public IReadOnlySet<string> Types { get; init; } = new HashSet<string>();

    /// <summary>Fields that questions have already; no kind may have one as its name or plural.</summary>
    public IReadOnlySet<string> RootFields { get; init; } = new HashSet<string>();

    /// <summary>Fields that every entity has already; no relation may have one as its field.</summary>
    public IReadOnlySet<string> EntityFields { get; init; } = new HashSet<string>();

    /// <summary>Shapes that can be drawn; null when any will do.</summary>
    public IReadOnlyList<string>? Shapes { get; init; }

    /// <summary>Icons that are there; null when any will do.</summary>
    public IReadOnlyList<string>? Icons { get; init; }
}
