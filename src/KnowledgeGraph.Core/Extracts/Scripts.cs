namespace KnowledgeGraph.Extracts;

/// <summary>Which script a name is written in.</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, string Code)[] Ranges =
    [
        ('\u0370', '\u03ff', "Grek"),
        ('\u0400', '\u052f', "Cyrl"),
        ('\u0530', '\u058f', "Armn"),
        ('\u0590', '\u05ff', "Hebr"),
        ('\u0600', '\u06ff', "Arab"),
        ('\u0900', '\u097f', "Deva"),
        ('\u0e00', '\u0e7f', "Thai"),
        ('\u10a0', '\u10ff', "Geor"),
        ('\u3040', '\u30ff', "Jpan"),
        ('\u3400', '\u9fff', "Hani"),
        ('\uac00', '\ud7af', "Kore"),
    ];

    /// <summary>ISO 15924 code of most of its letters, the first of them on a tie; <c>Zyyy</c> when it has
    /// none.</summary>
    public static string Of(string name) =>
        name.Where(char.IsLetter).GroupBy(Of).MaxBy(script => script.Count())?.Key ?? "Zyyy";

    private static string Of(char letter)
    {
        foreach (var (first, last, code) in Ranges)
        {
            if (letter >= first && letter <= last)
                return code;
        }
        return letter < '\u0250' || letter is >= '\u1e00' and <= '\u1eff' ? "Latn" : "Zyyy";
    }
}
