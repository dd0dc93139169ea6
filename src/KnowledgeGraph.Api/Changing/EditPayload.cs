using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Text;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary>What mutations answer.</summary>
internal static class EditPayload
{
    public static ObjectGraphType Type(
        string name,
        string subject,
        IGraphType type,
        string description,
        IGraphType difference,
        IGraphType error,
        Func<IResolveFieldContext, string, object?> load
    )
    {
        var payload = new ObjectGraphType
        {
            Name = name,
            Description = "What a change did, would do, or why it did nothing.",
        };
        payload.Add(subject, type, description, null, context =>
            ((EditResult)context.Source!).Subject is { } id ? load(context, id) : null
        );
        payload.Add<EditResult>(
            "difference",
            difference,
            "What is different after it; null when it was refused.",
            result => result.Outcome
        );
        payload.Add<EditResult>(
            "sequence",
            IntType,
            "Number of the last change after it; null for a dry run and when it was refused.",
            result => result.Outcome is { Result.Sequence: > 0 and var sequence } ? sequence : null
        );
        payload.Add<EditResult>(
            "errors",
            error.ListOf().Required(),
            "Why it was refused, every reason at once; empty when it was not.",
            result => result.Errors
        );
        return payload;
    }

    public static object? Entity(IResolveFieldContext context, string id) =>
        context.Request().Entities.Load(id, entity => entity);

    public static object? Fact(IResolveFieldContext context, string id) => context.Request().Fact((FactId)id);

    public static void AddWarnings(ObjectGraphType payload, string description) =>
        payload.Add<EditResult>("warnings", TextType.ListOf().Required(), description, result => result.Warnings);

    public static object? Article(IResolveFieldContext context, string id) =>
        context.Request().Articles.Load((ArticleId)id, article => article);

    public static ObjectGraphType DifferenceType()
    {
        var type = new ObjectGraphType
        {
            Name = "GraphDifference",
            Description =
                "How the graph after a change differs from the graph before; a dry run says the same as the "
                + "change itself.",
        };
        var ids = OptionalIdType.ListOf().Required();
        type.Add<Written>("changed", BooleanType.Required(), "Whether anything differs.", outcome =>
            outcome.Result.Changed
        );
        type.Add<Written>("entitiesAdded", ids, "Entities that were not there.", outcome =>
            outcome.Difference.EntitiesAdded
        );
        type.Add<Written>("entitiesChanged", ids, "Entities that look different.", outcome =>
            outcome.Difference.EntitiesChanged
        );
        type.Add<Written>("entitiesRemoved", ids, "Entities that are gone, or shown under another id.", outcome =>
            outcome.Difference.EntitiesRemoved
        );
        type.Add<Written>("factsAdded", ids, "Facts that were not there.", outcome => outcome.Difference.FactsAdded);
        type.Add<Written>("factsChanged", ids, "Facts with other dates, evidence, review or retraction.", outcome =>
            outcome.Difference.FactsChanged
        );
        type.Add<Written>("factsRemoved", ids, "Facts that are gone, or shown under another id.", outcome =>
            outcome.Difference.FactsRemoved
        );
        type.Add<Written>(
            "factsSupported",
            ids,
            "Facts that were there and have evidence from one more article.",
            outcome => outcome.Difference.FactsSupported
        );
        type.Add<Written>("factsWithdrawn", ids, "Facts that an article no longer supports.", outcome =>
            outcome.Difference.FactsWithdrawn
        );
        return type;
    }

    public static ObjectGraphType ErrorType()
    {
        var type = new ObjectGraphType { Name = "UserError", Description = "Why a change was refused." };
        type.Add<EditError>(
            "path",
            TextType.ListOf().Required(),
            "What it is about: names of arguments and fields, and places in lists from 0.",
            error => error.Path
        );
        type.Add<EditError>("code", TextType.Required(), "For programs, for instance INVALID_QUOTE.", error =>
            CodeText.Of(error.Code)
        );
        type.Add<EditError>("message", TextType.Required(), "What is wrong and what would be right.", error =>
            error.Message
        );
        type.Add<EditError>("line", IntType, "Line in a text, from 1.", error => error.Line);
        type.Add<EditError>("column", IntType, "Column in a text, from 1.", error => error.Column);
        return type;
    }
}
