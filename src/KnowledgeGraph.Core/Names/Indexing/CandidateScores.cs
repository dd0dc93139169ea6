namespace KnowledgeGraph.Names.Indexing;

/// <summary>
/// Adds up for each name what its words are worth to a query: the rarer a word, the more. Kept for each thread, since
/// it is as long as the index.
/// </summary>
internal sealed class CandidateScores
{
    [ThreadStatic]
    private static CandidateScores? own;

    private readonly List<int> _touched = [];
    private float[] _sums = [];
    private float[] _ofWord = [];
    private byte[] _words = [];
    private int[] _lastWord = [];
    private int _word;

    /// <summary>Empty, for so many names.</summary>
    public static CandidateScores For(int names)
    {
        var scores = own ??= new();
        scores.Clear(names);
        return scores;
    }

    /// <summary>The names that have any of the words.</summary>
    public List<int> Touched => _touched;

    public float this[int name] => _sums[name];

    /// <summary>How many words of the query a name has.</summary>
    public int WordsOf(int name) => _words[name];

    public void NextWord() => _word++;

    /// <summary>Adds a term of the current word; of several terms that a name has, the best counts.</summary>
    public void Add(ReadOnlySpan<int> names, float worth)
    {
        foreach (var name in names)
        {
            if (_sums[name] == 0)
                _touched.Add(name);
            if (_lastWord[name] != _word)
            {
                _lastWord[name] = _word;
                _ofWord[name] = worth;
                _sums[name] += worth;
                if (_words[name] < byte.MaxValue)
                    _words[name]++;
            }
            else if (worth > _ofWord[name])
            {
                _sums[name] += worth - _ofWord[name];
                _ofWord[name] = worth;
            }
        }
    }

    private void Clear(int names)
    {
        foreach (var name in _touched)
            (_sums[name], _words[name], _lastWord[name]) = (0, 0, 0);
        _touched.Clear();
        _word = 0;
        if (_sums.Length >= names)
            return;
        var size = Math.Max(1024, names + names / 4);
        (_sums, _ofWord, _words, _lastWord) = (new float[size], new float[size], new byte[size], new int[size]);
    }
}
