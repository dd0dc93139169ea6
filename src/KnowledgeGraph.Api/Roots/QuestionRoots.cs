using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>commonNeighbors</c>, <c>similar</c>, and the question which measures are in force (its name is the
/// ontology's).</summary>
internal sealed class QuestionRoots(
    Ontology ontology,
    EntityTypes entities,
    FactTypes facts,
    Connections connections,
    OrderInputs orders,
    FilterArguments filterArguments,
    IGraphType date
)
{
    public void AddTo(ObjectGraphType query)
    {
        query.AddAsync(
            "commonNeighbors",
            CommonType().ListOf().Required(),
            "Entities that facts join to every one of these, those with most facts first. extensions.truncated "
                + "names it when there are more.",
            new QueryArguments([
                Argument("ids", new IdGraphType().ListOf().Required(), "Two entities or more."),
                .. filterArguments.Arguments,
                Argument("first", IntType, "At most so many.", 20),
            ]),
            CommonAsync
        );
        query.AddAsync(
            "similar",
            SimilarType().ListOf(),
            "Entities of the same kind that may be the same, or play its part, with the reasons; null when "
                + "there is no such entity. extensions.truncated names it when there are more.",
            new QueryArguments([
                Argument("id", IdType, "The entity."),
                Argument("first", IntType, "At most so many.", 10),
                .. filterArguments.OfFacts,
            ]),
            SimilarAsync
        );
        if (ontology.Measures is { } measures)
            AddMeasures(query, measures);
    }

    private async ValueTask<object?> CommonAsync(IResolveFieldContext context)
    {
        var (filter, first) = (
            await filterArguments.ReadAsync(context),
            Ranges.Read(context, "first", 1, context.Request().Limits.PageMax)
        );
        if (context.GetArgument<string[]>("ids").Distinct().Count() < 2)
            throw new ApiError("TOO_FEW_IDS", "ids must hold two different entities or more.");
        var found = await context.AskAsync(
            EntityRoots.ReadIds(context),
            ids => CommonNeighbors.FindAsync(context.Request().Store, ids, filter, first, context.CancellationToken),
            found => found.Neighbors.Count > 0
        );
        Truncation.Report(context, found.Truncated);
        return found.Neighbors;
    }

    private async ValueTask<object?> SimilarAsync(IResolveFieldContext context)
    {
        var (filter, first) = (
            await filterArguments.ReadFactsAsync(context),
            Ranges.Read(context, "first", 1, context.Request().Limits.PageMax)
        );
        var found = await context.AskAsync(
            [context.GetArgument<string>("id")],
            ids => Similarity.FindAsync(context.Request().Names, ids[0], first, filter, context.CancellationToken),
            found => found is not null
        );
        Truncation.Report(context, found is { Truncated: true });
        return found?.Entities;
    }

    private ObjectGraphType CommonType()
    {
        var type = new ObjectGraphType
        {
            Name = "CommonNeighbor",
            Description = "An entity that several have in common.",
        };
        type.Add<CommonNeighbor>("entity", entities.Entity.Required(), "The entity.", common => common.Entity);
        type.Add<CommonNeighbor>("facts", facts.Fact.ListOf().Required(), "The facts that join it to them.", common =>
            common.Facts.Select(fact => new FactView(fact, common.Entity))
        );
        return type;
    }

    private ObjectGraphType SimilarType()
    {
        var type = new ObjectGraphType { Name = "SimilarEntity", Description = "An entity like another." };
        type.Add<SimilarEntity>("entity", entities.Entity.Required(), "The entity.", similar => similar.Entity);
        type.Add<SimilarEntity>("score", FloatType.Required(), "0 to 1.", similar => similar.Score);
        type.Add<SimilarEntity>("reasons", TextType.ListOf().Required(), "Why, strongest first.", similar =>
            similar.Reasons
        );
        return type;
    }

    private void AddMeasures(ObjectGraphType query, Measures measures)
    {
        var kind = ontology.Kind(measures.Kind);
        var arguments = new QueryArguments([
            Argument("on", date, "The day; today when left out."),
            Argument("knownAt", IntType, "As far as was known when the change of this sequence number was the last."),
            Argument("target", new IdGraphType(), "Only those against this entity."),
            Argument("imposedBy", new IdGraphType(), "Only those imposed by this entity."),
            Argument("orderBy", orders.OfKind(kind.Name).ListOf()),
            .. PageArguments.All,
        ]);
        var description =
            $"{kind.Description} Those in force on a day: begun by then as far as is known, and not known to "
            + "have ended.";
        query.AddAsync(
            measures.Field,
            connections.Of(entities.OfKind(kind.Name), kind.Name).Required(),
            description,
            arguments,
            async context =>
            {
                var order = ListOrder.ReadEntities(context, ontology);
                var page = PageArguments.Read(context, order);
                var found = await context
                    .Request()
                    .Store.FindEntitiesAsync(
                        new EntityQuery(
                            ontology.ConcreteKinds(kind.Name),
                            await context
                                .Request()
                                .ResolveMergedIdsAsync(InForce(context, measures), context.CancellationToken),
                            order.Keys,
                            page
                        ),
                        context.CancellationToken
                    );
                return ConnectionView.Of(found, page, order, (entity, place) => new EdgeView(entity, place));
            }
        );
    }

    private static EntityFilter.All InForce(IResolveFieldContext context, Measures measures)
    {
        var on = context.GetArgument<PartialDate?>("on") ?? PartialDate.Of(DateOnly.FromDateTime(DateTime.UtcNow));
        var knownAt = context.GetArgument<int?>("knownAt");
        List<EntityFilter> all = knownAt is { } known
            ? [.. NotOver(measures, on, known)]
            :
            [
                new EntityFilter.Not(new EntityFilter.Date(measures.From, DateOperator.After, on)),
                new EntityFilter.Not(new EntityFilter.Date(measures.Until, DateOperator.Before, on)),
            ];
        all.Add(IsReal(measures.Target, knownAt));
        all.Add(IsReal(measures.Authority, knownAt));
        AddEnd(measures.Target, context.GetArgument<string?>("target"));
        AddEnd(measures.Authority, context.GetArgument<string?>("imposedBy"));
        return new EntityFilter.All(all);

        void AddEnd(string relation, string? id)
        {
            if (id is null)
                return;
            var scope = new FactFilter
            {
                Relations = [relation],
                Direction = Model.Direction.Out,
                KnownAt = knownAt,
            };
            all.Add(
                new EntityFilter.Related(
                    Quantifier.Some,
                    scope,
                    new FactFilter
                    {
                        Stances = [Stance.Asserted],
                        ValidAt = on,
                        Other = new EntityFilter.Ids([id]),
                    }
                )
            );
        }
    }

    /// <summary>What is only planned, alleged or denied of everybody whom it would concern is not in force, whoever is
    /// asked for.</summary>
    private static EntityFilter.Any IsReal(string relation, int? knownAt)
    {
        var scope = new FactFilter
        {
            Relations = [relation],
            Direction = Model.Direction.Out,
            KnownAt = knownAt,
        };
        return new EntityFilter.Any([
            new EntityFilter.Related(Quantifier.None, scope, null),
            new EntityFilter.Related(Quantifier.Some, scope, new FactFilter { Stances = [Stance.Asserted] }),
        ]);
    }

    /// <summary>Properties show what is known now: what was known then stands in the facts alone.</summary>
    private static IEnumerable<EntityFilter> NotOver(Measures measures, PartialDate on, int knownAt)
    {
        yield return new EntityFilter.Related(Quantifier.Some, new FactFilter { KnownAt = knownAt }, null);
        var (from, until) = (Known(measures.From), Known(measures.Until));
        yield return new EntityFilter.Any([
            new EntityFilter.Related(Quantifier.None, from, null),
            new EntityFilter.Related(
                Quantifier.Some,
                from,
                new FactFilter { Not = new FactFilter { ValueDated = (DateOperator.After, on) } }
            ),
        ]);
        yield return new EntityFilter.Related(
            Quantifier.None,
            until,
            new FactFilter { ValueDated = (DateOperator.Before, on) }
        );

        FactFilter Known(string property) =>
            new()
            {
                Relations = [property],
                Stances = [Stance.Asserted],
                KnownAt = knownAt,
            };
    }
}
