using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>Articles and what stands in them.</summary>
internal sealed class ArticleTypes
{
    public ArticleTypes(IGraphType date, Connections connections)
    {
        Article.Add<Article>("id", IdType, "Slug of the extract.", article => article.Id);
        Article.Add<Article>("title", TextType.Required(), "As published.", article => article.Title);
        Article.Add<Article>("publisher", TextType.Required(), "Who published it.", article => article.Publisher);
        Article.Add<Article>("publishedAt", date.Required(), "When.", article => article.PublishedAt);
        Article.Add<Article>("url", TextType, "Its address.", article => article.Url);
        Article.Add<Article>("language", TextType.Required(), "BCP 47 tag.", article => article.Language);
        Article.Add<Article>("authors", TextType.ListOf().Required(), "Who wrote it.", article => article.Authors);
        Article.Add<Article>("retrievedAt", date, "The day it was read.", article => article.RetrievedAt);
        Article.Add<Article>(
            "ownWords",
            BooleanType.Required(),
            "Whether the sentences are a retelling, not the article's text.",
            article => article.TextKind == TextKind.OwnWords
        );
        Article.Add<Article>(
            "status",
            TextType.Required(),
            "live, corrected, retracted-by-publisher or unavailable.",
            article => article.Status
        );
        var record = new ObjectGraphType
        {
            Name = "RecordSource",
            Description =
                "A source that is an entry of a list, and no article: its sentences are the fields of the entry.",
        };
        record.Add<RecordSource>("list", IdType, "Slug of the list.", one => one.List);
        record.Add<RecordSource>("entry", TextType.Required(), "What the list calls the entry.", one => one.Entry);
        record.Add<RecordSource>("delisted", date, "Date of the first version that lacks it.", one => one.Delisted);
        Article.Add<Article>("record", record, "The entry of a list that it is; null for an article.", article =>
            article.Record
        );
        AddFiling(date);
        Sentence.Add<Sentence>("number", IntType.Required(), "Its number in the article, from 1.", sentence =>
            sentence.Number
        );
        Sentence.Add<Sentence>("text", TextType.Required(), "The whole sentence.", sentence => sentence.Text);
        Sentence.Add<Sentence>("paragraph", IntType, "Which paragraph of the article says it.", sentence =>
            sentence.Paragraph
        );
        Sentence.Add<Sentence>("originalSha256", TextType, "Hash of the article's own words.", sentence =>
            sentence.OriginalSha256
        );
        Connection = connections.Of(Article, "Article");
    }

    /// <summary>How the article is filed: its versions and terms, and who made the extract.</summary>
    private void AddFiling(IGraphType date)
    {
        Article.Add<Article>("canonicalUrl", TextType, "The address that the publisher wants it known by.", article =>
            article.CanonicalUrl
        );
        Article.Add<Article>("updatedAt", date, "When the publisher changed it last.", article => article.UpdatedAt);
        Article.Add<Article>(
            "textKind",
            TextType.Required(),
            "Whose words the sentences are: own-words (retold), verbatim or licensed.",
            article => TextKinds.WordOf(article.TextKind)
        );
        Article.Add<Article>("license", TextType, "Under which terms its text may be used.", article =>
            article.License
        );
        Article.Add<Article>("originalSha256", TextType, "Hash of the text of the publisher.", article =>
            article.OriginalSha256
        );
        Article.Add<Article>("version", IntType, "Which version of the extract it is.", article => article.Version);
        Article.Add<Article>(
            "supersedes",
            OptionalIdType,
            "Id of the article in whose place it stands; that one need not be in the graph.",
            article => article.Supersedes
        );
        Article.AddAsync(
            "supersededBy",
            Article,
            "The article that stands in its place; what it says supports nothing then.",
            null,
            async context =>
            {
                var decisions = await context.Request().DecisionsAsync(context.CancellationToken);
                return decisions.SupersededBy(((Article)context.Source!).Id) is { } newer
                    ? context.Request().Articles.Load(newer, article => article)
                    : null;
            }
        );
        Article.AddAsync(
            "isWithdrawn",
            BooleanType.Required(),
            "Whether it was taken back by its publisher or superseded, so that what it says supports nothing.",
            null,
            async context =>
                (await context.Request().DecisionsAsync(context.CancellationToken)).IsWithdrawn(
                    (Article)context.Source!
                )
        );
        var run = new ObjectGraphType { Name = "ExtractRun", Description = "Who made an extract, and when." };
        run.Add<ExtractRun>("agent", TextType.Required(), "Who or what.", one => one.Agent);
        run.Add<ExtractRun>("version", TextType, "Its version.", one => one.Version);
        run.Add<ExtractRun>("at", date.Required(), "The day.", one => one.At);
        run.Add<ExtractRun>("model", TextType, "The model it used.", one => one.Model);
        run.Add<ExtractRun>("promptSha256", TextType, "Hash of its instructions.", one => one.PromptSha256);
        run.Add<ExtractRun>("ontology", TextType, "The ontology it worked with.", one => one.Ontology);
        Article.Add<Article>("run", run, "Who made the extract; null when it does not say.", article => article.Run);
    }

    public ObjectGraphType Article { get; } = new() { Name = "Article", Description = "Where facts come from." };

    public ObjectGraphType Sentence { get; } = new() { Name = "Sentence", Description = "A sentence of an article." };

    public ObjectGraphType Connection { get; }
}
