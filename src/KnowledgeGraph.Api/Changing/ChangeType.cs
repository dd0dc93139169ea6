using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary>The type of an entry of the change log.</summary>
internal static class ChangeType
{
    public static ObjectGraphType Of(
        Ontology ontology,
        Enums enums,
        EntityTypes entities,
        FactTypes facts,
        ChangeScalars scalars
    )
    {
        var type = new ObjectGraphType
        {
            Name = "Change",
            Description =
                "What writing one extract did to the graph, or that a decision makes one understood otherwise.",
        };
        var (time, kind) = (scalars.Time, scalars.Kind);
        type.Add<Change>("sequence", IntType.Required(), "1, 2, 3 ... without gaps, in the order of writing.", change =>
            change.Sequence
        );
        type.Add<Change>("at", time.Required(), "When, UTC.", change => change.At);
        type.Add<Change>("by", TextType, "Who made it; null where nobody said.", change => change.By);
        type.Add<Change>("kind", kind, "What sort of act it was; null in graphs older than this is kept.", change =>
            change.Kind
        );
        type.Add<Change>("articleId", IdType, "The article written.", change => change.ArticleId);
        type.Add<Change>(
            "entityIds",
            OptionalIdType.ListOf().Required(),
            "Entities added, changed or removed.",
            change => change.Entities
        );
        type.Add<Change>("factIds", OptionalIdType.ListOf().Required(), "Facts added, changed or removed.", change =>
            change.Facts.Select(fact => fact.Text)
        );
        type.Add<Change>(
            "endIds",
            OptionalIdType.ListOf().Required(),
            "Entities that those facts are about or lead to, whether they look different or not.",
            change => change.Ends
        );
        type.Add<Change>(
            "kinds",
            enums.Kind.ListOf().Required(),
            "Kinds of those entities, before and after.",
            change => change.Kinds.Where(kind => ontology.TryKind(kind, out _))
        );
        type.Add<Change>(
            "relations",
            enums.Relation.ListOf().Required(),
            "Relations and properties of those facts.",
            change => change.Relations.Where(relation => ontology.TryRelation(relation, out _))
        );
        type.Add(
            "entities",
            entities.Entity.ListOf().Required(),
            "Those of the entities that are in the graph now.",
            null,
            context => context.Request().Entities.LoadPresent(((Change)context.Source!).Entities, entity => entity)
        );
        type.Add(
            "facts",
            facts.Fact.ListOf().Required(),
            "Those of the facts that are in the graph now.",
            null,
            context =>
                context.Request().FactsById.LoadPresent(((Change)context.Source!).Facts, fact => new FactView(fact))
        );
        return type;
    }
}
