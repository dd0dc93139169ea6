using System.Globalization;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>Reads numbers: digits with their separators, and small numbers in words, in English and Russian.</summary>
public static class NumberReader
{
    private static readonly Dictionary<string, int> Words = new()
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["два"] = 2,
        ["две"] = 2,
        ["двух"] = 2,
        ["три"] = 3,
        ["трех"] = 3,
        ["трёх"] = 3,
        ["четыре"] = 4,
        ["четырех"] = 4,
        ["пять"] = 5,
        ["пяти"] = 5,
        ["шесть"] = 6,
        ["семь"] = 7,
        ["восемь"] = 8,
        ["девять"] = 9,
        ["десять"] = 10,
        ["десяти"] = 10,
        ["двенадцать"] = 12,
    };

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
