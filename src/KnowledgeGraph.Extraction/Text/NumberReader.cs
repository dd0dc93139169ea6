using System.Globalization;
using KnowledgeGraph.Languages;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Reads numbers: digits with their separators, and small numbers in words, in all languages.
/// </summary>
public static class NumberReader
{
    private static readonly Dictionary<string, int> Words = LanguageWords.Numbers("numbers");

    /// <summary>
    /// The number that a word is; null when it is none. Commas and spaces before three digits separate thousands.
    /// </summary>
    public static double? Read(Token token)
    {
        if (token.Kind == TokenKind.Word)
            return Words.TryGetValue(token.Lower, out var word) ? word : null;
        if (token.Kind != TokenKind.Number)
            return null;
        var text = string.Concat(token.Text.Where(c => !char.IsWhiteSpace(c)));
        if (!text.All(c => char.IsAsciiDigit(c) || c is '.' or ','))
            return null;
        var thousands =
            text.Split(',') is { Length: > 1 } parts && parts.Skip(1).All(part => part.Split('.')[0].Length == 3);
        var plain = thousands ? text.Replace(",", "") : text.Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
