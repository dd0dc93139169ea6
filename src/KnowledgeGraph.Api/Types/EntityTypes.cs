using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>
/// Entities: the interface of all, an interface for each abstract kind and an object type for each concrete one, with
/// the properties and both directions of the relations that the ontology gives them.
/// </summary>
internal sealed class EntityTypes
{
    private readonly Ontology _ontology;
    private readonly Enums _enums;
    private readonly Dictionary<string, IComplexGraphType> _ofKind = [];
    private readonly Dictionary<string, IObjectGraphType> _concrete = [];

    public EntityTypes(Ontology ontology, Enums enums)
    {
        (_ontology, _enums) = (ontology, enums);
        Entity.ResolveType = Concrete;
        foreach (var kind in ontology.Kinds)
            _ofKind[kind.Name] = kind.Abstract ? Interface(kind) : Object(kind);
        foreach (var kind in ontology.Kinds)
            Implement(kind);
    }

    public InterfaceGraphType Entity { get; } =
        new() { Name = "Entity", Description = "Somebody or something in the graph." };

    public IEnumerable<IGraphType> All => _ofKind.Values;

    public IGraphType OfKind(string kind) => _ofKind[kind];

    /// <summary>The type of nodes of these kinds: that of the kind when it is one, else the interface.</summary>
    public IGraphType OfKinds(IReadOnlyList<string> kinds) => kinds.Count == 1 ? _ofKind[kinds[0]] : Entity;

    /// <summary>Adds the fields, now that the types they lead to are known.</summary>
    public void AddFields(EntityFields fields)
    {
        fields.AddCommon(Entity);
        foreach (var kind in _ontology.Kinds)
        {
            var type = _ofKind[kind.Name];
            fields.AddCommon(type);
            foreach (var property in _ontology.PropertiesOf(kind))
                AddProperty(type, property);
            foreach (var (relation, direction) in _ontology.RelationsOf(kind))
                fields.AddRelation(type, relation, direction);
        }
    }

    private static void AddProperty(IComplexGraphType type, RelationKind property)
    {
        var propertyType = property.Type!.Value;
        type.Add<Entity>(
            property.Name,
            TypeOf(propertyType),
            property.Description ?? $"{property.Label.Capitalized()}.",
            entity =>
                entity.Properties.TryGetValue(property.Name, out var text)
                    ? ValueGraphType.FromText(propertyType, text)
                    : null
        );
    }

    private static IGraphType TypeOf(PropertyType type) =>
        type switch
        {
            PropertyType.Integer => IntType,
            PropertyType.Number => FloatType,
            PropertyType.Boolean => BooleanType,
            PropertyType.Date => new GraphQLTypeReference("PartialDate"),
            _ => TextType,
        };

    /// <summary>The object type of an entity.</summary>
    public IObjectGraphType Concrete(object source) => _concrete[((Entity)source).Kind];

    private InterfaceGraphType Interface(EntityKind kind) =>
        new()
        {
            Name = kind.Name,
            Description = kind.Description,
            ResolveType = Concrete,
        };

    private ObjectGraphType Object(EntityKind kind)
    {
        var type = new ObjectGraphType { Name = kind.Name, Description = kind.Description };
        _concrete[kind.Name] = type;
        return type;
    }

    private void Implement(EntityKind kind)
    {
        var interfaces = kind
            .Ancestors.Where(ancestor => ancestor != kind.Name)
            .Select(ancestor => (InterfaceGraphType)_ofKind[ancestor])
            .Prepend(Entity);
        foreach (var parent in interfaces)
        {
            ((IImplementInterfaces)_ofKind[kind.Name]).AddResolvedInterface(parent);
            if (!kind.Abstract)
                parent.AddPossibleType(_concrete[kind.Name]);
        }
    }
}
