namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Words that a rule asks for: whole words, beginnings (<c>found~</c>), and phrases of several words; case does not
/// count.
/// </summary>
public sealed class WordList
{
    private readonly HashSet<string> _whole = [];
    private readonly List<string> _beginnings = [];

    /// <summary>Makes a list of its entries.</summary>
    public WordList(IEnumerable<string> entries)
    {
        var phrases = new List<IReadOnlyList<string>>();
        foreach (var entry in entries.Select(entry => entry.Trim().ToLowerInvariant()).Where(entry => entry.Length > 0))
        {
            if (entry.Contains(' '))
                phrases.Add(entry.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else if (entry.EndsWith('~'))
                _beginnings.Add(entry[..^1]);
            else
                _whole.Add(entry);
        }
        Phrases = phrases;
    }

    /// <summary>No words.</summary>
    public static WordList Empty { get; } = new([]);

    /// <summary>The entries that are whole words.</summary>
    public IReadOnlyCollection<string> Whole => _whole;

    /// <summary>The entries of several words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; }

    /// <summary>Whether a single word is in the list; it must be in lower case.</summary>
    public bool Has(string word)
    {
        if (_whole.Contains(word))
            return true;
        foreach (var beginning in _beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>How many of the words from this place on the list matches, the longest entry; 0 when none.</summary>
    public int LengthAt(IReadOnlyList<string> words, int at)
    {
        var longest = at < words.Count && Has(words[at]) ? 1 : 0;
        foreach (var phrase in Phrases)
        {
            if (phrase.Count > longest && at + phrase.Count <= words.Count && IsAt(phrase, words, at))
                longest = phrase.Count;
        }
        return longest;
    }

    private static bool IsAt(IReadOnlyList<string> phrase, IReadOnlyList<string> words, int at)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            var (entry, word) = (phrase[i], words[at + i]);
            if (
                entry.EndsWith('~')
                    ? !word.StartsWith(entry.AsSpan(0, entry.Length - 1), StringComparison.Ordinal)
                    : word != entry
            )
                return false;
        }
        return true;
    }
}
