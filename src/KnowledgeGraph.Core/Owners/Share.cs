using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Owners;

/// <summary>A share in percent, as far as it is known.</summary>
/// <param name="Least">At least so much, 0 to 100.</param>
/// <param name="Most">At most so much, 0 to 100.</param>
public readonly record struct Share(decimal Least, decimal Most)
{
    private const decimal Excluded = 0.0001m;

    /// <summary>Somebody owns some of it; how much is not said.</summary>
    public static readonly Share Unknown = new(0, 100);

    /// <summary>Nothing at all.</summary>
    public static readonly Share None = new(0, 0);

    /// <summary>What a fact says of a share, in the details that the ontology names.</summary>
    public static Share Of(Fact fact, Ownership ownership)
    {
        if (Percents(fact, ownership.Percent) is { Count: > 0 } exact)
            return new Share(exact.Min(), exact.Max());
        var (least, most) = (
            Percents(fact, ownership.Least).DefaultIfEmpty(0).Min(),
            Percents(fact, ownership.Most).DefaultIfEmpty(100).Max()
        );
        return least > most ? Unknown : new Share(least, most);
    }

    /// <summary>The share in what is owned by what this is a share of: 50 % of 40 % is 20 %.</summary>
    public Share Of(Share owned) => new(Least * owned.Least / 100, Most * owned.Most / 100);

    /// <summary>Both together, at most all of it.</summary>
    public Share Plus(Share other) => new(Math.Min(Least + other.Least, 100), Math.Min(Most + other.Most, 100));

    /// <summary>Whichever of two sources is right.</summary>
    public Share Or(Share other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    /// <summary>Not more than others leave.</summary>
    public Share Within(decimal rest) => new(Least, Math.Max(Least, Math.Min(Most, rest)));

    /// <summary>All that articles give; whichever of them is right.</summary>
    private static List<decimal> Percents(Fact fact, string detail) =>
        [.. Details.Of(fact, detail).Select(Percent).OfType<decimal>()];

    /// <summary>
    /// A number, <c>25 %</c>, <c>&lt;50</c> or <c>&gt;25</c>; null for what is none from 0 to 100. Less than 50 is
    /// 49.9999.
    /// </summary>
    private static decimal? Percent(string text)
    {
        var number = text.Trim().TrimStart('<', '>').TrimEnd('%').Trim().Replace(',', '.');
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(number, Plain, CultureInfo.InvariantCulture, out var percent) || percent is < 0 or > 100)
            return null;
        return text.TrimStart() switch
        {
            ['<', ..] => Math.Max(0, percent - Excluded),
            ['>', ..] => Math.Min(100, percent + Excluded),
            _ => percent,
        };
    }
}
