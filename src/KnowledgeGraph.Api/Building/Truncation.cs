namespace KnowledgeGraph.Api.Building;

/// <summary>Lists that cannot carry a flag say in the answer's <c>extensions.truncated</c> that they are not
/// complete.</summary>
internal static class Truncation
{
    private const string Key = "truncated";

    public static void Report(IResolveFieldContext context, bool truncated)
    {
        if (!truncated)
            return;
        var name = context.FieldAst.Alias?.Name.StringValue ?? context.FieldAst.Name.StringValue;
        lock (context.OutputExtensions)
        {
            var names = context.OutputExtensions.TryGetValue(Key, out var known) ? (string[])known! : [];
            context.OutputExtensions[Key] = names.Append(name).Order(StringComparer.Ordinal).ToArray();
        }
    }
}
