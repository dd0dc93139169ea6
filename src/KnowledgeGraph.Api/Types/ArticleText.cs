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
internal sealed class ArticleText(ArticleTypes articles, FactTypes facts, EntityTypes entities)
{
    public void AddTo(ObjectGraphType article)
    {
        article.Add(
            "sentences",
            articles.Sentence.ListOf().Required(),
            "Its sentences, in order.",
            Part("So many have been read already."),
            context => Read(context, said => said.Sentences)
        );
        article.Add(
            "mentions",
            Mention().ListOf().Required(),
            "The entities that it names.",
            Part("So many have been read already."),
            context => Read(context, said => said.Entities)
        );
        article.AddAsync(
            "claims",
            Claim().ListOf().Required(),
            "The facts that it reports, each with the words it stands on, in the order of the text; retracted "
                + "ones too.",
            Part("So many have been read already."),
            async context =>
            {
                var decisions = await context.Request().DecisionsAsync(context.CancellationToken);
                return Read(context, said => Claims(DecidedExtract.Apply(said, decisions)));
            }
        );
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

    private static QueryArguments Part(string after) =>
        [Argument("first", IntType, "At most so many.", 100), Argument("skip", IntType, after, 0)];

    private ObjectGraphType Mention()
    {
        var type = new ObjectGraphType { Name = "Mention", Description = "An entity that an article names." };
        type.Add("entity", entities.Entity, "The entity, as the graph shows it.", null, context =>
            context.Request().Entities.Load(((EntityDraft)context.Source!).Id, entity => entity)
        );
        type.Add<EntityDraft>("names", TextType.ListOf().Required(), "How the article calls it.", draft =>
            draft.Names.Select(name => name.Value)
        );
        return type;
    }

    private ObjectGraphType Claim()
    {
        var type = new ObjectGraphType { Name = "Claim", Description = "Words of an article that a fact stands on." };
        type.Add("fact", facts.Fact, "The fact, as the graph shows it.", null, context =>
            context.Request().Fact(((ClaimView)context.Source!).Fact)
        );
        type.Add<ClaimView>("sentence", IntType.Required(), "Number of the sentence.", claim => claim.Span.Sentence);
        type.Add<ClaimView>("quote", TextType.Required(), "The exact words.", claim => claim.Span.Quote);
        type.Add<ClaimView>(
            "offset",
            IntType.Required(),
            "Where they begin in the sentence, in UTF-16 code units.",
            claim => claim.Span.Offset
        );
        return type;
    }

    private static IEnumerable<ClaimView> Claims(ArticleExtract understood) =>
        understood
            .Facts.SelectMany(fact => fact.Spans.Select(span => new ClaimView(fact.Id, span)))
            .OrderBy(claim => claim.Span.Sentence)
            .ThenBy(claim => claim.Span.Offset)
            .ThenBy(claim => claim.Fact, StringComparer.Ordinal);

    /// <summary>A page of one of its lists.</summary>
    private static IDataLoaderResult Read<T>(IResolveFieldContext context, Func<ArticleExtract, IEnumerable<T>> list)
    {
        var (first, skip) = (PageArguments.Size(context, "first"), context.GetArgument<int>("skip"));
        if (skip < 0)
            throw new ApiError("OUT_OF_RANGE", $"skip must not be negative; it is {skip}.");
        return context
            .Request()
            .Extracts.Load(((Article)context.Source!).Id, said =>
                said is null ? [] : list(said).Skip(skip).Take(first ?? 0).ToList()
            );
    }

    private static IDataLoaderResult Load(IResolveFieldContext context, Func<ArticleExtract, string> write) =>
        context.Request().Extracts.Load(((Article)context.Source!).Id, said => said is null ? null : write(said));

    private sealed record ClaimView(string Fact, QuoteSpan Span);
}
