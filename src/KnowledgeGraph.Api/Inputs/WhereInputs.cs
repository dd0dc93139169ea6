using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Ontologies;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Inputs;

/// <summary>The filter inputs: one for each kind, one for entities of any kind, one for facts; their fields come from
/// the ontology.</summary>
internal sealed class WhereInputs
{
    private readonly Ontology _ontology;
    private readonly ValueFilters _values;
    private readonly Enums _enums;
    private readonly Dictionary<string, InputObjectGraphType> _ofKind = [];
    private readonly Dictionary<string, InputObjectGraphType> _overFacts = [];
    private readonly InputObjectGraphType _kinds = New(
        "OfKindWhere",
        "Filters by what only some kinds have. At least one of the given conditions must hold."
    );
    private readonly InputObjectGraphType _identifier = new()
    {
        Name = "IdentifierFilter",
        Description = "An id in another register.",
    };

    public WhereInputs(Ontology ontology, Enums enums, IGraphType date)
    {
        (_ontology, _enums, _values) = (ontology, enums, new ValueFilters(date));
        _identifier.AddInput("scheme", TextType.Required(), "For instance wikidata or iso3166.");
        _identifier.AddInput("value", TextType, "The id there; any when left out.");
        Fact = FactWhere(date);
        Entity = New("EntityWhere", "Filters entities of any kind. Every given condition must hold.");
        foreach (var kind in ontology.Kinds)
            _ofKind[kind.Name] = New(
                $"{kind.Name}Where",
                $"Filters by what {WithArticle(kind)} has. Every given condition must hold."
            );
        foreach (var kind in ontology.Kinds.Where(kind => !kind.Abstract))
            _kinds.AddInput(kind.Name.Uncapitalized(), _ofKind[kind.Name], $"Is {WithArticle(kind)} like this.");
        AddCommon(Entity);
        AddKinds(Entity);
        foreach (var kind in ontology.Kinds)
            Fill(_ofKind[kind.Name], kind);
    }

    public InputObjectGraphType Entity { get; }

    public InputObjectGraphType Fact { get; }

    public InputObjectGraphType OfKind(string kind) => _ofKind[kind];

    /// <summary>The filter for entities of these kinds: that of the kind when it is one, else the general
    /// one.</summary>
    public InputObjectGraphType OfKinds(IReadOnlyList<string> kinds) => kinds.Count == 1 ? _ofKind[kinds[0]] : Entity;

    private static InputObjectGraphType New(string name, string description) =>
        new() { Name = name, Description = description };

    private static string WithArticle(EntityKind kind) =>
        $"{("aeiou".Contains(char.ToLowerInvariant(kind.Label[0])) ? "an" : "a")} {kind.Label.ToLowerInvariant()}";

    private void Fill(InputObjectGraphType where, EntityKind kind)
    {
        AddCommon(where);
        if (kind.Abstract)
            AddKinds(where);
        foreach (var property in _ontology.PropertiesOf(kind))
            where.AddInput(property.Name, _values.Of(property.Type!.Value), property.Description ?? property.Label);
        foreach (var (relation, direction) in _ontology.RelationsOf(kind))
        {
            where.AddInput(
                relation.FieldAt(direction),
                OverFacts(relation.KindsAt(direction)),
                $"By what stands there: {relation.LabelAt(direction)}."
            );
        }
    }

    private void AddKinds(InputObjectGraphType where)
    {
        where.AddInput("kind", _enums.Kind.ListOf(), "Is of one of these kinds.");
        where.AddInput("ofKind", _kinds, "By what only some kinds have.");
    }

    private void AddCommon(InputObjectGraphType where)
    {
        where.AddInput("and", where.ListOf(), "All of these.");
        where.AddInput("or", where.ListOf(), "At least one of these.");
        where.AddInput("not", where, "Not this.");
        where.AddInput("id", _values.Id, "By id.");
        where.AddInput("name", _values.Text, "By the shown name.");
        where.AddInput("names", _values.Text, "By any of the names.");
        where.AddInput("summary", _values.Text, "By the summary.");
        where.AddInput("identifier", _identifier, "By an id in another register.");
        where.AddInput("facts", OverFacts([]), "By its facts of whatever relation.");
    }

    private InputObjectGraphType OverFacts(IReadOnlyList<string> kinds)
    {
        var name = kinds.Count == 1 ? kinds[0] : "Entity";
        if (_overFacts.TryGetValue(name, out var known))
            return known;
        var match = New($"{name}RelationWhere", "Filters facts and the entities they lead to.");
        match.AddInput("node", kinds.Count == 1 ? _ofKind[kinds[0]] : Entity, "The entity at the other end.");
        match.AddInput("fact", Fact, "The fact itself.");
        var filter = New($"{name}RelationFilter", "Every given condition must hold.");
        filter.AddInput("has", BooleanType, "There is at least one (true), or none (false).");
        filter.AddInput("some", match, "At least one is like this.");
        filter.AddInput("none", match, "None is like this.");
        filter.AddInput("all", match, "Each is like this; also when there is none.");
        filter.AddInput("count", _values.Count, "How many there are.");
        return _overFacts[name] = filter;
    }

    private InputObjectGraphType FactWhere(IGraphType date)
    {
        var where = New("FactWhere", "Filters facts. Every given condition must hold.");
        where.AddInput("and", where.ListOf(), "All of these.");
        where.AddInput("or", where.ListOf(), "At least one of these.");
        where.AddInput("not", where, "Not this.");
        where.AddInput("relation", _enums.Relation.ListOf(), "Is of one of these relations or properties.");
        where.AddInput("stance", _enums.Stance.ListOf(), "Is said in one of these ways.");
        where.AddInput("confidenceAtLeast", FloatType, "From 0 to 1.");
        where.AddInput(
            "supported",
            BooleanType,
            "An article supports it that was neither taken back nor superseded (true), or none (false)."
        );
        where.AddInput(
            "validAt",
            date,
            "Can hold on a day of this date, by its own dates and by those of its ends: births, deaths, events."
        );
        where.AddInput(
            "knownAt",
            IntType,
            "Was in the graph when the change of this sequence number was the last (see changes)."
        );
        where.AddInput("date", _values.Date, "When it happened or began.");
        var qualifier = New("QualifierWhere", "Filters facts by a further detail.");
        qualifier.AddInput("name", TextType.Required(), "Which detail, for instance role.");
        qualifier.AddInput(
            "in",
            TextType.ListOf(),
            "It has one of these values, as articles give it; any when left out."
        );
        qualifier.AddInput("atLeast", FloatType, "One of its values is this number or more.");
        qualifier.AddInput("atMost", FloatType, "One of its values is this number or less.");
        where.AddInput("qualifier", qualifier, "Has such a detail.");
        where.AddInput("articles", OptionalIdType.ListOf(), "Is supported by one of these articles.");
        where.AddInput("attributedTo", OptionalIdType.ListOf(), "Is said by one of these entities.");
        where.AddInput("otherKind", _enums.Kind.ListOf(), "The entity at the other end is of one of these kinds.");
        return where;
    }
}
