using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>facets</c>: how the entities of a set, and their facts, fall into kinds, relations, years, publishers
/// ...</summary>
internal sealed class FacetsRoot(
    Ontology ontology,
    Enums enums,
    EntityTypes entities,
    WhereInputs wheres,
    FilterReader filters,
    IGraphType date
)
{
    private readonly ObjectGraphType _counts = Counts("Facet", count =>
        count.Add<FacetCount>("value", TextType.Required(), "The value.", one => one.Value)
    );

    public void AddTo(ObjectGraphType query)
    {
        var stances = Counts("StanceFacet", count =>
            count.Add<FacetCount>("value", enums.Stance.Required(), "How.", one => Enum.Parse<Stance>(one.Value))
        );
        var type = new ObjectGraphType
        {
            Name = "Facets",
            Description =
                "Counts over a set of entities and their facts, the most frequent values first. Each fact counts once.",
        };
        Add(type, "kinds", FacetField.Kind, "Entities by kind.");
        type.Add(
            "properties",
            _counts.Required(),
            "Entities by the value of a property, dates by year.",
            [Argument("property", enums.Relation.Required(), "Which property."), Size()],
            context => Load(context, FacetField.Property, Property(context))
        );
        Add(type, "relations", FacetField.Relation, "Facts by relation or property.");
        Add(type, "years", FacetField.Year, "Facts by the year of their date; those without a date are left out.");
        type.Add("stances", stances.Required(), "Facts by how they are said.", [Size()], context =>
            Load(context, FacetField.Stance)
        );
        Add(
            type,
            "publishers",
            FacetField.Publisher,
            "Facts by who published the articles under them; a fact counts for each."
        );
        var ofEntities = EntityCounts();
        type.Add(
            "speakers",
            ofEntities.Required(),
            "Facts by who says so; those that the articles themselves say are left out.",
            [Size()],
            context => Load(context, FacetField.Speaker)
        );
        type.Add("others", ofEntities.Required(), "Facts by the entity at the other end.", [Size()], context =>
            Load(context, FacetField.Other)
        );
        query.Add(
            "facets",
            type.Required(),
            "How the entities of a set, and their facts, fall into kinds, relations, years, publishers and more.",
            new QueryArguments(
                Argument("kinds", enums.Kind.ListOf(), "Entities of these kinds; all when left out."),
                Argument("where", wheres.Entity, "Only such entities."),
                Argument("validAt", date, "Of their facts only those that can hold on a day of this date."),
                Argument(
                    "knownAt",
                    IntType,
                    "Of their facts only those known when the change of this sequence number was the last."
                ),
                Argument("facts", wheres.Fact, "Of their facts only these.")
            ),
            context => new FacetBatch(
                context.Request(),
                new FacetQuery(
                    ontology.ConcreteKinds(context.GetArgument<IReadOnlyList<string>?>("kinds") ?? []),
                    Where(context),
                    filters.Facts(context, "facts", FactFilter.Everything),
                    []
                )
            )
        );
    }

    /// <summary>An empty list of kinds is no entity.</summary>
    private EntityFilter? Where(IResolveFieldContext context) =>
        context.GetArgument<IReadOnlyList<string>?>("kinds") is { Count: 0 }
            ? new EntityFilter.Any([])
            : filters.Entities(context, "where", null);

    private void Add(ObjectGraphType type, string name, FacetField by, string description) =>
        type.Add(name, _counts.Required(), description, [Size()], context => Load(context, by));

    private static QueryArgument Size() => Argument("first", IntType, "At most so many values.", 20);

    private static object? Load(IResolveFieldContext context, FacetField by, string? property = null) =>
        ((FacetBatch)context.Source!).Load(
            new Facet(by, Ranges.Read(context, "first", 0, context.Request().Limits.PageMax), property)
        );

    private string Property(IResolveFieldContext context)
    {
        var name = context.GetArgument<string>("property");
        return ontology.Relation(name).IsProperty
            ? name
            : throw new ApiError(
                ApiErrorCode.BadFacet,
                $"{name} is a relation, not a property: ask for relations or others."
            );
    }

    private ObjectGraphType EntityCounts() =>
        Counts("EntityFacet", count =>
            count.Add("entity", entities.Entity, "The entity.", null, context =>
                context.Request().Entities.Load(((FacetCount)context.Source!).Value, entity => entity)
            )
        );

    private static ObjectGraphType Counts(string name, Action<ObjectGraphType> addValue)
    {
        var count = new ObjectGraphType { Name = name + "Count", Description = "A value and how often it is there." };
        addValue(count);
        count.Add<FacetCount>("count", IntType.Required(), "How many.", one => one.Count);
        var type = new ObjectGraphType { Name = name, Description = "Values with how often they are there." };
        type.Add<FacetCounts>("values", count.ListOf().Required(), "The most frequent first, then by value.", counts =>
            counts.Values
        );
        type.Add<FacetCounts>("truncated", BooleanType.Required(), "Whether there are more values.", counts =>
            counts.Truncated
        );
        return type;
    }
}
