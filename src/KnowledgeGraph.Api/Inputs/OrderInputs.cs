using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Inputs;

/// <summary>The order inputs: for entities of each kind and of any, for facts, and for the entities that a relation
/// leads to.</summary>
internal sealed class OrderInputs
{
    private readonly Enums _enums;
    private readonly EnumerationGraphType _byFact,
        _byEntity;
    private readonly Dictionary<string, EnumerationGraphType> _byKind;
    private readonly Dictionary<string, InputObjectGraphType> _ofKind,
        _ofRelation = [];

    public OrderInputs(Ontology ontology, Enums enums)
    {
        _enums = enums;
        _byFact = By(
            "Fact",
            [
                ("date", FactField.Date, "When it happened or began."),
                ("confidence", FactField.Confidence, "How sure it is."),
                ("articles", FactField.ArticleCount, "How many articles support it."),
                ("recorded", FactField.Recorded, "When it came into the graph."),
                ("name", FactField.OtherName, "The name of the entity at the other end."),
                ("degree", FactField.OtherDegree, "How many facts the entity at the other end has."),
            ]
        );
        _byEntity = By(
            "Entity",
            [.. Common(), .. Properties(ontology.Relations.Where(relation => relation.IsProperty))]
        );
        _byKind = ontology.Kinds.ToDictionary(
            kind => kind.Name,
            kind => By(kind.Name, [.. Common(), .. Properties(PropertiesOf(ontology, kind)), .. Counts(ontology, kind)])
        );
        _ofKind = ontology.Kinds.ToDictionary(kind => kind.Name, kind => Order(kind.Name, _byKind[kind.Name]));
        Fact = FactOrder("Fact", _byEntity);
        Entity = Order("Entity", _byEntity);
    }

    /// <summary>For entities of any kind.</summary>
    public InputObjectGraphType Entity { get; }

    /// <summary>For facts, and for entities of several kinds that a relation leads to.</summary>
    public InputObjectGraphType Fact { get; }

    public InputObjectGraphType OfKind(string kind) => _ofKind[kind];

    /// <summary>For a relation that leads to these kinds.</summary>
    public InputObjectGraphType OfRelation(IReadOnlyList<string> kinds)
    {
        if (kinds.Count != 1)
            return Fact;
        if (!_ofRelation.TryGetValue(kinds[0], out var order))
            _ofRelation[kinds[0]] = order = FactOrder(kinds[0] + "Relation", _byKind[kinds[0]]);
        return order;
    }

    private InputObjectGraphType Order(string name, EnumerationGraphType by)
    {
        var order = new InputObjectGraphType
        {
            Name = name + "Order",
            Description = "One key of an order; several are applied in turn.",
        };
        order.AddInput("by", by.Required(), "What it is ordered by.");
        order.AddInput("direction", _enums.OrderDirection, "Which way.", false);
        return order;
    }

    private InputObjectGraphType FactOrder(string name, EnumerationGraphType node)
    {
        var order = new InputObjectGraphType
        {
            Name = name + "Order",
            Description =
                "One key of an order, by the fact or by the entity that it leads to; several are applied in turn.",
        };
        order.AddInput("by", _byFact, "What of the fact; or give node.");
        order.AddInput("node", node, "What of the entity at the other end; or give by.");
        order.AddInput("direction", _enums.OrderDirection, "Which way.", false);
        return order;
    }

    private static EnumerationGraphType By(
        string name,
        IReadOnlyList<(string Name, object Value, string? Description)> fields
    ) => Enumeration(name + "OrderBy", "What can be ordered by.", fields);

    private static List<(string Name, object Value, string? Description)> Common() =>
        [
            ("name", EntityField.ShownName, "The shown name, without case and diacritics."),
            ("id", EntityField.Id, "The id."),
            ("kind", EntityField.Kind, "The kind."),
            ("degree", EntityField.Degree, "How many facts join it to others."),
        ];

    /// <summary>Those of the kinds that extend it too: entities that lack one come last.</summary>
    private static IEnumerable<RelationKind> PropertiesOf(Ontology ontology, EntityKind kind) =>
        ontology
            .ConcreteKinds(kind.Name)
            .SelectMany(concrete => ontology.PropertiesOf(ontology.Kind(concrete)))
            .Distinct();

    private static IEnumerable<(string Name, object Value, string? Description)> Properties(
        IEnumerable<RelationKind> properties
    ) =>
        properties.Select(property =>
            (
                property.Name,
                (object)EntityField.Property(property.Name),
                (string?)(property.Description ?? property.Label)
            )
        );

    private static IEnumerable<(string Name, object Value, string? Description)> Counts(
        Ontology ontology,
        EntityKind kind
    ) =>
        ontology
            .RelationsOf(kind)
            .Select(end =>
                (
                    end.Relation.FieldAt(end.Direction) + "Count",
                    (object)new FactFilter { Relations = [end.Relation.Name], Direction = end.Direction },
                    (string?)$"How many it {end.Relation.LabelAt(end.Direction)}."
                )
            );
}
