using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Changing;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Reviewing;

/// <summary>
/// <c>reviewItems</c> and <c>reviewItem</c>, and the mutations that take articles in, decide on them and import them.
/// </summary>
internal sealed class ReviewRoots(ReviewTypes types, EditMutations edits, Enums enums)
{
    public void AddTo(ObjectGraphType query, ObjectGraphType mutation)
    {
        query.AddAsync(
            "reviewItems",
            types.Item.ListOf().Required(),
            "Articles that wait for review, the newest first.",
            null,
            async context => await context.Request().RequireDesk().ListAsync(context.CancellationToken)
        );
        query.AddAsync(
            "reviewItem",
            types.Item,
            "An article that waits for review.",
            new QueryArguments(Argument("id", IdType, "Its id.")),
            async context =>
                await context
                    .Request()
                    .RequireDesk()
                    .FindAsync(context.GetArgument<string>("id"), context.CancellationToken)
        );
        mutation.AddAsync(
            SchemaRoots.Reading,
            types.Item.Required(),
            "Reads an article and keeps it for review: nothing of it is in the graph yet. A model, where there is one, "
                + "is asked afterwards: look again for what it adds.",
            ProposeArguments(),
            ProposeAsync
        );
        mutation.AddAsync(
            "decide",
            types.Item,
            "Decides on an article, all acts or none; answers null when there is no such article.",
            new QueryArguments(
                Argument("input", ReviewInputs.Decide(types.Decision, enums).Required(), "What is decided.")
            ),
            DecideAsync
        );
        var payload = EditPayload.Type(
            "ImportReviewPayload",
            "article",
            types.Article,
            "The article, when it is in the graph.",
            edits.Difference,
            edits.Error,
            EditPayload.Article
        );
        mutation.AddAsync(
            "importReview",
            payload,
            "Writes what was accepted of an article into the graph, all or nothing; null when there is no such "
                + "article.",
            new QueryArguments(
                Argument("id", IdType, "The article."),
                Argument("dryRun", BooleanType, "Only say what it would do.", false)
            ),
            ImportAsync
        );
        mutation.AddAsync(
            "removeReview",
            BooleanType.Required(),
            "Forgets an article and what was decided on it; what went into the graph stays there.",
            new QueryArguments(Argument("id", IdType, "The article.")),
            async context =>
            {
                await context
                    .Request()
                    .RequireDesk()
                    .RemoveAsync(context.GetArgument<string>("id"), context.CancellationToken);
                return true;
            }
        );
    }

    private static QueryArguments ProposeArguments()
    {
        var file = new InputObjectGraphType
        {
            Name = "FileInput",
            Description = "A file: .txt, .md, .html, .pdf, .docx or .eml.",
        };
        file.AddInput("name", TextType.Required(), "Its name; its end tells the format.");
        file.AddInput("content", TextType.Required(), "Its bytes in base64.");
        return new QueryArguments(
            Argument("text", TextType, "The article as text, or as HTML."),
            Argument("file", file, "The article as a file; either this or text."),
            Argument("title", TextType, "Its headline, where the text does not say."),
            Argument("publisher", TextType, "Who published it."),
            Argument("publishedAt", TextType, "When: 2025-12-13, 2025-12 or 2025."),
            Argument("url", TextType, "Where it stands."),
            Argument("language", TextType, "BCP 47 tag; told by its letters when left out.")
        );
    }

    private static async ValueTask<object?> ProposeAsync(IResolveFieldContext context)
    {
        var desk = context.Request().RequireDesk();
        var terms = new ManuscriptTerms
        {
            Name = "text",
            Title = Text(context, "title"),
            Publisher = Text(context, "publisher"),
            PublishedAt = ReviewInputs.DateOf("publishedAt", Text(context, "publishedAt")),
            Url = Text(context, "url"),
            Language = Text(context, "language"),
        };
        return await ReviewInputs.GuardedAsync(async () =>
        {
            var (text, file) = (
                context.GetArgument<string?>("text"),
                context.GetArgument<Dictionary<string, object?>?>("file")
            );
            if (text is null == file is null)
                throw new ApiError(ApiErrorCode.BadUserInput, "Give either 'text' or 'file'.");
            if (text is not null)
                return await desk.ProposeAsync(
                    ManuscriptReader.ReadText(text, terms),
                    System.Text.Encoding.UTF8.GetBytes(text),
                    context.CancellationToken
                );
            var content = ReviewInputs.Bytes($"{file!["content"]}");
            return await desk.ProposeAsync(
                ManuscriptReader.ReadFile($"{file["name"]}", content, terms),
                content,
                context.CancellationToken
            );
        });
    }

    private static async ValueTask<object?> DecideAsync(IResolveFieldContext context)
    {
        var input = context.GetArgument<Dictionary<string, object?>>("input");
        return await ReviewInputs.GuardedAsync(async () =>
            await context
                .Request()
                .RequireDesk()
                .DecideAsync($"{input["item"]}", ReviewInputs.ActsOf(input), context.CancellationToken)
        );
    }

    private static async ValueTask<object?> ImportAsync(IResolveFieldContext context)
    {
        var request = context.Request();
        var result = await ReviewInputs.GuardedAsync(async () =>
            await request
                .RequireDesk()
                .ImportAsync(
                    context.GetArgument<string>("id"),
                    request.Editor.SignedBy(request.Caller?.Name),
                    context.GetArgument<bool>("dryRun"),
                    context.CancellationToken
                )
        );
        request.Feed.Wake();
        request.Forget();
        return result;
    }

    private static string? Text(IResolveFieldContext context, string name) =>
        PlainLine.Of(name, context.GetArgument<string?>(name), ReviewInputs.MaxLine);
}
