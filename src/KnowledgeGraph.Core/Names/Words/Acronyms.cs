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
        var letters = reading
            .Words.Where(word => word.Role is not (WordRole.LegalForm or WordRole.Small) && word.Lower.Length > 0)
            .SelectMany(word => word.Written.Split(' '))
            .Where(part => part.Length > 0)
            .Select(part => Letter(part.ToLowerInvariant()[0]))
            .ToArray();
        return letters.Length is >= MinLetters and <= MaxLetters ? new string(letters) : "";
    }

    /// <summary>The letters of the only word of a name that counts; empty when there are more, or it is no
    /// acronym.</summary>
    public static string LettersOf(NameReading reading)
    {
        var words = reading.Words.Where(word => word.Role is not (WordRole.LegalForm or WordRole.Small)).ToList();
        return words is [var only] ? Letters(only) : "";
    }

    /// <summary>The sounds of the letters of a word that may be an acronym; empty for others.</summary>
    public static string Letters(NameWord word) =>
        word.IsAcronym && word.Written.Length >= MinLetters ? new string([.. word.Lower.Select(Letter)]) : "";

    private static char Letter(char c) =>
        Spelling.Next([c], 0, Orthography.Slavic) is { Sounds: [var sound, ..] } ? (sound == 'ț' ? 't' : sound) : c;
}
