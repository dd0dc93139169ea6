using KnowledgeGraph.Names.Indexing;
using KnowledgeGraph.Names.Matching;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Questions;

/// <summary>All different words of all texts, found by their forms and by how they sound.</summary>
internal sealed class TextVocabulary
{
    // Less is another word that happens to have the same consonants.
    private const double Enough = 0.8;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _words = [];
    private readonly Postings _found = new();

    public string this[int number] => _words[number];

    /// <summary>The number of a word, which is a new one where it was not known.</summary>
    public int Add(string word)
    {
        if (_numbers.TryGetValue(word, out var known))
            return known;
        var number = _words.Count;
        _numbers.Add(word, number);
        _words.Add(word);
        foreach (var term in TermsOf(new NameWord(word)))
            _found.Add(term, number);
        return number;
    }

    /// <summary>The words that a word of a question means.</summary>
    public IReadOnlyList<int> Meant(string word)
    {
        var asked = new NameWord(word);
        var stems = TextEndings.Stems(asked.Plain).ToHashSet();
        var candidates = new HashSet<int>();
        foreach (var term in TermsOf(asked))
        {
            foreach (var number in _found[term])
                candidates.Add(number);
        }
        return [.. candidates.Where(number => IsMeant(asked, stems, new NameWord(_words[number])))];
    }

    private static bool IsMeant(NameWord asked, HashSet<string> stems, NameWord word)
    {
        if (TextEndings.Stems(word.Plain).Any(stems.Contains))
            return true;
        // Words of one script that differ inside are two words, however they sound: prison, person.
        if (asked.Script == word.Script && DifferInside(asked.Plain, word.Plain))
            return false;
        return WordFit.Of(asked, word) is { Similarity: >= Enough, Kind: not (FitKind.Meaning or FitKind.Short) };
    }

    /// <summary>Names keep their consonants and change their vowels; so do short words of two languages.</summary>
    private static bool DifferInside(string one, string other) =>
        Math.Min(one.Length, other.Length) < 7 && one != other;

    private static HashSet<ulong> TermsOf(NameWord word)
    {
        var terms = new HashSet<ulong>();
        foreach (var stem in TextEndings.Stems(word.Plain))
            terms.Add(Term.Of(TermKind.Whole, stem));
        foreach (var skeleton in word.Skeletons.Concat(word.Bases.Select(one => one.Skeleton)))
        {
            if (skeleton.Length > 1)
                terms.Add(Term.Of(TermKind.Skeleton, skeleton));
        }
        return terms;
    }
}
