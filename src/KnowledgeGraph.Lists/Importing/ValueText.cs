using System.Globalization;
using KnowledgeGraph.Lists.Mapping;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Values of properties as lists write them, in the canonical text of the graph.</summary>
internal static class ValueText
{
    /// <summary>A value is no longer.</summary>
    public const int MaxLength = 2000;

    /// <summary>The values that a text tells: none when it cannot be one, two for a period.</summary>
    public static IReadOnlyList<string> Of(RelationKind property, string text, bool monthFirst, bool about)
    {
        if (property.Type == PropertyType.Date)
            return
            [
                .. ListDate.Parse(text, monthFirst).Select(date => (about ? ListDate.About(date) : date).ToString()),
            ];
        if (property.Type is PropertyType.Number or PropertyType.Integer)
            text = Number(text);
        if (property.Type == PropertyType.Boolean)
            text = text.ToLowerInvariant() is "yes" or "1" or "true" ? "true" : "false";
        if (property.Type == PropertyType.Url && !text.Contains("://", StringComparison.Ordinal) && !text.Contains(' '))
            text = "https://" + text;
        return FactValue.Canonical(property, text) is { } value ? [value] : [];
    }

    /// <summary>
    /// A number with a point, whatever groups its digits: <c>99,144</c>, <c>1 234.5</c>, <c>25 %</c>.
    /// </summary>
    private static string Number(string text)
    {
        var plain = text.Trim()
            .TrimEnd('%')
            .Trim()
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : text;
    }
}
