using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Editing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>Private work: extracts that only some people see, until they are published together.</summary>
internal sealed class PrivateRoots(ArticleTypes articles, EditMutations edits)
{
    private const int MostAtOnce = 50;

    public void AddTo(ObjectGraphType query, ObjectGraphType mutation)
    {
        var type = PrivateTypes.Extract();
        query.Add(
            "privateExtracts",
            type.ListOf().Required(),
            "Your own extracts that are not published, and those that others share with you; the last saved first.",
            new QueryArguments(Argument("id", OptionalIdType, "Only this one.")),
            context =>
                Mine(context).Where(one => context.GetArgument<string?>("id") is not { } id || one.Id == id).ToList()
        );
        mutation.AddAsync(
            "savePrivateExtract",
            type.Required(),
            "Keeps an extract for you and those whom you name; nothing of it is in the graph before it is published.",
            new QueryArguments(Argument("input", PrivateTypes.Input().Required(), "What is kept.")),
            context => ValueTask.FromResult<object?>(Save(context))
        );
        mutation.AddAsync(
            "removePrivateExtract",
            BooleanType.Required(),
            "Removes one; false when it is not there.",
            new QueryArguments(Argument("id", IdType, "Which.")),
            context => ValueTask.FromResult<object?>(Remove(context))
        );
        mutation.AddAsync(
            "publishExtracts",
            Payload().Required(),
            "Writes private extracts into the graph, all of them or none; they are private no more. A dry run says "
                + "what that would do; else it needs an editor.",
            new QueryArguments([
                Argument("ids", OptionalIdType.ListOf().Required(), $"Which, 1 to {MostAtOnce}."),
                .. EditRun.Terms,
            ]),
            PublishAsync
        );
    }

    private ObjectGraphType Payload()
    {
        var type = EditPayload.Type(
            "PublishPayload",
            "article",
            articles.Article,
            "The article of the first extract, when it is in the graph.",
            edits.Difference,
            edits.Error,
            EditPayload.Article
        );
        EditPayload.AddWarnings(type, "What should be looked at, although it was not refused.");
        return type;
    }

    private static PrivateExtract Save(IResolveFieldContext context)
    {
        var (work, caller) = (WorkOf(context), context.Request().Caller);
        var input = context.GetArgument<Dictionary<string, object?>>("input");
        var before = input.GetValueOrDefault("id") is string id ? Find(context, id) : null;
        var text = input.GetValueOrDefault("text") as string ?? before?.Text;
        var shared = input.GetValueOrDefault("sharedWith") is IEnumerable<object?> names
            ? Known(work, names.OfType<string>())
            : before?.SharedWith ?? [];
        var most = context.Request().Limits.OfExtracts().Bytes;
        if (text is null || text.Length > most || shared.Count > PrivateExtracts.MostShared)
            throw new ApiError(
                ApiErrorCode.BadUserInput,
                $"input.text is needed, with at most {most:N0} characters, and at most "
                    + $"{PrivateExtracts.MostShared} names share it."
            );
        var version = new PrivateExtract(
            before?.Id ?? PrivateExtracts.NewId(),
            PrivateTypes.ArticleOf(text),
            text,
            before is null ? caller?.Name : before.Owner,
            shared,
            caller?.Name,
            DateTimeOffset.UtcNow
        );
        return work.Save(version)
            ? version
            : throw new ApiError(
                ApiErrorCode.TooManyViews,
                $"{PrivateExtracts.MostOfOne} private extracts are kept of one person; publish or remove some."
            );
    }

    /// <summary>Names as the accounts spell them: one that nobody has could be taken later, by anybody.</summary>
    private static IReadOnlyList<string> Known(PrivateExtracts work, IEnumerable<string> names) =>
        work.Names() is { } all
            ?
            [
                .. names
                    .Select(name =>
                        all.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase))
                        ?? throw new ApiError(ApiErrorCode.BadUserInput, $"Nobody here has the name '{name}'.")
                    )
                    .Distinct(),
            ]
            : [.. names.Distinct()];

    private static bool Remove(IResolveFieldContext context)
    {
        if (Mine(context).FirstOrDefault(one => one.Id == context.GetArgument<string>("id")) is not { } extract)
            return false;
        WorkOf(context).Save(Gone(extract, context));
        return true;
    }

    private static async ValueTask<object?> PublishAsync(IResolveFieldContext context)
    {
        var ids = context.GetArgument<List<string>>("ids").Distinct().ToList();
        if (ids.Count is 0 or > MostAtOnce)
            throw new ApiError(ApiErrorCode.OutOfRange, $"ids takes 1 to {MostAtOnce} ids.");
        var dryRun = context.GetArgument<bool>("dryRun");
        if (!dryRun && context.Request().Caller is { Role: < Role.Editor })
            throw new ApiError(
                ApiErrorCode.Forbidden,
                "Publishing needs editor; a dry run does not. Share it with an editor, or propose the article."
            );
        var extracts = await WasDoneAsync(context, ids) ? [] : ids.ConvertAll(id => Find(context, id));
        var result = await EditRun.RunAsync(context, new PublishExtracts(ids, [.. extracts.Select(one => one.Text)]));
        if (!dryRun && result.Outcome is not null)
            WorkOf(context).Remove(extracts, one => Gone(one, context));
        return result;
    }

    /// <summary>Whether it is sent again, under its key, after it was done: the extracts are no more then.</summary>
    private static async Task<bool> WasDoneAsync(IResolveFieldContext context, IReadOnlyList<string> ids) =>
        context.GetArgument<string?>("idempotencyKey") is { } key
        && await context.Request().Editor.WasDoneAsync(new PublishExtracts(ids, []), key, context.CancellationToken);

    private static PrivateExtract Gone(PrivateExtract extract, IResolveFieldContext context) =>
        extract with
        {
            Text = "",
            Removed = true,
            By = context.Request().Caller?.Name,
            At = DateTimeOffset.UtcNow,
        };

    /// <summary>One that the caller sees; another is as if it were not there.</summary>
    private static PrivateExtract Find(IResolveFieldContext context, string id) =>
        WorkOf(context).Find(id) is { } extract && Sees(context.Request().Caller, extract)
            ? extract
            : throw new ApiError(ApiErrorCode.NotFound, $"There is no private extract '{id}'.");

    private static IReadOnlyList<PrivateExtract> Mine(IResolveFieldContext context) =>
        WorkOf(context).List(one => Sees(context.Request().Caller, one));

    /// <summary>Without accounts everybody is the same; what was saved then is an admin's afterwards.</summary>
    private static bool Sees(Caller? caller, PrivateExtract extract) =>
        caller is null
        || (caller.Name is { } name && extract.IsFor(name))
        || (caller.Role == Role.Admin && extract.Owner is null);

    private static PrivateExtracts WorkOf(IResolveFieldContext context) =>
        context.Request().Private
        ?? throw new ApiError(ApiErrorCode.NotFound, "This server keeps no private extracts.");
}
