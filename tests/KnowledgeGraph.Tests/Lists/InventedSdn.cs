using System.Globalization;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Tests.Lists.InventedLists;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Invented parties as SDN.XML writes them.</summary>
internal static class InventedSdn
{
    public static string Entry(InventedParty party) =>
        $"<sdnEntry>{Tag("uid", party.Number)}{Tag("lastName", party.Names[0].Value)}{Tag("sdnType", party.IsPerson ? "Individual" : "Entity")}"
        + "<programList><program>CUBA</program><program>SDGT</program></programList><idList>"
        + Each(party.Passports, number =>
            $"<id>{Tag("uid", 1)}{Tag("idType", "Passport")}{Tag("idNumber", number)}</id>"
        )
        + "</idList><akaList>"
        + Each(party.Names.Skip(1), name =>
            $"<aka>{Tag("uid", 2)}{Tag("type", "a.k.a.")}{Tag("category", name.Kind == NameKind.Weak ? "weak" : "strong")}{Tag("lastName", name.Value)}</aka>"
        )
        + "</akaList><addressList>"
        + Each(party.Addresses, one =>
            $"<address>{Tag("uid", 3)}{Tag("address1", one.Street)}{Tag("city", one.City)}{Tag("country", one.Country)}</address>"
        )
        + "</addressList><citizenshipList>"
        + Each(party.Citizenships, one => $"<citizenship>{Tag("uid", 4)}{Tag("country", one.Name)}</citizenship>")
        + "</citizenshipList><dateOfBirthList>"
        + Each(party.Births, birth =>
            $"<dateOfBirthItem>{Tag("uid", 5)}{Tag("dateOfBirth", Birth(birth))}</dateOfBirthItem>"
        )
        + "</dateOfBirthList></sdnEntry>";

    private static string Birth((int Year, int? Month, int? Day, int? ToYear, bool About) birth) =>
        birth switch
        {
            { ToYear: { } to } => $"01 Jan {birth.Year} to 31 Dec {to}",
            { Day: { } day, Month: { } month } => new DateOnly(birth.Year, month, day).ToString(
                "dd MMM yyyy",
                CultureInfo.InvariantCulture
            ),
            _ => birth.About ? $"circa {birth.Year}" : $"{birth.Year}",
        };
}
