using KnowledgeGraph.Api.Building;
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
        Sentence.Add<Sentence>("number", IntType.Required(), "Its number in the article, from 1.", sentence =>
            sentence.Number
        );
        Sentence.Add<Sentence>("text", TextType.Required(), "The whole sentence.", sentence => sentence.Text);
        Connection = connections.Of(Article, "Article");
    }

    public ObjectGraphType Article { get; } = new() { Name = "Article", Description = "Where facts come from." };

    public ObjectGraphType Sentence { get; } = new() { Name = "Sentence", Description = "A sentence of an article." };

    public ObjectGraphType Connection { get; }
}
