using System.Globalization;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Views;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Viewing;

/// <summary>The types of saved views, and what their texts may be.</summary>
internal static class ViewTypes
{
    public static ObjectGraphType View()
    {
        var type = new ObjectGraphType
        {
            Name = "SavedView",
            Description = "A picture that somebody kept under a name.",
        };
        AddTo(type);
        var version = new ObjectGraphType { Name = "SavedViewVersion", Description = "A view as it was." };
        AddTo(version);
        version.Add<SavedView>("removed", BooleanType.Required(), "Whether it was removed then.", view => view.Removed);
        type.Add(
            "history",
            version.ListOf().Required(),
            "Its versions that you may see, the newest first.",
            null,
            context =>
                context
                    .Request()
                    .Views.History(((SavedView)context.Source!).Id)
                    .Where(version => version.Shared || ViewRoots.Owns(context.Request().Caller, version))
        );
        return type;
    }

    public static InputObjectGraphType Input()
    {
        var input = new InputObjectGraphType
        {
            Name = "SaveViewInput",
            Description = "What is left out stays as it is.",
        };
        input.AddInput("id", OptionalIdType, "The view that gets a new version; a new view when left out.");
        input.AddInput("name", TextType, $"What it is called, at most {SavedView.MaxName} characters.");
        input.AddInput("link", TextType, "The query of the page's link: ?n=...");
        input.AddInput("caption", TextType, $"What is said under it, at most {SavedView.MaxCaption} characters.");
        input.AddInput("story", TextType, "The story it belongs to; null takes it out of its story.");
        input.AddInput("position", IntType, $"Its place in the story, 0 to {SavedView.MaxPosition}.");
        input.AddInput("shared", BooleanType, "Whether all who may read see it; at first only its owner does.");
        input.AddInput("by", TextType, "Who saves it; where there are accounts it is who is logged in.");
        return input;
    }

    public static string Text(string name, string text) =>
        text.Length <= SavedView.MaxCaption
            ? text.Trim()
            : throw new ApiError(
                ApiErrorCode.BadUserInput,
                $"input.{name} has {text.Length:N0} characters; at most {SavedView.MaxCaption:N0} fit."
            );

    public static int PositionOf(int position) =>
        position is >= 0 and <= SavedView.MaxPosition
            ? position
            : throw new ApiError(
                ApiErrorCode.BadUserInput,
                $"input.position is {position}; write a number from 0 to {SavedView.MaxPosition}."
            );

    /// <summary>A link leads into this page and nowhere else.</summary>
    public static string LinkOf(string? link)
    {
        if (link is null || !link.StartsWith('?') || link.Any(c => c is <= ' ' or '#' or '\u007f'))
            throw new ApiError(ApiErrorCode.BadUserInput, "input.link must be the query of a link of the page: ?n=...");
        return link.Length <= SavedView.MaxLink
            ? link
            : throw new ApiError(
                ApiErrorCode.BadUserInput,
                $"input.link has {link.Length:N0} characters; at most {SavedView.MaxLink:N0} fit."
            );
    }

    private static void AddTo(ObjectGraphType type)
    {
        type.Add<SavedView>("id", IdType, "Ten letters and digits.", view => view.Id);
        type.Add<SavedView>("name", TextType.Required(), "What it is called.", view => view.Name);
        type.Add<SavedView>("link", TextType.Required(), "The query of the page's link.", view => view.Link);
        type.Add<SavedView>("caption", TextType.Required(), "What is said under it; may be empty.", view =>
            view.Caption
        );
        type.Add<SavedView>("story", TextType, "The story it belongs to.", view => view.Story);
        type.Add<SavedView>("position", IntType.Required(), "Its place in the story.", view => view.Position);
        type.Add<SavedView>("shared", BooleanType.Required(), "Whether all who may read see it.", view => view.Shared);
        type.Add<SavedView>("owner", TextType, "Who saved it first, where there are accounts.", view => view.Owner);
        type.Add<SavedView>("by", TextType, "Who saved this version.", view => view.By);
        type.Add<SavedView>("at", TextType.Required(), "When, UTC: 2026-11-29T10:00:00Z.", view =>
            view.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
    }
}
