using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Views;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Viewing;

/// <summary><c>savedViews</c>, <c>saveView</c> and <c>removeView</c>.</summary>
internal static class ViewRoots
{
    public static void AddTo(ObjectGraphType query, ObjectGraphType mutation)
    {
        var type = ViewTypes.View();
        query.Add(
            "savedViews",
            type.ListOf().Required(),
            "Pictures that were kept under a name: the shared ones and your own, by story, place and name. Without "
                + "accounts there is nobody to hide them from, and all are shown.",
            new QueryArguments(Argument("story", TextType, "Only those of this story.")),
            context =>
                context
                    .Request()
                    .Views.List(view => Owns(context.Request().Caller, view))
                    .Where(view => context.GetArgument<string?>("story") is not { } story || view.Story == story)
        );
        mutation.AddAsync(
            "saveView",
            type.Required(),
            "Keeps a picture under a name, or a new version of it.",
            new QueryArguments(Argument("input", ViewTypes.Input().Required(), "What is kept.")),
            context => ValueTask.FromResult<object?>(Save(context))
        );
        mutation.AddAsync(
            "removeView",
            BooleanType.Required(),
            "Removes a view; false when it is not there. Its history stays.",
            new QueryArguments(Argument("id", IdType, "The view."), Argument("by", TextType, "Who removes it.")),
            context => ValueTask.FromResult<object?>(Remove(context))
        );
    }

    private static SavedView Save(IResolveFieldContext context)
    {
        var (views, caller) = (context.Request().Views, context.Request().Caller);
        var input = context.GetArgument<Dictionary<string, object?>>("input");
        string? Given(string name) => input.GetValueOrDefault(name) is string { Length: > 0 } text ? text : null;
        var before = Given("id") is { } id
            ? FindOwn(context, id) ?? throw new ApiError(ApiErrorCode.NotFound, $"There is no view '{id}'.")
            : null;
        var version = new SavedView(
            before?.Id ?? SavedViews.NewId(),
            PlainLine.Of("input.name", Given("name") ?? before?.Name, SavedView.MaxName)
                ?? throw new ApiError(ApiErrorCode.BadUserInput, "input.name is empty; say what the view is called."),
            ViewTypes.LinkOf(Given("link") ?? before?.Link),
            ViewTypes.Text("caption", input.GetValueOrDefault("caption") as string ?? before?.Caption ?? ""),
            input.ContainsKey("story") ? PlainLine.Of("input.story", Given("story"), SavedView.MaxName) : before?.Story,
            ViewTypes.PositionOf(input.GetValueOrDefault("position") as int? ?? before?.Position ?? 0),
            input.GetValueOrDefault("shared") as bool? ?? before?.Shared ?? false,
            before is null ? caller?.Name : before.Owner,
            caller is null ? PlainLine.Of("input.by", Given("by"), SavedView.MaxName) : caller.Name,
            DateTimeOffset.UtcNow
        );
        return views.Save(version) switch
        {
            SaveResult.TooManyViews => throw new ApiError(
                ApiErrorCode.TooManyViews,
                $"{SavedViews.Most:N0} views are kept at most; remove some."
            ),
            SaveResult.TooManyVersions => throw new ApiError(
                ApiErrorCode.TooManyViews,
                $"All views together have {SavedViews.MostVersions:N0} versions, and more are not kept; views can only "
                    + "be removed until whoever runs the server takes old lines out of views.jsonl."
            ),
            _ => views.Find(version.Id)!,
        };
    }

    private static bool Remove(IResolveFieldContext context)
    {
        if (FindOwn(context, context.GetArgument<string>("id")) is not { } view)
            return false;
        var by = context.Request().Caller is { } caller
            ? caller.Name
            : PlainLine.Of("by", context.GetArgument<string?>("by"), SavedView.MaxName);
        context.Request().Views.Save(view with { Removed = true, By = by, At = DateTimeOffset.UtcNow });
        return true;
    }

    /// <summary>
    /// A view that the caller may change; null when there is none that the caller may see.
    /// </summary>
    private static SavedView? FindOwn(IResolveFieldContext context, string id)
    {
        var caller = context.Request().Caller;
        if (context.Request().Views.Find(id) is not { } view || !(view.Shared || Owns(caller, view)))
            return null;
        if (!Owns(caller, view) && caller!.Role < Role.Editor)
            throw new ApiError(
                ApiErrorCode.Forbidden,
                $"The view '{view.Name}' is {view.Owner}'s; editors may change it."
            );
        return view;
    }

    /// <summary>Without accounts everybody is the same.</summary>
    internal static bool Owns(Caller? caller, SavedView view) =>
        caller is null || (caller.Name is not null && caller.Name == view.Owner);
}
