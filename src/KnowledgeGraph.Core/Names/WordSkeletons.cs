using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names;

/// <summary>
/// Consonants of a word as it may sound: equal for most spellings of one name, in any script. What they find is still
/// to be compared.
/// </summary>
public static class WordSkeletons
{
    /// <summary>Of a word of a name.</summary>
    public static IReadOnlyList<string> OfName(string word) => [.. Heard(new NameWord(word).Skeletons)];

    /// <summary>Of a word of a text, which may be in any case: those of its nominatives, too.</summary>
    public static IReadOnlyList<string> OfText(string word)
    {
        var read = new NameWord(word);
        return [.. Heard(read.Skeletons.Concat(read.Bases.Select(nominative => nominative.Skeleton)))];
    }

    private static IEnumerable<string> Heard(IEnumerable<string> skeletons) =>
        skeletons.Where(skeleton => skeleton.Length > 1).Distinct();
}
