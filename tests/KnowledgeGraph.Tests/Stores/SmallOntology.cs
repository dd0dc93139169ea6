using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Tests;

/// <summary>A few kinds, relations and properties of every sort, so that stores can be tested whatever the seed's
/// ontology becomes.</summary>
internal static class SmallOntology
{
    public static readonly Ontology Value = new(
        [Kind("Agent", isAbstract: true), Kind("Person", "Agent"), Kind("Company", "Agent"), Kind("Town")],
        [
            Relation("knows", symmetric: true),
            Relation("worksFor", time: TimeShape.Interval),
            Relation("bornIn", functional: true),
            Relation("met", time: TimeShape.Instant, timeKey: true, symmetric: true),
            Relation("influences") with
            {
                BeyondObject = true,
            },
            Relation("praised", time: TimeShape.Instant) with
            {
                BeyondSubject = true,
            },
            Property("age", PropertyType.Integer, functional: true),
            Property("height", PropertyType.Number),
            Property("birthDate", PropertyType.Date, functional: true),
            Property("nickname", PropertyType.String),
            Property("active", PropertyType.Boolean),
            Property("diedOn", PropertyType.Date, functional: true),
            Property("heldOn", PropertyType.Date, functional: true),
            Property("heldUntil", PropertyType.Date, functional: true),
        ]
    )
    {
        Lives = new Lives(["birthDate"], ["diedOn"], "heldOn", "heldUntil", ["Company"]),
    };

    private static EntityKind Kind(string name, string? parent = null, bool isAbstract = false) =>
        new(
            name,
            name.ToLowerInvariant() + "s",
            isAbstract,
            parent is null ? [] : [parent],
            parent is null ? [name] : [name, parent],
            name,
            name,
            null,
            null,
            null
        )
        {
            Naming = name == "Person" ? NameSort.Person : NameSort.Thing,
        };

    private static RelationKind Relation(
        string name,
        TimeShape time = TimeShape.None,
        bool timeKey = false,
        bool symmetric = false,
        bool functional = false
    ) =>
        new(
            name,
            ["Agent", "Town"],
            ["Agent", "Town"],
            null,
            [],
            name,
            name,
            name,
            name,
            null,
            time,
            timeKey,
            symmetric,
            functional,
            false,
            false,
            false,
            null,
            null,
            null
        );

    private static RelationKind Property(string name, PropertyType type, bool functional = false) =>
        new(
            name,
            ["Agent", "Town"],
            [],
            type,
            [],
            name,
            name,
            name,
            name,
            null,
            TimeShape.None,
            false,
            false,
            functional,
            false,
            false,
            false,
            null,
            null,
            null
        );
}
