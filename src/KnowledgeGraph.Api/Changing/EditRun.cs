using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Editing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>How every mutation runs: on what terms, in whose name, and told to the others.</summary>
internal static class EditRun
{
    /// <summary>The input under the name of who is logged in, whatever it says itself.</summary>
    public static Fields Signed(IResolveFieldContext context, Fields input, InputObjectGraphType type) =>
        context.Request().Caller?.Name is { } name && type.HasField("by")
            ? new Dictionary<string, object?>(input) { ["by"] = name }
            : input;

    /// <summary>The arguments that every mutation has.</summary>
    public static QueryArgument[] Terms =>
        [
            Argument("dryRun", BooleanType, "Only say what it would do.", false),
            Argument(
                "idempotencyKey",
                TextType,
                "A word of your own for this change, up to 200 characters: sent again with the same input it "
                    + "is answered as the first time and done once, also after a restart."
            ),
        ];

    /// <summary>Who is logged in, else who the input says.</summary>
    private static string? AuthorOf(IResolveFieldContext context) =>
        context.Request().Caller?.Name
        ?? (
            context.Arguments is { } arguments
            && arguments.TryGetValue("input", out var input)
            && input.Value is Fields fields
                ? fields.GetValueOrDefault("by") as string
                : null
        );

    public static async Task<EditResult> RunAsync(IResolveFieldContext context, Edit edit)
    {
        var request = context.Request();
        var (key, dryRun) = (context.GetArgument<string?>("idempotencyKey"), context.GetArgument<bool>("dryRun"));
        var result = await request
            .Editor.SignedBy(AuthorOf(context))
            .RunAsync(edit, key, dryRun, context.CancellationToken);
        if (dryRun && result.Outcome is { } outcome)
            return result with { Outcome = outcome with { Result = outcome.Result with { Sequence = 0 } } };
        request.Feed.Wake();
        request.Forget();
        return result;
    }
}
