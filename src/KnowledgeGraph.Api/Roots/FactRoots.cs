using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>fact</c>, <c>facts</c>, <c>article</c> and <c>articles</c>.</summary>
internal sealed class FactRoots(FactTypes facts, ArticleTypes articles)
{
    public void AddTo(ObjectGraphType query)
    {
        query.Add(
            "fact",
            facts.Fact,
            "One fact by id, or null; retracted ones too.",
            [Argument("id", IdType, "Its id.")],
            context => context.Request().Fact(context.GetArgument<string>("id"))
        );
        query.Add(
            "facts",
            facts.Fact.ListOf().Required(),
            "Facts by id, at most as many as a page may hold, in the order asked; unknown ids are left out.",
            [Argument("ids", new IdGraphType().ListOf().Required(), "Their ids.")],
            Facts
        );
        query.Add(
            "article",
            articles.Article,
            "One article by id, or null.",
            [Argument("id", IdType, "Its id.")],
            context => context.Request().Articles.Load(context.GetArgument<string>("id"), article => article)
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

    private static object? Facts(IResolveFieldContext context)
    {
        var ids = EntityRoots.ReadIds(context);
        return context
            .Request()
            .FactsById.LoadMany(ids, found =>
                ids.Distinct().Where(found.ContainsKey).Select(id => new FactView(found[id])).ToList()
            );
    }
}
