using static KnowledgeGraph.Api.FieldBuilding;

namespace KnowledgeGraph.Api;

using Fields = IDictionary<string, object?>;

/// <summary>The order inputs: one for each kind, one for entities of any kind, one for facts.</summary>
internal sealed class OrderInputs
{
    private readonly Dictionary<string, InputObjectGraphType> _ofKind;

    public OrderInputs(Ontology ontology, Enums enums)
    {
        Entity = Order("Entity", enums, Common());
        Fact = Order("Fact", enums,
        [
            ("date", FactField.Date, "When it happened or began."),
            ("confidence", FactField.Confidence, "How sure it is."),
            ("articles", FactField.ArticleCount, "How many articles support it."),
            ("recorded", FactField.Recorded, "When it came into the graph."),
            ("name", FactField.OtherName, "The name of the entity at the other end."),
            ("degree", FactField.OtherDegree, "How many facts the entity at the other end has."),
        ]);
        _ofKind = ontology.Kinds.ToDictionary(kind => kind.Name, kind => Order(kind.Name, enums, [.. Common(), .. Own(ontology, kind)]));
    }

    public InputObjectGraphType Entity { get; }

    public InputObjectGraphType Fact { get; }

    public InputObjectGraphType OfKind(string kind) => _ofKind[kind];

    public static IReadOnlyList<EntityOrder> ReadEntities(IResolveFieldContext context) =>
        Read(context, (by, descending) => by switch
        {
            EntityField field => (EntityOrder)new EntityOrder.ByField(field, descending),
            _ => new EntityOrder.ByCount((FactFilter)by, descending),
        });

    public static IReadOnlyList<FactOrder> ReadFacts(IResolveFieldContext context) =>
        Read(context, (by, descending) => new FactOrder((FactField)by, descending));

    /// <summary>How many values a cursor of this order holds.</summary>
    public static int KeyCount(int orderKeys) => Math.Max(orderKeys, 1) + 1;

    private static List<T> Read<T>(IResolveFieldContext context, Func<object, bool, T> make) =>
        context.GetArgument<IEnumerable<object?>?>("orderBy") is { } keys
            ? [.. keys.Cast<Fields>().Select(key => make(key["by"]!, key.TryGetValue("direction", out var direction) && direction is true))]
            : [];

    private static InputObjectGraphType Order(string name, Enums enums, IReadOnlyList<(string Name, object Value, string? Description)> fields)
    {
        var order = new InputObjectGraphType { Name = name + "Order", Description = "One key of an order; several are applied in turn." };
        order.AddInput("by", Enumeration(name + "OrderBy", "What can be ordered by.", fields).Required(), "What it is ordered by.");
        order.AddInput("direction", enums.OrderDirection, "Which way.", false);
        return order;
    }

    private static List<(string Name, object Value, string? Description)> Common() =>
    [
        ("name", EntityField.ShownName, "The shown name, without case and diacritics."),
        ("id", EntityField.Id, "The id."),
        ("kind", EntityField.Kind, "The kind."),
        ("degree", EntityField.Degree, "How many facts join it to others."),
    ];

    private static IEnumerable<(string Name, object Value, string? Description)> Own(Ontology ontology, EntityKind kind)
    {
        foreach (var property in ontology.PropertiesOf(kind)) yield return (property.Name, EntityField.Property(property.Name), property.Description ?? property.Label);
        foreach (var (relation, direction) in ontology.RelationsOf(kind))
        {
            yield return (relation.FieldAt(direction) + "Count", new FactFilter { Relations = [relation.Name], Direction = direction }, $"How many it {relation.LabelAt(direction)}.");
        }
    }
}
