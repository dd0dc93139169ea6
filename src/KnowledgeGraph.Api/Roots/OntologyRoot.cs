using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Ontologies;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>ontology</c>: what the graph can say, for programs and for the page's legend.</summary>
internal sealed class OntologyRoot(Ontology ontology, Enums enums)
{
    public void AddTo(ObjectGraphType query)
    {
        var type = new ObjectGraphType { Name = "Ontology", Description = "What the graph can say." };
        type.Add<Ontology>("entityKinds", KindType().ListOf().Required(), "The kinds of entities.", source =>
            source.Kinds
        );
        type.Add<Ontology>(
            "relationKinds",
            RelationType().ListOf().Required(),
            "The relations and properties.",
            source => source.Relations
        );
        query.Add("ontology", type.Required(), "What the graph can say.", null, _ => ontology);
    }

    private ObjectGraphType KindType()
    {
        var type = new ObjectGraphType { Name = "EntityKindDefinition", Description = "A kind of entity." };
        type.Add<EntityKind>("name", enums.Kind.Required(), "Its name.", kind => kind.Name);
        type.Add<EntityKind>("plural", TextType.Required(), "The list field of the query type.", kind => kind.Plural);
        type.Add<EntityKind>("label", TextType.Required(), "For people.", kind => kind.Label);
        type.Add<EntityKind>("description", TextType.Required(), "One sentence.", kind => kind.Description);
        type.Add<EntityKind>(
            "abstract",
            BooleanType.Required(),
            "Whether it only stands for the kinds that extend it.",
            kind => kind.Abstract
        );
        type.Add<EntityKind>("extends", enums.Kind.ListOf().Required(), "Its parents.", kind => kind.Extends);
        type.Add<EntityKind>("color", TextType, "#rrggbb.", kind => kind.Look?.Color);
        type.Add<EntityKind>("icon", TextType, "File in /icons, without .svg.", kind => kind.Look?.Icon);
        type.Add<EntityKind>("shape", TextType, "Node shape of Cytoscape.js.", kind => kind.Look?.Shape);
        type.Add<EntityKind>("followTheMoney", TextType, "Schema of followthemoney.tech.", kind => kind.FollowTheMoney);
        type.Add<EntityKind>("wikidata", TextType, "Class of Wikidata.", kind => kind.Wikidata);
        return type;
    }

    private ObjectGraphType RelationType()
    {
        var type = new ObjectGraphType { Name = "RelationKindDefinition", Description = "A relation or property." };
        type.Add<RelationKind>("name", enums.Relation.Required(), "Its name.", relation => relation.Name);
        type.Add<RelationKind>("from", enums.Kind.ListOf().Required(), "Kinds of the subject.", relation =>
            relation.From
        );
        type.Add<RelationKind>(
            "to",
            enums.Kind.ListOf().Required(),
            "Kinds of the object; empty for a property.",
            relation => relation.To
        );
        type.Add<RelationKind>("label", TextType.Required(), "Read from the subject.", relation => relation.Label);
        type.Add<RelationKind>("inverseLabel", TextType.Required(), "Read from the object.", relation =>
            relation.InverseLabel
        );
        type.Add<RelationKind>("field", TextType.Required(), "Field on the subject.", relation => relation.Field);
        type.Add<RelationKind>("inverseField", TextType.Required(), "Field on the object.", relation =>
            relation.InverseField
        );
        type.Add<RelationKind>("description", TextType, "One sentence.", relation => relation.Description);
        type.Add<RelationKind>(
            "isProperty",
            BooleanType.Required(),
            "Whether it gives a value instead of leading to an entity.",
            relation => relation.IsProperty
        );
        type.Add<RelationKind>(
            "valueType",
            TextType,
            "string, integer, number, boolean, date, url or choice; null for a relation.",
            relation => relation.Type?.ToString().Uncapitalized()
        );
        type.Add<RelationKind>("values", TextType.ListOf().Required(), "The values of a choice.", relation =>
            relation.Values
        );
        type.Add<RelationKind>("time", TextType.Required(), "none, interval or instant.", relation =>
            relation.Time.ToString().Uncapitalized()
        );
        type.Add<RelationKind>("symmetric", BooleanType.Required(), "Read both ways.", relation => relation.Symmetric);
        type.Add<RelationKind>(
            "functional",
            BooleanType.Required(),
            "One object or value per subject at a time.",
            relation => relation.Functional
        );
        type.Add<RelationKind>("negative", BooleanType.Required(), "Drawn with another arrow.", relation =>
            relation.Negative
        );
        type.Add<RelationKind>("hiddenInPaths", BooleanType.Required(), "Never a hop of a path.", relation =>
            relation.HiddenInPaths
        );
        type.Add<RelationKind>("followTheMoney", TextType, "Schema or property of followthemoney.tech.", relation =>
            relation.FollowTheMoney
        );
        type.Add<RelationKind>("wikidata", TextType, "Property of Wikidata.", relation => relation.Wikidata);
        return type;
    }
}
