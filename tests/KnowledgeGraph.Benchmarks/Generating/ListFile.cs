using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks;

/// <summary>An invented sanctions list in the format of FollowTheMoney: people, companies, owners, sanctions.</summary>
internal static class ListFile
{
    private const int Near = 40;

    /// <summary>Writes so many entities, one a line.</summary>
    public static void Write(string path, int entities, int seed)
    {
        using var file = new StreamWriter(path);
        for (var i = 0; i < entities; i++)
        {
            var random = RandomSource.For(seed, "list", i);
            file.WriteLine(JsonSerializer.Serialize(Entity(i, ref random)));
        }
    }

    private static object Entity(int number, ref RandomSource random)
    {
        // Of ten that follow each other five are people, two are companies, two say who owns what, one is a sanction.
        var (ten, place) = (number / 10 * 10, number % 10);
        var person = $"gen-{Math.Max(0, ten - random.Below(Near / 10) * 10) + random.Below(5)}";
        return place switch
        {
            < 5 => Of(
                number,
                "Person",
                new()
                {
                    ["name"] = $"{Name(ref random)} {Name(ref random)}",
                    ["alias"] = $"{Name(ref random)} {Name(ref random)}",
                    ["birthDate"] = $"{1940 + random.Below(60)}-{1 + random.Below(12):00}-{1 + random.Below(28):00}",
                    ["country"] = "by",
                    ["topics"] = "sanction",
                    ["sourceUrl"] = "https://example.org/list",
                }
            ),
            < 7 => Of(
                number,
                "Company",
                new()
                {
                    ["name"] = $"{Name(ref random)} {Name(ref random)} LLC",
                    ["jurisdiction"] = "ru",
                    ["registrationNumber"] = (100_000_000 + number).ToString(CultureInfo.InvariantCulture),
                }
            ),
            < 9 => Of(
                number,
                "Ownership",
                new()
                {
                    ["owner"] = person,
                    ["asset"] = $"gen-{ten + place - 2}",
                    ["percentage"] = (1 + random.Below(99)).ToString(CultureInfo.InvariantCulture),
                    ["startDate"] = (1995 + random.Below(25)).ToString(CultureInfo.InvariantCulture),
                }
            ),
            _ => Of(
                number,
                "Sanction",
                new()
                {
                    ["entity"] = person,
                    ["authority"] = "Council of the European Union",
                    ["program"] = "BLR",
                    ["startDate"] = $"{2010 + random.Below(14)}-03-01",
                    ["reason"] = "is responsible for serious violations",
                }
            ),
        };
    }

    private static object Of(int number, string schema, Dictionary<string, string> properties) =>
        new
        {
            id = $"gen-{number}",
            schema,
            properties = properties.ToDictionary(one => one.Key, one => (string[])[one.Value]),
            datasets = (string[])["gen"],
        };

    private static string Name(ref RandomSource random)
    {
        const string Consonants = "bcdfghklmnprstvz";
        const string Vowels = "aeiou";
        var name = "";
        for (var syllable = 0; syllable < 3; syllable++)
            name += $"{Consonants[random.Below(Consonants.Length)]}{Vowels[random.Below(Vowels.Length)]}";
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
