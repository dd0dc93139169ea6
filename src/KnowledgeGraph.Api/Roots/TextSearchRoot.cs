using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>searchText</c>: titles and sentences of articles by their words.</summary>
internal sealed class TextSearchRoot(ArticleTypes articles, Connections connections)
{
    public void AddTo(ObjectGraphType query) =>
        query.AddAsync(
            "searchText",
            connections.Of(Match(), "TextMatch").Required(),
            "Titles and sentences of articles that hold each word of the text, in any script, case or number; the "
                + "newest article first. The first search after the start reads all articles.",
            new QueryArguments([
                Argument("text", TextType.Required(), "Words, in any script and romanization."),
                .. PageArguments.Forward,
            ]),
            async context =>
            {
                var page = PageArguments.Read(context, ListOrder.Texts);
                var found = await TextSearch.SearchAsync(
                    context.Request().Texts,
                    context.GetArgument<string>("text"),
                    page,
                    context.CancellationToken
                );
                return ConnectionView.Of(found, page, ListOrder.Texts, (match, place) => new EdgeView(match, place));
            }
        );

    private ObjectGraphType Match()
    {
        var mark = new ObjectGraphType { Name = "TextMark", Description = "A word that was looked for." };
        mark.Add<TextMark>("offset", IntType.Required(), "Where it begins in the text, in UTF-16 code units.", one =>
            one.Offset
        );
        mark.Add<TextMark>("length", IntType.Required(), "How long it is.", one => one.Length);
        var match = new ObjectGraphType { Name = "TextMatch", Description = "A title or sentence that was found." };
        match.Add<TextMatch>("article", articles.Article.Required(), "Where it stands.", one => one.Article);
        match.Add<TextMatch>("sentence", articles.Sentence, "The sentence; null for the title.", one => one.Sentence);
        match.Add<TextMatch>("text", TextType.Required(), "The whole title or sentence.", one => one.Text);
        match.Add<TextMatch>("marks", mark.ListOf().Required(), "The words that were looked for, in order.", one =>
            one.Marks
        );
        return match;
    }
}
