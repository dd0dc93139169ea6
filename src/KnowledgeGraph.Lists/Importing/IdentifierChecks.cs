using System.Text.RegularExpressions;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// Check digits and forms of identifiers; the ontology says which property has which. A wrong one is told and kept.
/// </summary>
public static partial class IdentifierChecks
{
    /// <summary>The checks by the words that an ontology calls them by.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string, string?>> All = new Dictionary<
        string,
        Func<string, string?>
    >
    {
        ["lei"] = Lei,
        ["imo"] = Imo,
        ["mmsi"] = text => Digits(text).Length == 9 ? null : "an MMSI has 9 digits",
        ["bic"] = text => Bic().IsMatch(text) ? null : "a BIC has 8 or 11 letters and digits, for instance DEUTDEFF",
        ["inn"] = Inn,
        ["ogrn"] = Ogrn,
        ["iban"] = Iban,
    };

    /// <summary>What is wrong with an identifier; null when nothing is, or there is no such check.</summary>
    public static string? Problem(string? check, string value) =>
        check is not null && All.TryGetValue(check, out var problem) ? problem(value) : null;

    /// <summary>ISO 17442: 20 letters and digits, the last two a check over all (ISO 7064, MOD 97-10).</summary>
    private static string? Lei(string text)
    {
        if (!LeiForm().IsMatch(text))
            return "a LEI has 18 capitals and digits and 2 check digits";
        return Mod97(text) == 1 ? null : "the check digits of this LEI are wrong";
    }

    /// <summary>IMO numbers of ships: 7 digits, the last is the sum of the others times 7 to 2, modulo 10.</summary>
    private static string? Imo(string text)
    {
        var digits = Digits(text);
        if (digits.Length != 7)
            return "an IMO number has 7 digits";
        var sum = digits.Take(6).Select((digit, i) => (digit - '0') * (7 - i)).Sum();
        return sum % 10 == digits[6] - '0' ? null : "the check digit of this IMO number is wrong";
    }

    /// <summary>Tax numbers of Russia: 10 digits with one check digit, or 12 with two.</summary>
    private static string? Inn(string text)
    {
        if (!text.All(char.IsAsciiDigit) || text.Length is not (10 or 12))
            return "an INN has 10 or 12 digits";
        int[] weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
        bool Fits(int at) =>
            Enumerable.Range(0, at).Sum(i => (text[i] - '0') * weights[weights.Length - at + i]) % 11 % 10
            == text[at] - '0';
        return text.Length == 10
            ? Fits(9)
                ? null
                : Wrong
            : Fits(10) && Fits(11)
                ? null
                : Wrong;
    }

    private const string Wrong = "its check digit is wrong";

    /// <summary>
    /// Registration numbers of Russia: 13 or 15 digits, the last is the rest of the others divided by 11 or 13.
    /// </summary>
    private static string? Ogrn(string text)
    {
        if (!text.All(char.IsAsciiDigit) || text.Length is not (13 or 15))
            return "an OGRN has 13 or 15 digits";
        var rest = (long)(
            Int128.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture) % (text.Length - 2)
        );
        return rest % 10 == text[^1] - '0' ? null : Wrong;
    }

    private static string? Iban(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!IbanForm().IsMatch(plain))
            return "an IBAN has two letters, two check digits and 11 to 30 letters and digits";
        return Mod97(plain[4..] + plain[..4]) == 1 ? null : "the check digits of this IBAN are wrong";
    }

    private static int Mod97(string text)
    {
        var rest = 0;
        foreach (var c in text)
            rest = char.IsAsciiDigit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
        return rest;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"^[A-Z0-9]{18}[0-9]{2}\z")]
    private static partial Regex LeiForm();

    [GeneratedRegex(@"^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?\z")]
    private static partial Regex Bic();

    [GeneratedRegex(@"^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\z")]
    private static partial Regex IbanForm();
}
