namespace KnowledgeGraph.Lists.Records;

/// <summary>What a reader tells of a file for the report, in its header.</summary>
internal static class HeaderNote
{
    // No field of a format is called so.
    private const string Name = " note";

    /// <summary>Tells it.</summary>
    public static void Add(RecordNode header, string text) => header.Add(Name, text);

    /// <summary>What was told, in its order.</summary>
    public static IEnumerable<string> Of(RecordNode header) =>
        header.Parts.Where(part => part.Name == Name).Select(part => part.Text!);
}
