using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>The types of what an entity consists of: names, identifiers, counts of its relations.</summary>
internal static class EntityPartTypes
{
    public static ObjectGraphType Name(Enums enums)
    {
        var type = new ObjectGraphType { Name = "Name", Description = "One spelling of an entity's name." };
        type.Add<EntityName>("value", TextType.Required(), "As written.", name => name.Value);
        type.Add<EntityName>("language", TextType, "BCP 47 tag.", name => name.Language);
        type.Add<EntityName>("script", TextType.Required(), "ISO 15924 code, for instance Latn or Cyrl.", name =>
            name.Script
        );
        type.Add<EntityName>("kind", enums.NameKind.Required(), "What sort of name it is.", name => name.Kind);
        type.Add<EntityName>("scheme", TextType, "The romanization, when known.", name => name.Scheme);
        type.Add<EntityName>(
            "articles",
            OptionalIdType.ListOf().Required(),
            $"Ids of articles that use it, the first {EntityName.MaxArticles}.",
            name => name.Articles
        );
        return type;
    }

    public static ObjectGraphType Identifier()
    {
        var type = new ObjectGraphType { Name = "Identifier", Description = "An id in another register." };
        type.Add<Identifier>("scheme", TextType.Required(), "For instance wikidata or iso3166.", identifier =>
            identifier.Scheme
        );
        type.Add<Identifier>("value", TextType.Required(), "The id there.", identifier => identifier.Value);
        return type;
    }

    public static ObjectGraphType RelationCount(Enums enums)
    {
        var type = new ObjectGraphType
        {
            Name = "RelationCount",
            Description = "How many facts of a relation an entity has on one end.",
        };
        type.Add<RelationCount>("relation", enums.Relation.Required(), "The relation.", count => count.Relation);
        type.Add<RelationCount>("direction", enums.Direction.Required(), "The end it stands on.", count =>
            count.Direction
        );
        type.Add<RelationCount>("count", IntType.Required(), "How many.", count => count.Count);
        return type;
    }
}
