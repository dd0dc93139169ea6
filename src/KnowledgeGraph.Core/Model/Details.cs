using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>A further detail of a fact, as one or several of its articles give it.</summary>
/// <param name="Name">Which detail.</param>
/// <param name="Value">Its text.</param>
/// <param name="Differs">Whether articles give other values of it too.</param>
public readonly record struct Detail(string Name, string Value, bool Differs);

/// <summary>
/// Qualifiers of a fact. Where articles give a detail differently, all that they say is kept under its name, each on a
/// line: of 25 and 100 percent neither is the right one because its text is smaller.
/// </summary>
public static class Details
{
    private const char Between = '\n';

    /// <summary>All that several articles say, the same in any order and however it is grouped.</summary>
    public static SortedDictionary<string, string> Merge(IEnumerable<IReadOnlyDictionary<string, string>> all)
    {
        var merged = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in all.SelectMany(qualifiers => qualifiers))
            merged[name] = merged.TryGetValue(name, out var other) && other != value ? Both(other, value) : value;
        return merged;
    }

    /// <summary>
    /// The same with other values, each of several for itself; the very details where none becomes another.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Map(
        IReadOnlyDictionary<string, string> qualifiers,
        Func<string, string> map
    ) =>
        qualifiers.Values.All(text => ValuesOf(text).All(value => map(value) == value))
            ? qualifiers
            : qualifiers.ToDictionary(one => one.Key, one => ValuesOf(one.Value).Select(map).Aggregate(Both));

    /// <summary>Each value of each detail: by name, numbers by their size, then texts.</summary>
    public static IEnumerable<Detail> Of(IReadOnlyDictionary<string, string> qualifiers)
    {
        foreach (var (name, text) in qualifiers.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var values = ValuesOf(text);
            foreach (var value in values)
                yield return new Detail(name, value, values.Length > 1);
        }
    }

    /// <summary>The values of one detail; none when it is not given.</summary>
    public static IReadOnlyList<string> Of(Fact fact, string name) =>
        fact.Qualifiers.TryGetValue(name, out var text) ? ValuesOf(text) : [];

    /// <summary>
    /// Whether one of the values of a detail is a number in these bounds, each included; null = no bound.
    /// </summary>
    /// <param name="text">The detail as a fact holds it.</param>
    /// <param name="atLeast">The least number.</param>
    /// <param name="atMost">The greatest number.</param>
    public static bool HasNumber(string text, double? atLeast, double? atMost) =>
        ValuesOf(text)
            .Select(Number)
            .Any(number => number >= (atLeast ?? double.MinValue) && number <= (atMost ?? double.MaxValue));

    /// <summary>All in one line: <c>percent: 25 or 100; role: owner</c>.</summary>
    public static string Words(IReadOnlyDictionary<string, string> qualifiers) =>
        string.Join(
            "; ",
            Of(qualifiers)
                .GroupBy(one => one.Name)
                .Select(one => $"{one.Key}: {string.Join(" or ", one.Select(detail => detail.Value))}")
        );

    /// <summary>The number that a text is, without signs around it; null when it is none.</summary>
    public static double? Number(string text)
    {
        var bare = text.Trim().TrimStart('<', '>', '~').TrimEnd('%', '~').Trim().Replace(',', '.');
        return
            double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : null;
    }

    private static string[] ValuesOf(string text) => text.Contains(Between) ? text.Split(Between) : [text];

    private static string Both(string one, string other) =>
        string.Join(
            Between,
            ValuesOf(one)
                .Concat(ValuesOf(other))
                .Distinct()
                .OrderBy(value => Number(value) ?? double.MaxValue)
                .ThenBy(value => value, StringComparer.Ordinal)
        );
}
