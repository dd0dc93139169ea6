namespace KnowledgeGraph.Model;

/// <summary>The words of the extract format for whose words sentences are.</summary>
public static class TextKinds
{
    /// <summary>In the order of <see cref="TextKind"/>.</summary>
    public static IReadOnlyList<string> Words { get; } = ["own-words", "verbatim", "licensed"];

    /// <summary>The word for a kind.</summary>
    public static string WordOf(TextKind kind) => Words[(int)kind];

    /// <summary>The kind that a word stands for.</summary>
    internal static TextKind Of(string word) => (TextKind)Words.ToList().IndexOf(word);
}
