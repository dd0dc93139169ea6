using System.Globalization;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Reads numbers: digits with their separators, and small numbers in words, in English, Russian, Belarusian and
/// Ukrainian.
/// </summary>
public static class NumberReader
{
    // A row holds all forms of one number; the number is its place in the row of values.
    private static readonly int[] Values =
    [
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        13,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        30,
        40,
        50,
        100,
    ];

    private static readonly string[] Forms =
    [
        "two два две двух двум двумя дзве двух дві двох двом",
        "three три трех трёх трем трём тры трох тром трьох трьом",
        "four четыре четырех четырёх четырем чатыры чатырох чотири чотирьох",
        "five пять пяти пятью пяць пяці п'ять п'яти",
        "six шесть шести шестью шэсць шасці шість шести",
        "seven семь семи семью сем сямі сім семи",
        "eight восемь восьми восем васьмі вісім",
        "nine девять девяти дзевяць дзевяці дев'ять дев'яти",
        "ten десять десяти дзесяць дзесяці",
        "eleven одиннадцать одиннадцати адзінаццаць адзінаццаці одинадцять одинадцяти",
        "twelve двенадцать двенадцати дванаццаць дванаццаці дванадцять дванадцяти",
        "thirteen тринадцать тринадцати трынаццаць тринадцять тринадцяти",
        "fourteen четырнадцать четырнадцати чатырнаццаць чотирнадцять",
        "fifteen пятнадцать пятнадцати пятнаццаць п'ятнадцять",
        "sixteen шестнадцать шестнадцати",
        "seventeen семнадцать семнадцати",
        "eighteen восемнадцать восемнадцати",
        "nineteen девятнадцать девятнадцати",
        "twenty двадцать двадцати дваццаць двадцять",
        "thirty тридцать тридцати трыццаць тридцять",
        "forty сорок сорока",
        "fifty пятьдесят пятидесяти",
        "hundred сто ста",
    ];

    private static readonly Dictionary<string, int> Words = Forms
        .SelectMany((row, place) => row.Split(' ').Distinct().Select(form => (form, Values[place])))
        .DistinctBy(entry => entry.form)
        .ToDictionary(entry => entry.form, entry => entry.Item2);

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
