namespace KnowledgeGraph.Questions;

/// <summary>
/// What of a common word stays in its other forms: sanction, sanctions; санкции, санкций, санкциями. Names are compared
/// by how they sound instead.
/// </summary>
internal static class TextEndings
{
    /// <summary>What is left must be a word.</summary>
    private const int MinStem = 4;

    private static readonly string[] Latin = ["'s", "’s", "s", "e", "es", "ed", "d", "ing"];

    private static readonly string[] Cyrillic = (
        "а я у ю ы и і е э о ь й ой ей ою ею ом ем ём ам ям ами ями амі ямі ах ях ов ев ёв аў яў еў ий ый ая яя ую "
        + "юю ое ее ые ие ых их ым им ыми ими ымі імі ого его ому ему ага яга аму яму ай яй ыя ія ае яе ўю"
    ).Split(' ');

    /// <summary>The word, and what is left of it without each ending that it may have.</summary>
    public static IEnumerable<string> Stems(string plain)
    {
        yield return plain;
        foreach (var ending in plain.Length > 0 && plain[0] is >= 'Ѐ' and <= 'ӿ' ? Cyrillic : Latin)
        {
            if (plain.Length - ending.Length >= MinStem && plain.EndsWith(ending, StringComparison.Ordinal))
                yield return plain[..^ending.Length];
        }
    }
}
