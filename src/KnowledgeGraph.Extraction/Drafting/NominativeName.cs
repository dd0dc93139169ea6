using System.Runtime.CompilerServices;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Languages;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The name of a person as it is called: "Антона Вереснева" is Антон Вереснев. The given name tells whether and how the
/// rest is declined; one that the lists do not hold leaves the name as it is written.
/// </summary>
internal static class NominativeName
{
    private static readonly ConditionalWeakTable<LanguageRules, Dictionary<string, string>> Known = [];

    public static string Of(string name, LanguageRules rules)
    {
        var words = name.Split(' ');
        var given = words[0].ToLowerInvariant();
        var nominatives = Known.GetValue(rules, Read);
        if (words.Length < 2 || given[0] is < 'Ѐ' or > 'ӿ' || !nominatives.TryGetValue(given, out var nominative))
            return name;
        if (nominative == given)
            return name;
        words[0] = char.ToUpperInvariant(nominative[0]) + nominative[1..];
        for (var i = 1; i < words.Length; i++)
            words[i] = Surname(words[i], given, nominative, rules.Declension) ?? words[i];
        return string.Join(' ', words);
    }

    /// <summary>A surname, each part of Чемезова-Рыбакова; null when it stays as it is.</summary>
    private static string? Surname(string word, string given, string nominative, Declension declension)
    {
        var isWoman = nominative[^1] is 'а' or 'я' && !declension.LikeWomen.Has(nominative);
        var parts = word.Split('-')
            .Select(part =>
                Declension.Changed(part, isWoman ? declension.Women : declension.Men)
                ?? (isWoman ? null : AsGiven(part, given, nominative, declension))
            )
            .ToList();
        return parts.Contains(null) ? null : string.Join('-', parts);
    }

    /// <summary>Антона Белоуса: the surname has the case of the given name.</summary>
    private static string? AsGiven(string word, string given, string nominative, Declension declension)
    {
        foreach (var (ending, surname) in declension.AsGiven)
        {
            if (
                given.EndsWith(ending, StringComparison.Ordinal)
                && !nominative.EndsWith(ending, StringComparison.Ordinal)
                && word.Length > surname.Length + 2
                && word.EndsWith(surname, StringComparison.Ordinal)
                && !Vowels.Contains(word[^(surname.Length + 1)].ToString())
                && !declension.NotAsGiven.Has(word)
            )
                return word[..^surname.Length];
        }
        return null;
    }

    // Behind a soft sign another declension begins, too.
    private static readonly HashSet<string> Vowels = [.. LanguageWords.WordsOfAll("vowels"), "ь"];

    /// <summary>Given names by their forms; a form that is a name itself is that name.</summary>
    private static Dictionary<string, string> Read(LanguageRules rules)
    {
        var names = rules
            .Classes.Values.Where(@class => @class.MayBe.Count == 0)
            .SelectMany(@class => @class.Words.SelectMany(list => list.Words.Whole))
            .Concat(GivenNames.Forms.Select(form => form.ToLowerInvariant()))
            .Where(name => name[0] is >= 'Ѐ' and <= 'ӿ')
            .Distinct()
            .ToList();
        var nominatives = names.ToDictionary(name => name);
        foreach (var name in names)
        {
            foreach (var form in CaseForms.Of(name))
                nominatives.TryAdd(form, name);
        }
        return nominatives;
    }
}
