using GraphQL.DataLoader;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>
/// What stands in an article: its sentences, whom it names, and the facts that it reports with their words.
/// </summary>
internal sealed class ArticleText(
    ArticleTypes articles,
    FactTypes facts,
    EntityTypes entities,
    SaidTypes said,
    DecisionTypes decided
)
{
    public void AddTo(ObjectGraphType article)
    {
        var mention = new MentionType(entities, said).Type();
        article.Add(
            "sentences",
            articles.Sentence.ListOf().Required(),
            "Its sentences, in order.",
            Part("So many have been read already."),
            context => Read(context, said => said.Sentences)
        );
        article.Add(
            "mentions",
            mention.ListOf().Required(),
            "The entities that it names.",
            Part("So many have been read already."),
            context => Read(context, one => MentionType.Of(one, one.Entities))
        );
        article.Add(
            "waitingEntities",
            mention.ListOf().Required(),
            "Entities in its file that only waiting facts speak of; they are not in the graph either.",
            Part("So many have been read already."),
            context => Read(context, one => MentionType.Of(one, one.Notes?.WaitingEntities ?? []))
        );
        article.AddAsync(
            "claims",
            new ClaimType(facts, said).Type().ListOf().Required(),
            "The facts that it reports, each with the words it stands on, in the order of the text; retracted "
                + "ones too.",
            Part("So many have been read already."),
            async context =>
            {
                var decisions = await context.Request().DecisionsAsync(context.CancellationToken);
                return context
                    .Request()
                    .Periods.Load(((Article)context.Source!).Id, periods =>
                        Read(context, said => ClaimType.Of(said, decisions, periods ?? FactPeriods.None))
                    );
            }
        );
        article.Add(
            "waiting",
            said.Fact.ListOf().Required(),
            "Facts in its file that are not in the graph, because nobody accepted them.",
            Part("So many have been read already."),
            context => Read(context, extract => SaidFact.Of(extract, extract.Notes?.WaitingFacts ?? []))
        );
        AddDecisions(article);
        article.Add("extract", TextType, "All that it says, as a file that importExtract takes.", null, context =>
            Load(context, ExtractWriter.Write)
        );
        article.Add(
            "revision",
            TextType,
            "A word for all that it says: another one when anything of it changes. For restoreArticle.",
            null,
            context => Load(context, Revisions.Of)
        );
    }

    private void AddDecisions(ObjectGraphType article)
    {
        article.Add(
            "judgements",
            decided.Judgement.ListOf().Required(),
            "Which entities it judges to be one, and which to be two.",
            Part("So many have been read already."),
            context => Read(context, extract => extract.Judgements)
        );
        article.Add(
            "retractions",
            decided.Retraction.ListOf().Required(),
            "The facts that it takes back.",
            Part("So many have been read already."),
            context => Read(context, extract => extract.Retractions)
        );
        article.Add(
            "shownNames",
            decided.ShownName.ListOf().Required(),
            "By which of their names entities are shown.",
            Part("So many have been read already."),
            context => Read(context, extract => extract.ShownNames)
        );
        article.Add(
            "reviews",
            decided.Review.ListOf().Required(),
            "What it thinks of facts.",
            Part("So many have been read already."),
            context => Read(context, extract => extract.Reviews)
        );
    }

    private static QueryArguments Part(string after) =>
        [Argument("first", IntType, "At most so many.", 100), Argument("skip", IntType, after, 0)];

    /// <summary>A page of one of its lists.</summary>
    private static IDataLoaderResult Read<T>(IResolveFieldContext context, Func<ArticleExtract, IEnumerable<T>> list)
    {
        var (first, skip) = (PageArguments.Size(context, "first"), context.GetArgument<int>("skip"));
        if (skip < 0)
            throw new ApiError(ApiErrorCode.OutOfRange, $"skip must not be negative; it is {skip}.");
        return context
            .Request()
            .Extracts.Load(((Article)context.Source!).Id, said =>
                said is null ? [] : list(said).Skip(skip).Take(first ?? 0).ToList()
            );
    }

    private static IDataLoaderResult Load(IResolveFieldContext context, Func<ArticleExtract, string> write) =>
        context.Request().Extracts.Load(((Article)context.Source!).Id, said => said is null ? null : write(said));
}
