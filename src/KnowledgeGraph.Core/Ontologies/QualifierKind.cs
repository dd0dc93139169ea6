using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ontologies;

/// <summary>A further detail that facts may have.</summary>
/// <param name="Name">camelCase.</param>
/// <param name="Type">What its text is.</param>
/// <param name="Label">For people.</param>
/// <param name="Unit">Of a number; null for none.</param>
public sealed record QualifierKind(string Name, QualifierType Type, string Label, string? Unit)
{
    /// <summary>Whether a text can be its value.</summary>
    public bool Fits(string text) =>
        Type switch
        {
            QualifierType.Number => Details.Number(text) is not null,
            QualifierType.Percent => Details.Number(text) is >= 0 and <= 100,
            QualifierType.Money => IsMoney(text),
            _ => true,
        };

    /// <summary>What to write instead of a text that does not fit.</summary>
    public string Hint =>
        Type switch
        {
            QualifierType.Number => "a number with a point, for instance 12.5, or ~12.5 for about so much",
            QualifierType.Percent => "a number from 0 to 100, for instance 25, or <50",
            QualifierType.Money => "a number and a currency, for instance 2.5 million EUR",
            _ => "a text",
        };

    /// <summary>A value as people read it: <c>25 %</c>, <c>about 40 t</c>.</summary>
    public string Words(string text)
    {
        var about = text.StartsWith('~') || text.EndsWith('~');
        var bare = text.Trim().Trim('~').Trim();
        var sign = Type == QualifierType.Percent ? "%" : Unit;
        if (sign is not null && !bare.EndsWith(sign, StringComparison.Ordinal))
            bare = $"{bare} {sign}";
        return about ? $"about {bare}" : bare;
    }

    /// <summary>A number, perhaps million or billion, and three letters.</summary>
    private static bool IsMoney(string text)
    {
        var words = text.Trim('~', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3
            && double.TryParse(words[0], NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            && words[^1] is { Length: 3 } currency
            && currency.All(char.IsAsciiLetterUpper)
            && (words.Length == 2 || words[1] is "thousand" or "million" or "billion");
    }
}

/// <summary>Types of a qualifier's text.</summary>
public enum QualifierType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A number, which may have a unit.</summary>
    Number,

    /// <summary>From 0 to 100.</summary>
    Percent,

    /// <summary>An amount with its currency.</summary>
    Money,

    /// <summary>Id of an entity.</summary>
    Entity,
}
