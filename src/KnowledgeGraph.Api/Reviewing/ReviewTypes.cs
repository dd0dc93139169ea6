using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reviewing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Reviewing;

/// <summary>The types of articles that wait for review.</summary>
internal sealed class ReviewTypes
{
    private readonly ReviewEnums _words = new();

    public ReviewTypes(Enums enums, IGraphType date)
    {
        var refusal = ReviewPartTypes.Refusal();
        Item = ReviewPartTypes.New(
            "ReviewItem",
            "An article on its way into the graph: its text, what was found in it, and what was decided."
        );
        Item.Add<ReviewItem>("id", IdType, "Slug of the article, its id in the graph.", item => item.Id);
        Item.Add<ReviewItem>("title", TextType.Required(), "Its headline.", item => item.Article.Title);
        Item.Add<ReviewItem>("publisher", TextType, "Who published it; null until somebody says.", item =>
            item.Article.Publisher
        );
        Item.Add<ReviewItem>("publishedAt", date, "When; null until somebody says.", item => item.Article.PublishedAt);
        Item.Add<ReviewItem>("url", TextType, "Where it stands.", item => item.Article.Url);
        Item.Add<ReviewItem>("language", TextType.Required(), "BCP 47 tag.", item => item.Article.Language);
        Item.Add<ReviewItem>("progress", _words.Progress.Required(), "How far it has come.", item => item.Progress);
        Item.Add<ReviewItem>(
            "importedRevision",
            TextType,
            "The revision that its article had when it went into the graph; another one now was changed since.",
            item => item.ImportedRevision
        );
        Item.Add<ReviewItem>(
            "changed",
            BooleanType.Required(),
            "Whether the article came again with another text.",
            item => item.ChangedFromSha256 is not null
        );
        Item.Add<ReviewItem>(
            "originalSha256",
            TextType,
            "SHA-256 of the kept original; null when it is not kept.",
            item => item.OriginalSha256
        );
        Item.Add<ReviewItem>(
            "originalNote",
            TextType,
            "That the original came again with other bytes, or that the kept one is lost; null for neither.",
            item => item.OriginalNote
        );
        Item.Add<ReviewItem>("undoable", IntType.Required(), "How many changes can be taken back.", item =>
            item.Undo.Count
        );
        Item.Add<ReviewItem>("proposalCount", IntType.Required(), "How many facts are proposed.", item =>
            item.Proposals.Count
        );
        Item.Add<ReviewItem>("openCount", IntType.Required(), "How many of them nobody has decided.", item =>
            item.Proposals.Count(proposal => proposal.Decision == ReviewDecision.Open)
        );
        Item.Add<ReviewItem>("refused", refusal.ListOf().Required(), "Why, by reason.", item =>
            item.Refused.OrderBy(one => one.Key, StringComparer.Ordinal)
        );
        Item.Add<ReviewItem>(
            "model",
            ReviewPartTypes.Model(refusal),
            "What a model took and brought; null for none.",
            item => item.Model
        );
        Item.Add<ReviewItem>("refusedCount", IntType.Required(), "How many facts the gate kept out.", item =>
            item.Refused.Values.Sum()
        );
        Item.Add<ReviewItem>("sentences", ReviewPartTypes.Sentence().ListOf().Required(), "Its text.", item =>
            item.Sentences
        );
        Item.Add<ReviewItem>(
            "mentions",
            ReviewPartTypes.Mention(_words).ListOf().Required(),
            "Where it names whom.",
            item => item.Mentions
        );
        Item.Add<ReviewItem>(
            "entities",
            ReviewPartTypes.Entity(enums, _words).ListOf().Required(),
            "Whom and what it names.",
            item => item.Entities
        );
        Item.AddAsync(
            "proposals",
            ProposalType.Of(enums, _words, date).ListOf().Required(),
            "Facts that may be in it, the surest first.",
            null,
            ProposalsAsync
        );
    }

    public ObjectGraphType Item { get; }

    /// <summary>An article of the graph.</summary>
    public required IGraphType Article { get; init; }

    public EnumerationGraphType Decision => _words.Decision;

    private static async ValueTask<object?> ProposalsAsync(IResolveFieldContext context)
    {
        var item = (ReviewItem)context.Source!;
        var known = await context.Request().RequireDesk().KnownAsync(item, context.CancellationToken);
        return item.Proposals.Select(proposal => new ProposalView(proposal, known[proposal.Id]));
    }
}
