using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Editing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary><c>importExtract</c>: an article extract into the graph, or what it would do.</summary>
internal sealed class ImportMutation(ArticleTypes articles, EditMutations edits)
{
    public void AddTo(ObjectGraphType mutation) =>
        mutation.AddAsync(
            "importExtract",
            Payload().Required(),
            "Writes an article extract; writing the same again changes nothing.",
            new QueryArguments([
                Argument("text", TextType.Required(), "The extract as YAML or JSON, as in graph-seed/extracts."),
                .. EditRun.Terms,
            ]),
            async context =>
                WithTextAlone(await EditRun.RunAsync(context, new ImportExtract(context.GetArgument<string>("text"))))
        );

    private ObjectGraphType Payload()
    {
        var type = EditPayload.Type(
            "ImportExtractPayload",
            "article",
            articles.Article,
            "The article of the extract, when it is in the graph.",
            edits.Difference,
            edits.Error,
            EditPayload.Article
        );
        EditPayload.AddWarnings(
            type,
            "What should be looked at, although it was not refused: new keys of entities whose name the graph knows."
        );
        return type;
    }

    /// <summary>The text is an argument by itself, not part of an input.</summary>
    private static EditResult WithTextAlone(EditResult result) =>
        result with
        {
            Errors =
            [
                .. result.Errors.Select(error => error.Path[0] == "input" ? error with { Path = ["text"] } : error),
            ],
        };
}
