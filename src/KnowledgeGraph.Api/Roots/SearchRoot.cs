using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>search</c>: entities by any spelling of their names.</summary>
internal sealed class SearchRoot(
    Ontology ontology,
    Enums enums,
    EntityTypes entities,
    EntityFields fields,
    Connections connections
)
{
    public void AddTo(ObjectGraphType query)
    {
        var arguments = new QueryArguments([
            Argument("text", TextType.Required(), "A name or the beginning of one, in any script and romanization."),
            Argument(
                "exact",
                BooleanType,
                "Take the spelling as typed: each word stands so in the name, apart from case and accents.",
                false
            ),
            Argument("kinds", enums.Kind.ListOf(), "Only entities of these kinds."),
            .. PageArguments.Forward,
        ]);
        query.AddAsync(
            "search",
            ConnectionType().Required(),
            "Entities by any spelling of their names, best first. extensions.truncated names it when more than "
                + "could be compared may fit.",
            arguments,
            async context =>
            {
                var kinds = context.GetArgument<IReadOnlyList<string>?>("kinds");
                var page = PageArguments.Read(context, ListOrder.Matches);
                var found = kinds is { Count: 0 }
                    ? new SearchResult(Page<SearchMatch>.Empty, Truncated: false)
                    : await EntitySearch.SearchAsync(
                        context.Request().Names,
                        new NameQuery(
                            context.GetArgument<string>("text"),
                            ontology.ConcreteKinds(kinds ?? []),
                            context.GetArgument<bool>("exact")
                        ),
                        page,
                        context.CancellationToken
                    );
                Truncation.Report(context, found.Truncated);
                return ConnectionView.Of(found.Page, page, ListOrder.Matches, (match, place) =>
                    new EdgeView(match.Entity, place) { Match = match }
                );
            }
        );
    }

    private ObjectGraphType ConnectionType() => connections.With("Search", entities.Entity, edge =>
        {
            edge.Add<EdgeView>(
                "score",
                FloatType.Required(),
                "0 to 1; 1 = the same text. Calibrated on labelled pairs: of those with 0.9 nine of ten are the same.",
                view => view.Match!.Match.Score
            );
            edge.Add<EdgeView>(
                "verdict",
                enums.NameVerdict.Required(),
                "What the score means; NEAREST says that nothing like it is there.",
                view => view.Match!.Match.Verdict
            );
            edge.Add<EdgeView>("matchedName", fields.Name.Required(), "Which of its names matched.", view =>
                view.Match!.Name
            );
            edge.Add<EdgeView>("explanation", TextType.Required(), "Why, in words.", view =>
                view.Match!.Match.Explanation
            );
        });
}
