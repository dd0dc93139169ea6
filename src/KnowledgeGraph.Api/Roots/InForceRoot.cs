using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary>The question which measures are in force; its name is the ontology's.</summary>
internal sealed class InForceRoot(
    Ontology ontology,
    EntityTypes entities,
    FactTypes facts,
    Connections connections,
    OrderInputs orders,
    IGraphType date
)
{
    public void AddTo(ObjectGraphType query)
    {
        if (ontology.Measures is not { } measures)
            return;
        var kind = ontology.Kind(measures.Kind);
        var arguments = new QueryArguments([
            Argument("on", date, "The day; today when left out."),
            Argument("knownAt", IntType, "As far as was known when the change of this sequence number was the last."),
            Argument("target", OptionalIdType, "Only those against this entity."),
            Argument("imposedBy", OptionalIdType, "Only those imposed by this entity."),
            Argument("orderBy", orders.OfKind(kind.Name).ListOf()),
            .. PageArguments.All,
        ]);
        var description =
            $"{kind.Description} Those in force on a day: begun by then as far as is known, and not known to "
            + "have ended.";
        query.AddAsync(
            measures.Field,
            connections.With(kind.Name + "InForce", entities.OfKind(kind.Name), AddGrounds).Required(),
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
                                .ResolveMergedIdsAsync(
                                    await MeasuresInForce.FilterAsync(
                                        context.Request().Store,
                                        measures,
                                        Read(context),
                                        ontology.ConcreteKinds(kind.Name),
                                        context.CancellationToken
                                    ),
                                    context.CancellationToken
                                ),
                            order.Keys,
                            page
                        ),
                        context.CancellationToken
                    );
                var question = Read(context);
                var grounds = new Lazy<Task<IReadOnlyDictionary<string, MeasureGrounds>>>(() =>
                    MeasureGrounds.OfAsync(
                        context.Request().Store,
                        measures,
                        question,
                        [.. found.Items.Select(item => item.Item.Id)],
                        context.CancellationToken
                    )
                );
                return ConnectionView.Of(found, page, order, (entity, place) =>
                    new EdgeView(entity, place)
                    {
                        Measure = new MeasureView(question.On, async () =>
                            (await grounds.Value).GetValueOrDefault(entity.Id, MeasureGrounds.None)
                        ),
                    }
                );
            }
        );
    }

    private void AddGrounds(ObjectGraphType edge)
    {
        edge.Add<EdgeView>("asOf", date.Required(), "The day of the question.", view => view.Measure!.AsOf);
        Add(
            "since",
            date,
            "Since when, as far as anybody said: the date of the last act that imposed it, else the day on which it "
                + "came into force, else that on which it was imposed.",
            grounds => grounds.Since
        );
        Add("authorities", entities.Entity.ListOf().Required(), "Who imposed it.", grounds => grounds.Authorities);
        Add(
            "grounds",
            facts.Fact.ListOf().Required(),
            "The facts that say who imposed it and since when; their evidence tells the sentences.",
            grounds => grounds.Told.Select(fact => new FactView(fact)).ToList()
        );

        void Add(string name, IGraphType type, string description, Func<MeasureGrounds, object?> select) =>
            edge.AddAsync(name, type, description, null, async context =>
                select(await ((EdgeView)context.Source!).Measure!.Grounds())
            );
    }

    private static InForce Read(IResolveFieldContext context) =>
        new(
            context.GetArgument<PartialDate?>("on") ?? PartialDate.Of(DateOnly.FromDateTime(DateTime.UtcNow)),
            context.GetArgument<int?>("knownAt"),
            context.GetArgument<string?>("target"),
            context.GetArgument<string?>("imposedBy")
        );
}
