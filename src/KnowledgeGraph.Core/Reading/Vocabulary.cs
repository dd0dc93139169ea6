namespace KnowledgeGraph.Reading;

/// <summary>What messages call a field: files and the API have different words for some.</summary>
/// <param name="words">By the word of files, where it is another.</param>
internal sealed class Vocabulary(IReadOnlyDictionary<string, string> words)
{
    /// <summary>The words of files.</summary>
    public static readonly Vocabulary OfFiles = new(new Dictionary<string, string>());

    public string Of(string key) => words.GetValueOrDefault(key, key);
}
