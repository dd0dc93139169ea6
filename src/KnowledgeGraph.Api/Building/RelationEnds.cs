using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Building;

/// <summary>A relation seen from one of its ends.</summary>
internal static class RelationEnds
{
    /// <summary>The GraphQL field for an entity that stands at this end.</summary>
    public static string FieldAt(this RelationKind relation, Direction end) =>
        end == Direction.In ? relation.InverseField : relation.Field;

    /// <summary>How it reads from this end.</summary>
    public static string LabelAt(this RelationKind relation, Direction end) =>
        end == Direction.In ? relation.InverseLabel : relation.Label;

    /// <summary>The kinds found at the other end.</summary>
    public static IReadOnlyList<string> KindsAt(this RelationKind relation, Direction end) =>
        end == Direction.In ? relation.From : relation.To;
}
