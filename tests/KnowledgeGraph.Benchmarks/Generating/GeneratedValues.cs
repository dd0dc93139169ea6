using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Dates of facts, and values of properties.</summary>
internal static class GeneratedValues
{
    public static (PartialDate? Start, PartialDate? End, PartialDate? At) Dates(TimeShape time, ref RandomSource dice)
    {
        if (time == TimeShape.None || dice.Share() < 0.1)
            return default;
        var day = new DateOnly(2005, 1, 1).AddDays(dice.Below(7600));
        var date = Rounded(day, ref dice);
        if (time == TimeShape.Instant)
            return (null, null, date);
        return (date, dice.Share() < 0.3 ? Rounded(day.AddDays(400 + dice.Below(3000)), ref dice) : null, null);
    }

    /// <summary>To the day, the month or the year.</summary>
    private static PartialDate Rounded(DateOnly day, ref RandomSource dice) =>
        PartialDate.Parse(
            day.ToString(
                dice.Share() switch
                {
                    < 0.6 => "yyyy-MM-dd",
                    < 0.85 => "yyyy-MM",
                    _ => "yyyy",
                },
                CultureInfo.InvariantCulture
            )
        );

    public static string Value(RelationKind property, ref RandomSource dice) =>
        property.Type switch
        {
            PropertyType.Integer => dice.Below(5_000).ToString(CultureInfo.InvariantCulture),
            PropertyType.Number => (dice.Below(50_000) / 10.0).ToString(CultureInfo.InvariantCulture),
            PropertyType.Boolean => dice.Below(2) == 0 ? "true" : "false",
            PropertyType.Date => Rounded(new DateOnly(1950, 1, 1).AddDays(dice.Below(27_000)), ref dice).ToString(),
            PropertyType.Url => $"https://example.org/{dice.Below(100_000)}",
            PropertyType.Choice => dice.Of(property.Values),
            _ => $"{dice.Of(ExtractStream.Publishers)} {dice.Below(1_000)}",
        };
}
