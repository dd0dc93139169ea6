using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Filters;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Inputs;

/// <summary>The Relay arguments of every connection; what they mean stands once, in the description of the connection
/// types.</summary>
internal static class PageArguments
{
    public const string Meaning =
        "A part of an ordered list: first items behind after, or last items before before. How many when "
        + "neither is given, and at most, are limits of the server.";

    /// <summary>For lists that are read from the beginning only.</summary>
    public static IEnumerable<QueryArgument> Forward => [Argument("first", IntType), Argument("after", TextType)];

    public static IEnumerable<QueryArgument> All =>
        [.. Forward, Argument("last", IntType), Argument("before", TextType)];

    /// <summary>Reads them, for a list in this order.</summary>
    public static PageRequest Read(IResolveFieldContext context, ListOrder order)
    {
        var (first, last) = (Size(context, "first"), Size(context, "last"));
        var (after, before) = (Cursor(context, "after", order), Cursor(context, "before", order));
        if (first is not null && last is not null)
            throw new ApiError(ApiErrorCode.BadPage, "Give first or last, not both.");
        if (after is not null && last is not null)
            throw new ApiError(ApiErrorCode.BadPage, "after goes with first; use before with last.");
        if (before is not null && last is null)
            throw new ApiError(ApiErrorCode.BadPage, "before goes with last; use after with first.");
        return new PageRequest(
            last ?? first ?? context.Request().Limits.PageDefault,
            after ?? before,
            last is not null,
            Asks(context, "totalCount")
        );
    }

    /// <summary>Whether the field's selection, fragments included, asks for a sub-field of that name.</summary>
    public static bool Asks(IResolveFieldContext context, string field) =>
        context.SubFields is { } fields && fields.Values.Any(sub => sub.FieldType.Name == field);

    /// <summary>How many are asked for; null when nothing is said.</summary>
    public static int? Size(IResolveFieldContext context, string name)
    {
        if (context.GetArgument<int?>(name) is not { } size)
            return null;
        var most = context.Request().Limits.PageMax;
        return size >= 0 && size <= most
            ? size
            : throw new ApiError(
                size < 0 ? ApiErrorCode.OutOfRange : ApiErrorCode.PageTooLarge,
                $"{name} must be between 0 and {most}; it is {size}."
            );
    }

    private static Cursor? Cursor(IResolveFieldContext context, string name, ListOrder order)
    {
        if (context.GetArgument<string?>(name) is not { } text)
            return null;
        return Filters.Cursor.Decode(text, order.Mark, order.AreTexts)
            ?? throw new ApiError(
                ApiErrorCode.BadCursor,
                $"{name} is not a cursor of this list: pass an endCursor or startCursor of the same field with "
                    + "the same orderBy."
            );
    }
}
