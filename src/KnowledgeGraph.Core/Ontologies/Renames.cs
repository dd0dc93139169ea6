namespace KnowledgeGraph.Ontologies;

/// <summary>
/// What a graph calls by another name than the ontology, and what it has that the ontology has no more.
/// </summary>
/// <param name="Kinds">Former names of kinds with those of today.</param>
/// <param name="Relations">Former names of relations and properties with those of today.</param>
/// <param name="Dropped">Kinds, relations and properties to be left out.</param>
public sealed record Renames(
    IReadOnlyDictionary<string, string> Kinds,
    IReadOnlyDictionary<string, string> Relations,
    IReadOnlySet<string> Dropped
)
{
    /// <summary>Those that the ontology tells.</summary>
    public static Renames Of(Ontology ontology) =>
        new(
            Former(ontology.Kinds, kind => kind.RenamedFrom, kind => kind.Name),
            Former(ontology.Relations, relation => relation.RenamedFrom, relation => relation.Name),
            new HashSet<string>()
        );

    /// <summary>
    /// An ontology in which what is called by its former name is what it is called today, so that a graph can be read
    /// and written in the middle of the change.
    /// </summary>
    /// <param name="ontology">That of today.</param>
    /// <param name="droppedProperties">Which of <see cref="Dropped"/> are properties; the others may be kinds or
    /// relations.</param>
    public Ontology Between(Ontology ontology, IReadOnlySet<string> droppedProperties)
    {
        var any = ontology.Kinds.Select(kind => kind.Name).ToList();
        return new Ontology(
            [
                .. ontology.Kinds,
                .. Kinds.Select(one => Renamed(ontology.Kind(one.Value), one.Key)),
                .. Dropped.Where(name => char.IsUpper(name[0])).Select(LeftOutKind),
            ],
            [
                .. ontology.Relations,
                .. Relations.Select(one => ontology.Relation(one.Value) with { Name = one.Key }),
                .. Dropped
                    .Where(name => char.IsLower(name[0]))
                    .Select(name => LeftOut(name, any, droppedProperties.Contains(name))),
            ]
        )
        {
            Measures = ontology.Measures,
            Screening = ontology.Screening,
            Ownership = ontology.Ownership,
            FormerKinds = Kinds,
        };
    }

    /// <summary>What relations and properties are called now, by their former names; null for those left
    /// out.</summary>
    public IReadOnlyDictionary<string, string?> OfRelations =>
        Relations
            .Select(one => (one.Key, Now: (string?)one.Value))
            .Concat(Dropped.Where(name => char.IsLower(name[0])).Select(name => (Key: name, Now: (string?)null)))
            .ToDictionary(one => one.Key, one => one.Now);

    // It fits wherever the one of today does.
    private static EntityKind Renamed(EntityKind kind, string name) =>
        kind with
        {
            Name = name,
            Ancestors = [name, .. kind.Ancestors],
        };

    private static EntityKind LeftOutKind(string name) =>
        new(name, name, false, [], [name], name, name, null, null, null);

    private static RelationKind LeftOut(string name, List<string> any, bool isProperty) =>
        new(
            name,
            any,
            isProperty ? [] : any,
            isProperty ? PropertyType.String : null,
            [],
            name,
            name,
            name,
            name,
            null,
            TimeShape.None,
            TimeKey: false,
            Symmetric: false,
            Functional: false,
            Acyclic: false,
            HiddenInPaths: true,
            Negative: false,
            null,
            null,
            null
        );

    private static Dictionary<string, string> Former<T>(
        IEnumerable<T> all,
        Func<T, IReadOnlyList<string>> former,
        Func<T, string> name
    ) => all.SelectMany(one => former(one).Select(old => (old, now: name(one)))).ToDictionary();
}
