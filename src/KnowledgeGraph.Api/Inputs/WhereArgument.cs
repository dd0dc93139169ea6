using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;

namespace KnowledgeGraph.Api.Inputs;

using Fields = IDictionary<string, object?>;

/// <summary>The values of a where input.</summary>
internal static class WhereArgument
{
    /// <summary>Refused when it has more conditions than a statement should: stores nest them.</summary>
    public static Fields? Read(IResolveFieldContext context, string argument)
    {
        var where = context.GetArgument<Fields?>(argument);
        var most = context.Request().Limits.FilterConditions;
        return where is null || Conditions(where) <= most
            ? where
            : throw new ApiError(
                ApiErrorCode.FilterTooLarge,
                $"{argument} may hold {most} conditions; it holds {Conditions(where)}."
            );
    }

    private static int Conditions(object? input) =>
        input switch
        {
            Fields fields => 1 + fields.Values.Sum(Conditions),
            IEnumerable<object?> items => items.Sum(Conditions),
            _ => 0,
        };

    /// <summary>Each input of a list, read.</summary>
    public static List<T> Many<T>(object value, Func<Fields, T> read) =>
        [.. ((IEnumerable<object?>)value).Select(item => read((Fields)item!))];

    /// <summary>A list of texts.</summary>
    public static List<string> Texts(object value) => [.. ((IEnumerable<object?>)value).Select(item => (string)item!)];
}
