using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Sounds;

namespace KnowledgeGraph.Names.Words;

/// <summary>Names by the first letters of their words: BPC, КГБ.</summary>
internal static class Acronyms
{
    private const int MinLetters = 3;
    private const int MaxLetters = 8;

    /// <summary>The first sounds of the words of a name that count; empty when they are fewer than three.</summary>
    public static string Of(NameReading reading)
    {
        if (reading.Sort == NameSort.Person)
            return "";
        var letters = Counting(reading)
            .SelectMany(word => word.Written.Split(' '))
            .Select(part => part.ToLowerInvariant())
            .Where(part => part.Length > 0 && !ThingReading.IsSmall(part))
            .Select(part => Letter(part[0]))
            .ToArray();
        return letters.Length is >= MinLetters and <= MaxLetters ? new string(letters) : "";
    }

    /// <summary>The letters of the only word of a name that counts; empty when there are more, or it is no
    /// acronym.</summary>
    public static string LettersOf(NameReading reading)
    {
        NameWord? only = null;
        foreach (var word in reading.Words)
        {
            if (word.Role is WordRole.LegalForm or WordRole.Small)
                continue;
            if (only is not null)
                return "";
            only = word;
        }
        return only is null ? "" : Letters(only);
    }

    private static IEnumerable<NameWord> Counting(NameReading reading) =>
        reading.Words.Where(word => word.Role is not (WordRole.LegalForm or WordRole.Small));

    /// <summary>The sounds of the letters of a word that may be an acronym; empty for others.</summary>
    public static string Letters(NameWord word) =>
        word.IsAcronym && word.Written.Length >= MinLetters ? new string([.. word.Lower.Select(Letter)]) : "";

    private static char Letter(char c) =>
        Spelling.Next([c], 0, Orthography.Slavic) is { Sounds: [var sound, ..] } ? (sound == 'ț' ? 't' : sound) : c;
}
