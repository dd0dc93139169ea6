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
                                .ResolveMergedIdsAsync(Read(context).FilterOf(measures), context.CancellationToken),
                            order.Keys,
                            page
                        ),
                        context.CancellationToken
                    );
                return ConnectionView.Of(found, page, order, (entity, place) => new EdgeView(entity, place));
            }
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
