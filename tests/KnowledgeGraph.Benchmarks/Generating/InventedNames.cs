using Bogus;
using KnowledgeGraph.Screening;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// People and companies of many countries who are in no graph: given names, surnames and words of companies as they are
/// common there (Bogus), put together by lot.
/// </summary>
internal static class InventedNames
{
    private static readonly string[] Locales =
    [
        "en",
        "ru",
        "uk",
        "pl",
        "de",
        "fr",
        "it",
        "es",
        "tr",
        "cz",
        "sk",
        "lv",
        "ro",
        "nl",
        "sv",
        "ge",
        "el",
        "ar",
        "fa",
        "pt_BR",
    ];

    /// <summary>Always the same ones for a seed; every fifth is a company.</summary>
    public static IEnumerable<ScreeningSubject> Of(int count, int seed)
    {
        Faker[] fakers = [.. Locales.Select((locale, i) => new Faker(locale) { Random = new Randomizer(seed + i) })];
        for (var i = 0; i < count; i++)
        {
            var faker = fakers[i % fakers.Length];
            yield return i % 5 == 4
                ? new($"{i}", faker.Company.CompanyName(), "Company")
                : new($"{i}", $"{faker.Name.FirstName()} {faker.Name.LastName()}", "Person");
        }
    }
}
