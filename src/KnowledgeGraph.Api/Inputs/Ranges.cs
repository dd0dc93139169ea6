using KnowledgeGraph.Api.Building;

namespace KnowledgeGraph.Api.Inputs;

/// <summary>Numbers that clients may choose within limits.</summary>
internal static class Ranges
{
    public static int Read(IResolveFieldContext context, string name, int least, int most)
    {
        var value = context.GetArgument<int>(name);
        return value >= least && value <= most
            ? value
            : throw new ApiError(ApiErrorCode.OutOfRange, $"{name} must be between {least} and {most}; it is {value}.");
    }
}
