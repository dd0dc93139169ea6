using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Sounds;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Indexing;

/// <summary>The terms under which a name is found.</summary>
internal static class IndexTerms
{
    /// <summary>Adds the terms of a name, and the sounds that beginnings are looked up in.</summary>
    public static void Add(NameReading reading, ISet<ulong> terms, ISet<string> sounds)
    {
        if (!Array.Exists(reading.Words, IsFound))
        {
            if (reading.Key.Length > 0)
                terms.Add(Term.Of(TermKind.Whole, reading.Key));
            return;
        }
        for (var i = 0; i < reading.Words.Length; i++)
        {
            var word = reading.Words[i];
            if (!IsFound(word))
                continue;
            AddWord(word, reading.Sort, terms, sounds);
            if (i + 1 < reading.Words.Length && IsFound(reading.Words[i + 1]))
                AddJoined(word, reading.Words[i + 1], terms);
        }
        if (reading.Acronym.Length > 0)
            terms.Add(Term.Of(TermKind.Acronym, reading.Acronym));
    }

    /// <summary>Forms, titles and small words are never looked up.</summary>
    public static bool IsFound(NameWord word) =>
        word.Role is not (WordRole.LegalForm or WordRole.Small or WordRole.Title or WordRole.Suffix or WordRole.Initial)
        && word.Sounds.Length > 0;

    /// <summary>The skeleton of two neighbors as one word; empty when it says too little.</summary>
    public static string Joined(NameWord one, NameWord other)
    {
        if (
            one.Written.Length + other.Written.Length > 40
            || one.Role == WordRole.Number
            || other.Role == WordRole.Number
        )
            return "";
        var sounds = NameFold.Sounds(one.Lower.Replace(" ", "") + other.Lower.Replace(" ", ""));
        return sounds.Length > 0 && NameFold.Skeleton(sounds[0]) is { Length: > 2 } skeleton ? skeleton : "";
    }

    private static void AddWord(NameWord word, NameSort sort, ISet<ulong> terms, ISet<string> sounds)
    {
        if (word.Meaning >= 0)
            terms.Add(Term.Of(TermKind.Meaning, word.Meaning));
        if (word.GivenName is { } given)
            terms.Add(Term.Of(TermKind.Given, given));
        foreach (var full in word.ShortFor)
            terms.Add(Term.Of(TermKind.Given, full));
        AddSounds(word, terms, sounds);
        // A phrase is found by its meaning, by its beginning while somebody types, United K, and by any of its words.
        if (word.Written.Contains(' '))
        {
            foreach (var part in word.Written.Split(' ').Where(part => !ThingReading.IsSmall(part.ToLowerInvariant())))
                AddSounds(new NameWord(part), terms, sounds);
            return;
        }
        foreach (var skeleton in word.Skeletons)
        {
            if (skeleton.Length > 1)
                terms.Add(Term.Of(TermKind.Skeleton, skeleton));
        }
        if (sort == NameSort.Thing && word.AdjectiveOf is { Skeleton.Length: > 1 } stem)
            terms.Add(Term.Of(TermKind.Skeleton, stem.Skeleton));
        if (word.Loose.Length > 1)
            terms.Add(Term.Of(TermKind.Loose, word.Loose));
        if (Acronyms.Letters(word) is { Length: > 0 } letters)
            terms.Add(Term.Of(TermKind.Acronym, letters));
    }

    private static void AddSounds(NameWord word, ISet<ulong> terms, ISet<string> sounds)
    {
        foreach (var sound in word.Sounds)
        {
            sounds.Add(sound);
            terms.Add(Term.Of(TermKind.Sound, sound));
        }
    }

    private static void AddJoined(NameWord one, NameWord other, ISet<ulong> terms)
    {
        if (Joined(one, other) is { Length: > 0 } joined)
            terms.Add(Term.Of(TermKind.Joined, joined));
    }
}
