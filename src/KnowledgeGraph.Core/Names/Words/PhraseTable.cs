using System.Buffers;
using KnowledgeGraph.Keeping;
using KnowledgeGraph.Names.Scripts;

namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Phrases of a table found among the words of a name; stems stand for all words that begin to sound so.
/// </summary>
internal sealed class PhraseTable
{
    /// <summary>Legal forms of several words in every language. Table: <c>Data/legal-forms.txt</c>.</summary>
    public static readonly PhraseTable LegalForms = new("legal-forms.txt");

    /// <summary>
    /// What organizations call themselves, one number for each meaning. Table: <c>Data/organization-words.txt</c>.
    /// </summary>
    public static readonly PhraseTable OrganizationWords = new("organization-words.txt");

    // Shorter words and stems are compared as they are written: sounds of two letters say nothing.
    private const int MinHeard = 4;

    // Stems shorter than that are no stems but words.
    private const int MinStem = 4;
    private const int MaxEnding = 6;
    private static readonly SearchValues<char> Compounding = SearchValues.Create("bdpflzžšrбдпфлзжшр");
    private const char TellsApart = '+',
        IsCountry = '@';
    private readonly HashSet<int> _tellingApart = [],
        _countries = [];
    private readonly Node _root = new();

    // The same words stand in many names, and most begin no phrase.
    private readonly SecondChanceCache<string, Node[]> _first = new(max: 20_000);

    private PhraseTable(string file)
    {
        var meaning = 0;
        foreach (var row in DataFile.Rows(file))
        {
            if (row[0] == TellsApart)
                _tellingApart.Add(meaning);
            if (row[0] == IsCountry)
                _countries.Add(meaning);
            foreach (
                var phrase in row.TrimStart(TellsApart, IsCountry)
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
                Add(phrase, meaning);
            meaning++;
        }
    }

    /// <summary>
    /// Whether sister companies are told apart by it: Progress Trade is not Progress. Other words are often left out.
    /// </summary>
    public bool DoesTellApart(int meaning) => _tellingApart.Contains(meaning);

    /// <summary>Whether it is a country: the embassy in Latvia is not the one in Lithuania.</summary>
    public bool IsOfCountry(int meaning) => _countries.Contains(meaning);

    /// <summary>
    /// The longest phrase that begins at a word: its meaning and how many words it has; none is (-1, 0).
    /// </summary>
    public (int Meaning, int Words) Find(IReadOnlyList<NameWord> words, int at)
    {
        var best = (Meaning: -1, Words: 0);
        foreach (var next in _first.GetOrMake(words[at].Written, After))
        {
            var found = Find(next, words, at, 1);
            if (found.Words > best.Words)
                best = found;
        }
        return best;
    }

    private Node[] After(string written) => [.. _root.After(new NameWord(written))];

    private static (int Meaning, int Words) Find(Node node, IReadOnlyList<NameWord> words, int at, int taken)
    {
        var best = (node.Meaning, node.Meaning < 0 ? 0 : taken);
        if (at + taken >= words.Count || node.IsLeaf)
            return best;
        foreach (var next in node.After(words[at + taken]))
        {
            var found = Find(next, words, at, taken + 1);
            if (found.Words > best.Item2)
                best = found;
        }
        return best;
    }

    /// <summary>
    /// As it is written and as it is heard: what is written is looked up first, so that партия, which sounds like a
    /// case of порт, is a party.
    /// </summary>
    private void Add(string phrase, int meaning)
    {
        var parts = Split(phrase);
        Add(parts, meaning, heard: false);
        Add(parts, meaning, heard: true);
        // C.A. is read as one word, C. A. as two.
        if (parts.Length > 1 && Array.TrueForAll(parts, part => part.Length == 1))
            Add([string.Concat(parts)], meaning, heard: false);
    }

    private void Add(string[] parts, int meaning, bool heard)
    {
        var node = _root;
        foreach (var part in parts)
        {
            var word = new NameWord(part.TrimEnd('*'));
            var stem = part.EndsWith('*') && word.Plain.Length >= MinStem;
            if (heard && word.Plain.Length >= (stem ? MinHeard : MinHeard + 1) && word.Sounds.Length > 0)
                node = node.Child(stem ? Branch.HeardStem : Branch.Heard, word.LooseSounds[0]);
            else
                node = node.Child(stem ? Branch.WrittenStem : Branch.Written, word.Plain);
        }
        if (node != _root && node.Meaning < 0)
            node.Meaning = meaning;
    }

    private static string[] Split(string phrase) =>
        phrase.Split([' ', '-', '&', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);

    private enum Branch
    {
        Written,
        WrittenStem,
        Heard,
        HeardStem,
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node>?[] _children = new Dictionary<string, Node>?[4];

        public int Meaning { get; set; } = -1;

        public bool IsLeaf => Array.TrueForAll(_children, children => children is null);

        public Node Child(Branch branch, string key)
        {
            var children = _children[(int)branch] ??= [];
            if (!children.TryGetValue(key, out var child))
                children[key] = child = new Node();
            return child;
        }

        public IEnumerable<Node> After(NameWord word)
        {
            if (_children[(int)Branch.Written]?.GetValueOrDefault(word.Plain) is { } written)
                yield return written;
            foreach (var stem in Stems(_children[(int)Branch.WrittenStem], word.Plain))
                yield return stem;
            if (_children[(int)Branch.Heard] is null && _children[(int)Branch.HeardStem] is null)
                yield break;
            if (word.Plain.Length < MinHeard - 1)
                yield break;
            foreach (var loose in word.LooseSounds)
            {
                if (_children[(int)Branch.Heard]?.GetValueOrDefault(loose) is { } heard)
                    yield return heard;
                foreach (var stem in Stems(_children[(int)Branch.HeardStem], loose))
                    yield return stem;
            }
        }

        private static IEnumerable<Node> Stems(Dictionary<string, Node>? stems, string text)
        {
            if (stems is null)
                yield break;
            var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = text.Length; length >= Math.Max(MinStem - 1, text.Length - MaxEnding); length--)
            {
                // Endings have few letters in them: Гродненский, but not Гродноазот.
                if (length < text.Length && Compounding.Contains(text[length]))
                    yield break;
                if (lookup.TryGetValue(text.AsSpan(0, length), out var child))
                    yield return child;
            }
        }
    }
}
