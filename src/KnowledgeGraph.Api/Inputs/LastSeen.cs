using System.Globalization;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Loading;

namespace KnowledgeGraph.Api.Inputs;

/// <summary>Where a subscription goes on.</summary>
internal static class LastSeen
{
    /// <summary>
    /// The number behind which a client wants to go on: what its event stream saw last, whatever its query says, or
    /// else the argument <c>since</c>.
    /// </summary>
    public static long? Read(IResolveFieldContext context) =>
        long.TryParse(
            context.Request().GetValueOrDefault(StreamFlow.LastEventId) as string,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var last
        )
            ? last
            : context.GetArgument<int?>("since");
}
