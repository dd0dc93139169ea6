namespace KnowledgeGraph.Names;

/// <summary>
/// What stores index of a name and look up for a search text. A store keeps, for each entity, the terms of its names
/// and
/// finds entities by them; what they mean is Core's business alone.
/// </summary>
public static class NameTerms
{
    // f: a word as it sounds, s: its consonants, n: the whole name without case and diacritics.
    private const int MaxLength = 64;
    private const int MaxQueryWords = 8;

    /// <summary>The terms of a name, each at most 64 characters, no white space, ordinal.</summary>
    public static IReadOnlySet<string> OfName(string name)
    {
        var reading = NameReading.Of(name);
        var terms = new HashSet<string>();
        if (reading.Text.Length == 0)
            return terms;
        terms.Add(Whole(reading));
        foreach (var word in reading.Words)
        {
            // Three readings of a word cover what names are written in; queries try all of them.
            foreach (var sound in word.Sounds.Take(3))
            {
                terms.Add("f:" + sound);
                if (NameFold.Skeleton(sound) is { Length: > 1 } skeleton)
                    terms.Add("s:" + skeleton);
            }
        }
        return terms;
    }

    /// <summary>
    /// What a search text asks for: an entity is a candidate when, of at least <see cref="NameQuery.Required"/> groups,
    /// it has one
    /// of the terms (or, for prefixes, a term that begins so). Those that meet more groups are likelier.
    /// </summary>
    public static NameQuery OfQuery(string text) => OfQuery(NameReading.Of(text), misspelled: false);

    internal static NameQuery OfQuery(NameReading query, bool misspelled)
    {
        if (query.Text.Length == 0)
            return new([], 0);
        var words = query
            .Words.Where((word, i) => !query.IsFree(i) && !word.IsInitial && word.Sounds.Length > 0)
            .Take(MaxQueryWords)
            .ToList();
        var groups = words.Select(word => Group(word, isLast: word == query.Words[^1], misspelled)).ToList();
        // Names that begin as typed, and words that sound just so, come before the many that share a skeleton.
        groups.Add(new([], [Whole(query)]));
        if (words is [var only])
            groups.Add(new(Sounds(only), []));
        return new(groups, Required(words.Count, misspelled));
    }

    /// <summary>Long texts may hold words that the name lacks (president ...), short ones only when nothing else is
    /// found.</summary>
    private static int Required(int words, bool misspelled) =>
        words switch
        {
            <= 2 => misspelled ? 1 : Math.Max(1, words),
            3 => 2,
            _ => (int)Math.Ceiling(words * 0.6),
        };

    private static TermGroup Group(NameWord word, bool isLast, bool misspelled)
    {
        var skeletons = word
            .Skeletons.Concat(word.Bases.Select(nominative => nominative.Skeleton))
            .Where(skeleton => skeleton.Length > 1)
            .Distinct()
            .ToList();
        if (misspelled && word.Plain.Length >= 5)
            skeletons = [.. skeletons.Concat(SkeletonTypos.Of(word.Skeletons[0])).Distinct()];
        List<string> prefixes = [];
        // Two letters begin too many words; with the whole name they are looked up all the same.
        if (isLast && word.Plain.Length > 2 && word.Beginning is { Length: > 1 } beginning)
            prefixes.Add("f:" + beginning);
        return new([.. Sounds(word), .. skeletons.Select(skeleton => "s:" + skeleton)], prefixes);
    }

    private static List<string> Sounds(NameWord word)
    {
        var sounds = word.GivenName is { } given
            ? word.Sounds.Concat(GivenNames.SoundsOf(given))
            : word.Sounds.AsEnumerable();
        return [.. sounds.Distinct().Select(sound => "f:" + sound)];
    }

    // A mark that stands alone has an empty key, and as a prefix that would find every name.
    private static string Whole(NameReading reading) =>
        NameText.Cut("n:" + (reading.Key.Length > 0 ? reading.Key : reading.Text).Replace(" ", ""), MaxLength);
}

/// <summary>Terms to look up.</summary>
/// <param name="Groups">One for each word of the text, and more that only order the candidates.</param>
/// <param name="Required">How many groups a candidate must meet.</param>
public sealed record NameQuery(IReadOnlyList<TermGroup> Groups, int Required);

/// <summary>Ways to meet one word.</summary>
/// <param name="Terms">Whole terms.</param>
/// <param name="Prefixes">Beginnings of terms.</param>
public sealed record TermGroup(IReadOnlyList<string> Terms, IReadOnlyList<string> Prefixes);
