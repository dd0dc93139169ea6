using static KnowledgeGraph.Api.FieldBuilding;

namespace KnowledgeGraph.Api;

/// <summary><c>importExtract</c>: an article extract into the graph, or what it would do.</summary>
internal sealed class ImportMutation(Ontology ontology, ArticleTypes articles, ObjectGraphType userError)
{
    public void AddTo(ObjectGraphType mutation) => mutation.AddAsync(
        "importExtract", PayloadType().Required(), "Writes an article extract; writing the same again changes nothing.",
        new QueryArguments(
            Argument("text", TextType.Required(), "The extract as YAML or JSON, as in graph-seed/extracts."),
            Argument("dryRun", BooleanType, "Only say what it would do.", false)),
        ImportAsync);

    private async ValueTask<object?> ImportAsync(IResolveFieldContext context)
    {
        var store = context.Request().Store;
        try
        {
            var extract = ExtractReader.ReadText(ontology, "text", context.GetArgument<string>("text"));
            var difference = await ExtractDifference.OfAsync(store, extract, context.CancellationToken);
            if (context.GetArgument<bool>("dryRun")) return new ImportPayload(extract.Article, difference, 0, []);
            var written = await store.WriteAsync([extract], context.CancellationToken);
            context.Request().Feed.Wake();
            return new ImportPayload(extract.Article, difference, written.Sequence, []);
        }
        catch (InputException input)
        {
            return new ImportPayload(null, null, 0, [.. input.Errors.Select(error => new UserError(["text"], "INVALID_EXTRACT", error.Message, error.Line, error.Column))]);
        }
        catch (GraphConflictException conflict)
        {
            return new ImportPayload(null, null, 0, [new UserError(["text"], "GRAPH_CONFLICT", conflict.Message, null, null)]);
        }
    }

    private ObjectGraphType PayloadType()
    {
        var type = new ObjectGraphType { Name = "ImportExtractPayload", Description = "What an import did, would do, or why it did nothing." };
        type.Add<ImportPayload>("article", articles.Article, "The article of the extract.", payload => payload.Article);
        type.Add<ImportPayload>("difference", DifferenceType(), "What is different after it; null when it was refused.", payload => payload.Difference);
        type.Add<ImportPayload>("sequence", IntType, "Number of the last change after it; null when nothing was written.", payload => payload.Sequence == 0 ? null : payload.Sequence);
        type.Add<ImportPayload>("errors", userError.ListOf().Required(), "Why it was refused; empty when it was not.", payload => payload.Errors);
        return type;
    }

    private static ObjectGraphType DifferenceType()
    {
        var type = new ObjectGraphType { Name = "ExtractDifference", Description = "How the graph differs with an extract from the graph without it." };
        type.Add<ExtractDifference>("changed", BooleanType.Required(), "Whether anything differs.", difference => difference.Changed);
        type.Add<ExtractDifference>("entitiesAdded", new IdGraphType().ListOf().Required(), "Entities that were not there.", difference => difference.EntitiesAdded);
        type.Add<ExtractDifference>("factsAdded", new IdGraphType().ListOf().Required(), "Facts that were not there.", difference => difference.FactsAdded);
        type.Add<ExtractDifference>("factsSupported", new IdGraphType().ListOf().Required(), "Facts that were there and get evidence from this article too.", difference => difference.FactsSupported);
        type.Add<ExtractDifference>("factsWithdrawn", new IdGraphType().ListOf().Required(), "Facts that this article no longer supports.", difference => difference.FactsWithdrawn);
        return type;
    }
}

/// <summary>What <c>importExtract</c> answers.</summary>
internal sealed record ImportPayload(Article? Article, ExtractDifference? Difference, long Sequence, IReadOnlyList<UserError> Errors);

/// <summary>A mistake in what a client wants to change.</summary>
internal sealed record UserError(IReadOnlyList<string> Path, string Code, string Message, int? Line, int? Column)
{
    public static ObjectGraphType GraphType()
    {
        var type = new ObjectGraphType { Name = "UserError", Description = "Why a change was refused." };
        type.Add<UserError>("path", TextType.ListOf().Required(), "The argument it is about.", error => error.Path);
        type.Add<UserError>("code", TextType.Required(), "For programs.", error => error.Code);
        type.Add<UserError>("message", TextType.Required(), "What is wrong and what would be right.", error => error.Message);
        type.Add<UserError>("line", IntType, "Line in a text, from 1.", error => error.Line);
        type.Add<UserError>("column", IntType, "Column in a text, from 1.", error => error.Column);
        return type;
    }
}
