using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Sounds;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Indexing;

/// <summary>The terms that one word of a query asks for; how much each is worth beside an exact one.</summary>
internal readonly record struct QueryWord(List<(ulong Term, float Worth)> Terms, string Beginning);

/// <summary>What a query looks up, word by word.</summary>
internal static class QueryTerms
{
    private const int MaxWords = 12;

    public static List<QueryWord> Of(NameReading query, bool misspelled)
    {
        var words = new List<QueryWord>();
        if (query.Key.Length > 0 && !Array.Exists(query.Words, IndexTerms.IsFound))
            words.Add(new([(Term.Of(TermKind.Whole, query.Key), 1)], ""));
        for (var i = 0; i < query.Words.Length && words.Count < MaxWords; i++)
        {
            var word = query.Words[i];
            // Somebody begins to type.
            if (query.Words.Length == 1 && word.Plain.Length < 3)
                words.Add(new([], word.Beginning.Length > 0 ? word.Beginning : word.Plain));
            if (!IndexTerms.IsFound(word))
                continue;
            var terms = new List<(ulong, float)>();
            AddWord(word, query.Sort, misspelled, terms);
            if (
                i + 1 < query.Words.Length
                && IndexTerms.IsFound(query.Words[i + 1])
                && IndexTerms.Joined(word, query.Words[i + 1]) is { Length: > 0 } joined
            )
                terms.Add((Term.Of(TermKind.Skeleton, joined), 0.9f));
            // Two letters begin too many words.
            var isLast = i == query.Words.Length - 1 && word.Plain.Length > 2;
            words.Add(
                new(terms, isLast && word.Beginning.Length > (query.Words.Length == 1 ? 0 : 1) ? word.Beginning : "")
            );
        }
        return words;
    }

    private static void AddWord(NameWord word, NameSort sort, bool misspelled, List<(ulong, float)> terms)
    {
        if (word.Meaning >= 0)
            terms.Add((Term.Of(TermKind.Meaning, word.Meaning), 0.9f));
        if (word.GivenName is { } given)
            terms.Add((Term.Of(TermKind.Given, given), 0.95f));
        foreach (var full in word.ShortFor)
            terms.Add((Term.Of(TermKind.Given, full), 0.8f));
        if (Acronyms.Letters(word) is { Length: > 0 } letters)
            terms.Add((Term.Of(TermKind.Acronym, letters), 0.8f));
        if (word.Written.Contains(' '))
            return;
        foreach (var sound in word.Sounds)
            terms.Add((Term.Of(TermKind.Sound, sound), 1));
        foreach (var skeleton in Skeletons(word, sort))
            terms.Add((Term.Of(TermKind.Skeleton, skeleton), 0.9f));
        if (Transliteration.IsLoose(word.Script) && word.Loose.Length > 1)
        {
            foreach (var skeleton in word.Skeletons)
                terms.Add((Term.Of(TermKind.Loose, NameFold.Loose(skeleton)), 0.7f));
        }
        if (!misspelled)
            return;
        if (word.Loose.Length > 1)
            terms.Add((Term.Of(TermKind.Loose, word.Loose), 0.5f));
        if (word.Plain.Length < 4)
            return;
        foreach (var typo in SkeletonTypos.Of(word.Skeletons[0]))
            terms.Add((Term.Of(TermKind.Skeleton, typo), 0.6f));
        terms.Add((Term.Of(TermKind.Joined, word.Skeletons[0]), 0.7f));
    }

    private static IEnumerable<string> Skeletons(NameWord word, NameSort sort)
    {
        var skeletons = word.Skeletons.Concat(word.Bases.Select(nominative => nominative.Skeleton));
        if (sort == NameSort.Thing && word.AdjectiveOf is { } stem)
            skeletons = skeletons.Append(stem.Skeleton);
        return skeletons.Where(skeleton => skeleton.Length > 1).Distinct();
    }
}
