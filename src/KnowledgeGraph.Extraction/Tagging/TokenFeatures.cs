using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>
/// What a tagger looks at: the word, its ending and shape, its neighbors, how the document writes it, and lists of
/// known words.
/// </summary>
internal sealed class TokenFeatures(IReadOnlyDictionary<string, string> lists)
{
    /// <summary>Features are numbers in a table of this size; what collides shares a weight.</summary>
    public const int Buckets = 1 << 19;

    /// <summary>Most features of one word, without those of the tags before it.</summary>
    public const int Most = 58;

    /// <summary>Writes the features of a word; answers how many.</summary>
    public int Of(IReadOnlyList<Token> tokens, int at, DocumentWords words, Span<int> features)
    {
        var count = 0;
        var token = tokens[at];
        var (word, shape) = (token.Lower, Shape(token.Text));
        Add(features, "b");
        Add(features, "w", word);
        Add(features, "s", shape);
        Add(features, "e", words.Elsewhere(token).ToString(), at == 0 ? "1" : "0", shape);
        for (var length = 1; length <= 4 && length < word.Length; length++)
        {
            Add(features, "x", word[^length..]);
            if (length > 1)
                Add(features, "p", word[..length]);
        }
        var known = lists.GetValueOrDefault(word, "-");
        Add(features, "l", known, shape);
        Add(features, "ln", known, Known(at + 1), Near(tokens, at + 1));
        Add(features, "lb", known, Known(at - 1), Near(tokens, at - 1));
        Add(features, "l2", Known(at + 2), shape, Near(tokens, at + 1));
        Add(features, "q", Quoted(tokens, at), shape);
        if (token.IsCapitalized)
        {
            Add(features, "db", Lists(words.Near(token, before: true)), shape);
            Add(features, "da", Lists(words.Near(token, before: false)), shape);
        }
        for (var step = -2; step <= 2; step++)
        {
            if (step == 0)
                continue;
            var near = at + step >= 0 && at + step < tokens.Count ? tokens[at + step] : null;
            var key = "n" + step;
            Add(features, key, near?.Lower ?? "#");
            Add(features, key + "s", near is null ? "#" : Shape(near.Text));
            if (near is not null && Math.Abs(step) == 1)
            {
                Add(features, key + "x", near.Lower.Length > 3 ? near.Lower[^3..] : near.Lower);
                Add(features, key + "l", lists.GetValueOrDefault(near.Lower, "-"));
                Add(features, key + "w", near.Lower, word);
                Add(features, key + "e", words.Elsewhere(near).ToString(), shape);
            }
        }
        var (before, after) = (Near(tokens, at - 1), Near(tokens, at + 1));
        Add(features, "ss", Near(tokens, at - 2), before, shape);
        Add(features, "s+", before, shape, after);
        Add(features, "s2", shape, after, Near(tokens, at + 2));
        Add(features, "wb", at > 0 ? tokens[at - 1].Lower : "#", at + 1 < tokens.Count ? tokens[at + 1].Lower : "#");
        return count;

        string Known(int place) =>
            place >= 0 && place < tokens.Count ? lists.GetValueOrDefault(tokens[place].Lower, "-") : "#";

        void Add(Span<int> into, string kind, string a = "", string b = "", string c = "") =>
            into[count++] = Hash(kind, a, b, c);
    }

    /// <summary>The lists that words are in, each once: what stands beside a word anywhere in its document.</summary>
    private string Lists(IReadOnlyList<string> near)
    {
        var found = "";
        foreach (var word in near)
        {
            if (lists.TryGetValue(word, out var list) && !found.Contains(list, StringComparison.Ordinal))
                found += list;
        }
        return found;
    }

    /// <summary>As many features come from the tags before a word.</summary>
    public const int WithTags = 3;

    /// <summary>Writes the features that the two tags before a word give.</summary>
    public static int OfTags(Token token, int before, int beforeThat, Span<int> features)
    {
        var (last, both) = (((char)('a' + before)).ToString(), $"{(char)('a' + before)}{(char)('a' + beforeThat)}");
        features[0] = Hash("t", last, "", "");
        features[1] = Hash("t2", both, "", "");
        features[2] = Hash("tw", last, token.Lower, "");
        return WithTags;
    }

    /// <summary>Whether a quote opens before a word, on its line, and how many words before.</summary>
    private static string Quoted(IReadOnlyList<Token> tokens, int at)
    {
        for (var back = 1; back <= 4 && back <= at; back++)
        {
            if (tokens[at - back].Text is "«" or "“" or "„")
                return back == 1 ? "1" : "2";
            if (tokens[at - back].Text is "»" or "”")
                return "0";
        }
        return "0";
    }

    private static string Near(IReadOnlyList<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count ? Shape(tokens[at].Text) : "#";

    /// <summary>Xxxx, XX, xx-Xx, dd: repeated classes of letters are cut to two.</summary>
    private static string Shape(string text)
    {
        Span<char> shape = stackalloc char[Math.Min(text.Length, 12)];
        var length = 0;
        foreach (var c in text)
        {
            var kind =
                char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : char.IsDigit(c) ? 'd'
                : c;
            if (length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind)
                continue;
            if (length == shape.Length)
                break;
            shape[length++] = kind;
        }
        return new string(shape[..length]);
    }

    /// <summary>FNV-1a over the UTF-16 units, the same on every machine.</summary>
    private static int Hash(string kind, string a, string b, string c)
    {
        var hash = 2166136261u;
        Mix(kind);
        Mix(a);
        Mix(b);
        Mix(c);
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >> 13;
        return (int)(hash & (Buckets - 1));

        void Mix(string text)
        {
            foreach (var unit in text)
                hash = (hash ^ unit) * 16777619;
            hash = (hash ^ 0xffff) * 16777619;
        }
    }
}
