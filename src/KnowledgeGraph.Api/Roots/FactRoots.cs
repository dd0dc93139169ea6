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

/// <summary><c>fact</c>, <c>facts</c>, <c>article</c> and <c>articles</c>.</summary>
internal sealed class FactRoots(
    Ontology ontology,
    FactTypes facts,
    ArticleTypes articles,
    WhereInputs wheres,
    OrderInputs orders,
    FilterReader filters
)
{
    public void AddTo(ObjectGraphType query)
    {
        query.Add(
            "fact",
            facts.Fact,
            "One fact by id, or null; retracted ones too. An id from before an end of it was merged into another "
                + $"entity leads to it for {FormerFacts.MaxLookedThrough:N0} changes.",
            [Argument("id", IdType, "Its id.")],
            context => context.Request().Fact((FactId)context.GetArgument<string>("id"))
        );
        query.AddAsync(
            "facts",
            facts.Connection.Required(),
            "Facts of the whole graph. Filters and orders see a fact from its subject: the other end is its object. "
                + "By id when no order is given, which is the cheapest.",
            new QueryArguments([
                Argument("where", wheres.Fact, "Which."),
                Argument("orderBy", orders.Fact.ListOf(), "In which order."),
                .. PageArguments.All,
            ]),
            FactsAsync
        );
        query.Add(
            "article",
            articles.Article,
            "One article by id, or null.",
            [Argument("id", IdType, "Its id.")],
            context => context.Request().Articles.Load((ArticleId)context.GetArgument<string>("id"), article => article)
        );
        query.AddAsync(
            "articles",
            articles.Connection.Required(),
            "All articles, newest first.",
            new QueryArguments(PageArguments.All),
            async context =>
            {
                var page = PageArguments.Read(context, ListOrder.Articles);
                var found = await context.Request().Store.FindArticlesAsync(page, context.CancellationToken);
                return ConnectionView.Of(found, page, ListOrder.Articles, (article, place) =>
                    new EdgeView(article, place)
                );
            }
        );
    }

    private async ValueTask<object?> FactsAsync(IResolveFieldContext context)
    {
        var order = ListOrder.ReadAllFacts(context, ontology);
        var page = PageArguments.Read(context, order);
        var filter = await context
            .Request()
            .ResolveMergedIdsAsync(filters.Facts(context, "where", FactFilter.Everything), context.CancellationToken);
        var found = await context
            .Request()
            .Store.FindFactsAsync(new FactQuery(filter, order.Keys, page), context.CancellationToken);
        return ConnectionView.Of(found, page, order, (fact, place) => new EdgeView(new FactView(fact), place));
    }
}
