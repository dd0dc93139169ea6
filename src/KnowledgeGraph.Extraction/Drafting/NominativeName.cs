using System.Runtime.CompilerServices;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The name of a person as it is called: "Антона Вереснева" is Антон Вереснев. The given name tells whether and how the
/// rest is declined; one that the lists do not hold leaves the name as it is written.
/// </summary>
internal static class NominativeName
{
    private static readonly ConditionalWeakTable<LanguageRules, Dictionary<string, string>> Known = [];

    // Men whose names end as those of women do.
    private static readonly HashSet<string> Men =
    [
        "илья",
        "никита",
        "кузьма",
        "данила",
        "лука",
        "фома",
        "микола",
        "микита",
    ];

    private static readonly (string Ending, string Nominative)[] OfMen =
    [
        ("ского", "ский"),
        ("скому", "ский"),
        ("ским", "ский"),
        ("ском", "ский"),
        ("цкого", "цкий"),
        ("цкому", "цкий"),
        ("цким", "цкий"),
        ("овым", "ов"),
        ("евым", "ев"),
        ("иным", "ин"),
        ("овича", "ович"),
        ("овичу", "ович"),
        ("овичем", "ович"),
        ("евича", "евич"),
        ("евичу", "евич"),
        ("евичем", "евич"),
        ("ова", "ов"),
        ("ову", "ов"),
        ("ове", "ов"),
        ("ева", "ев"),
        ("еву", "ев"),
        ("еве", "ев"),
        ("ёва", "ёв"),
        ("ёву", "ёв"),
        ("ёвым", "ёв"),
        ("ина", "ин"),
        ("ину", "ин"),
        ("ине", "ин"),
        ("юка", "юк"),
        ("юку", "юк"),
        ("ука", "ук"),
        ("уку", "ук"),
        ("яна", "ян"),
        ("яну", "ян"),
        ("яном", "ян"),
    ];

    private static readonly (string Ending, string Nominative)[] OfWomen =
    [
        ("скую", "ская"),
        ("ской", "ская"),
        ("цкую", "цкая"),
        ("цкой", "цкая"),
        ("ову", "ова"),
        ("овой", "ова"),
        ("еву", "ева"),
        ("евой", "ева"),
        ("ёву", "ёва"),
        ("ёвой", "ёва"),
        ("ину", "ина"),
        ("иной", "ина"),
        ("овну", "овна"),
        ("овны", "овна"),
        ("овне", "овна"),
        ("евну", "евна"),
        ("евны", "евна"),
        ("евне", "евна"),
    ];

    public static string Of(string name, LanguageRules rules)
    {
        var words = name.Split(' ');
        var given = words[0].ToLowerInvariant();
        var nominatives = Known.GetValue(rules, Read);
        if (words.Length < 2 || given[0] is < 'Ѐ' or > 'ӿ' || !nominatives.TryGetValue(given, out var nominative))
            return name;
        if (nominative == given)
            return name;
        var endings = nominative[^1] is 'а' or 'я' && !Men.Contains(nominative) ? OfWomen : OfMen;
        words[0] = char.ToUpperInvariant(nominative[0]) + nominative[1..];
        for (var i = 1; i < words.Length; i++)
            words[i] = Changed(words[i], endings) ?? words[i];
        return string.Join(' ', words);
    }

    /// <summary>The word with its first ending that stands in the table changed; null when none does.</summary>
    public static string? Changed(string word, (string Ending, string Nominative)[] endings)
    {
        foreach (var (ending, nominative) in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length] + nominative;
        }
        return null;
    }

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
