using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Words that a rule asks for: whole words, beginnings (<c>found~</c>), endings (<c>~bank</c>), words in all cases
/// (<c>министр^</c>), and phrases of several words; capitals do not count.
/// </summary>
public sealed class WordList
{
    private readonly HashSet<string> _whole = [];
    private readonly List<string> _beginnings = [];
    private readonly List<string> _endings = [];
    private readonly Dictionary<string, string> _nominatives = [];
    private readonly List<IReadOnlyList<WordList>> _phrases = [];

    /// <summary>Makes a list of its entries.</summary>
    public WordList(IEnumerable<string> entries)
    {
        var phrases = new List<IReadOnlyList<string>>();
        foreach (var entry in entries.Select(entry => entry.Trim().ToLowerInvariant()).Where(entry => entry.Length > 0))
        {
            if (entry.Contains(' '))
                phrases.Add(entry.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else if (entry.StartsWith('~'))
                _endings.Add(entry[1..]);
            else if (entry.EndsWith('~'))
                _beginnings.Add(entry[..^1]);
            else if (entry.EndsWith('^'))
                AddForms(entry[..^1]);
            else
                _whole.Add(entry);
        }
        Phrases = phrases;
        _phrases.AddRange(phrases.Select(phrase => phrase.Select(word => new WordList([word])).ToList()));
    }

    /// <summary>No words.</summary>
    public static WordList Empty { get; } = new([]);

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => _whole.Count + _beginnings.Count + _endings.Count + Phrases.Count == 0;

    /// <summary>The entries that are whole words.</summary>
    public IReadOnlyCollection<string> Whole => _whole;

    /// <summary>The entries that are beginnings, without their mark.</summary>
    public IReadOnlyCollection<string> Beginnings => _beginnings;

    /// <summary>The nominatives of the words that are there in all cases, by their forms.</summary>
    public IReadOnlyDictionary<string, string> Nominatives => _nominatives;

    /// <summary>The entries of several words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; }

    /// <summary>The words with which its entries begin.</summary>
    public WordList Openings =>
        _openings ??= Phrases.Count == 0 ? this : Union([new WordList(Phrases.Select(phrase => phrase[0])), Single]);

    private WordList? _openings;

    private WordList Single => new(Words);

    private IEnumerable<string> Words =>
        _whole.Concat(_beginnings.Select(beginning => beginning + "~")).Concat(_endings.Select(ending => "~" + ending));

    /// <summary>The words that are in one of the lists; phrases are left out.</summary>
    public static WordList Union(IEnumerable<WordList> lists) => new(lists.SelectMany(list => list.Words));

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
        return Ends(word);
    }

    /// <summary>Whether a word ends with one of the endings.</summary>
    public bool Ends(string word)
    {
        foreach (var ending in _endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>How many of the words before this place the list matches, the longest entry; 0 when none.</summary>
    public int LengthBefore(IReadOnlyList<string> words, int end)
    {
        var longest = end > 0 && Has(words[end - 1]) ? 1 : 0;
        foreach (var phrase in _phrases)
        {
            if (phrase.Count > longest && phrase.Count <= end && IsAt(phrase, words, end - phrase.Count))
                longest = phrase.Count;
        }
        return longest;
    }

    /// <summary>How many of the words from this place on the list matches, the longest entry; 0 when none.</summary>
    public int LengthAt(IReadOnlyList<string> words, int at)
    {
        var longest = at < words.Count && Has(words[at]) ? 1 : 0;
        foreach (var phrase in _phrases)
        {
            if (phrase.Count > longest && at + phrase.Count <= words.Count && IsAt(phrase, words, at))
                longest = phrase.Count;
        }
        return longest;
    }

    private void AddForms(string nominative)
    {
        foreach (var form in CaseForms.Of(nominative))
        {
            _whole.Add(form);
            _nominatives.TryAdd(form, nominative);
        }
    }

    private static bool IsAt(IReadOnlyList<WordList> phrase, IReadOnlyList<string> words, int at)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (!phrase[i].Has(words[at + i]))
                return false;
        }
        return true;
    }
}
