using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Countries by their codes of two and three letters (ISO 3166), as the runtime knows them; and UK, which ISO reserves.
/// </summary>
internal static class CountryCodes
{
    private const string Kingdom = "UK";
    private static readonly FrozenDictionary<string, string> Names = Read();

    /// <summary>The English name; null for what is no code, in any case.</summary>
    public static string? NameOf(string code) =>
        code.Length is 2 or 3 ? Names.GetValueOrDefault(code.ToUpperInvariant()) : null;

    /// <summary>
    /// Reads UK Government and Ministry of Justice of BLR: in capitals, where all other words say what an office does.
    /// Anywhere else three letters are a name: GEO Group is not of Georgia.
    /// </summary>
    public static List<NameWord> Expand(List<NameWord> words)
    {
        var at = words.FindIndex(word =>
            word.IsAcronym && (word.Written.Length == 3 || word.Written == Kingdom) && NameOf(word.Written) is not null
        );
        if (at < 0)
            return words;
        var offices = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i == at || ThingReading.IsSmall(words[i].Plain))
                continue;
            if (PhraseTable.OrganizationWords.Find(words, i).Words == 0 || !words[i].Written.Any(char.IsLower))
                return words;
            offices++;
        }
        if (offices < (words[at].Written == Kingdom ? 1 : 2))
            return words;
        var country = NameOf(words[at].Written)!.Split(' ').Select(part => new NameWord(part));
        return [.. words[..at], .. country, .. words[(at + 1)..]];
    }

    private static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>();
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            // All there is where the runtime was told to know no cultures.
            if (culture.Name.Length == 0)
                continue;
            var region = new RegionInfo(culture.Name);
            if (!char.IsAsciiLetter(region.TwoLetterISORegionName[0]))
                continue;
            names[region.TwoLetterISORegionName] = region.EnglishName;
            names[region.ThreeLetterISORegionName] = region.EnglishName;
        }
        if (names.TryGetValue("GB", out var name))
            names[Kingdom] = name;
        return names.ToFrozenDictionary();
    }
}
