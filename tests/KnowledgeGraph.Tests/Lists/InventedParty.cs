using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Somebody invented, with all that lists tell in ways of their own, and what must arrive of it.</summary>
internal sealed record InventedParty(int Number, bool IsPerson)
{
    private static readonly string[] Syllables = ["ba", "do", "fi", "ka", "lo", "mi", "ra", "si", "to", "ve", "zu"];
    private static readonly string[] Cyrillic = ["ба", "до", "ка", "ло", "ми", "ра", "си", "то", "ве", "зу"];

    /// <summary>Countries as all lists write them, with their codes and ids.</summary>
    private static readonly (string Name, string Code, string Id)[] Countries =
    [
        ("Cuba", "CU", "cuba"),
        ("Iran", "IR", "iran"),
        ("Iraq", "IQ", "iraq"),
        ("Libya", "LY", "libya"),
        ("Russia", "RU", "russia"),
    ];

    /// <summary>The first is the name that is shown; each once.</summary>
    public List<(string Value, NameKind Kind)> Names { get; } = [];

    /// <summary>A year to another, or a year with a month, or with a day too; perhaps about.</summary>
    public List<(int Year, int? Month, int? Day, int? ToYear, bool About)> Births { get; } = [];

    public List<(string Name, string Code, string Id)> Citizenships { get; } = [];

    public List<string> Passports { get; } = [];

    public List<(string Street, string City, string Country, string Code)> Addresses { get; } = [];

    /// <summary>So many of them; the same seed gives the same.</summary>
    public static List<InventedParty> Many(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(number => One(number * 7, random))];
    }

    /// <summary>What must be there of it: properties and relations with their values, each once, ordered.</summary>
    public IReadOnlyList<string> Expected() =>
        [
            .. Births
                .SelectMany(Written)
                .Select(date => $"birthDate {date}")
                .Concat(Citizenships.Select(country => $"citizenOf {country.Id}"))
                .Concat(Passports.Select(number => $"passportNumber {number}"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Written((int Year, int? Month, int? Day, int? ToYear, bool About) birth) =>
        birth switch
        {
            { ToYear: { } to } => [$"{birth.Year}~", $"{to}~"],
            { Month: { } month, Day: { } day } => [Iso(birth.Year, month, day) + (birth.About ? "~" : "")],
            _ => [$"{birth.Year}{(birth.About ? "~" : "")}"],
        };

    public static string Iso(int year, int month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    private static InventedParty One(int number, Random random)
    {
        var party = new InventedParty(number, random.Next(3) > 0);
        var names = 1 + random.Next(random.Next(8) == 0 ? 40 : 6);
        for (var i = 0; i < names; i++)
            party.AddName(
                i == 0 ? NameKind.Primary
                    : random.Next(3) == 0 ? NameKind.Weak
                    : NameKind.Full,
                random
            );
        for (var i = random.Next(3); i > 0; i--)
            party.Addresses.Add(Address(random));
        if (!party.IsPerson)
            return party;
        for (var i = random.Next(4); i > 0; i--)
            party.Births.Add(Birth(random));
        for (var i = random.Next(3); i > 0; i--)
            party.Citizenships.Add(random.GetItems(Countries, 1)[0]);
        for (var i = random.Next(3); i > 0; i--)
            party.Passports.Add($"{(char)('A' + random.Next(26))}{random.Next(1_000_000, 9_999_999)}");
        return party;
    }

    private static (string, string, string, string) Address(Random random)
    {
        var (name, code, _) = random.GetItems(Countries, 1)[0];
        return ($"{Word(Syllables, random)} Street {random.Next(99)}, Unit 1", Word(Syllables, random), name, code);
    }

    private static (int, int?, int?, int?, bool) Birth(Random random)
    {
        var year = random.Next(1930, 2000);
        return random.Next(4) switch
        {
            0 => (year, random.Next(1, 13), random.Next(1, 29), null, false),
            1 => (year, null, null, year + random.Next(1, 6), true),
            2 => (year, null, null, null, true),
            _ => (year, null, null, null, false),
        };
    }

    private void AddName(NameKind kind, Random random)
    {
        var letters = kind == NameKind.Full && random.Next(4) == 0 ? Cyrillic : Syllables;
        var value = IsPerson
            ? $"{Word(letters, random)} {Word(letters, random).ToUpperInvariant()}"
            : $"{Word(letters, random)} & \"{Word(letters, random)}\" LLC";
        if (Names.All(name => name.Value != value))
            Names.Add((value, kind));
    }

    private static string Word(string[] syllables, Random random)
    {
        var word = string.Concat(random.GetItems(syllables, random.Next(2, 5)));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
