using System.Security;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Invented parties as each list would write them.</summary>
internal static class InventedLists
{
    /// <summary>How a file of a list is called and written, and what its entries and entities are called.</summary>
    public static readonly IReadOnlyDictionary<string, InventedList> All = new Dictionary<string, InventedList>
    {
        ["un"] = new("un.xml", Un, "un-sc-", "un-"),
        ["eu"] = new("eu.xml", Eu, "eu-fsf-", "eu-"),
        ["uk"] = new("uk.xml", Uk, "uk-sanctions-", "uk-"),
        ["sdn"] = new("sdn.xml", Sdn, "us-ofac-", "ofac-"),
        ["ftm"] = new("x.json", Ftm, "ftm-x-", "ftm-"),
    };

    private static string Un(IReadOnlyList<InventedParty> parties) =>
        "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:09.554Z\"><INDIVIDUALS>"
        + string.Concat(parties.Select(party => Un(party, party.IsPerson ? "INDIVIDUAL" : "ENTITY")))
        + "</INDIVIDUALS></CONSOLIDATED_LIST>";

    private static string Un(InventedParty party, string element) =>
        $"<{element}><DATAID>{party.Number}</DATAID>{Tag("FIRST_NAME", party.Names[0].Value)}<REFERENCE_NUMBER>QDi.{party.Number}</REFERENCE_NUMBER><LISTED_ON>2015-03-27-04:00</LISTED_ON>"
        + Each(party.Names.Skip(1), name => UnAlias(name, element))
        + Each(party.Citizenships, country => $"<NATIONALITY>{Tag("VALUE", country.Name)}</NATIONALITY>")
        + Each(party.Births, birth => $"<INDIVIDUAL_DATE_OF_BIRTH>{UnBirth(birth)}</INDIVIDUAL_DATE_OF_BIRTH>")
        + Each(party.Passports, number =>
            $"<INDIVIDUAL_DOCUMENT>{Tag("TYPE_OF_DOCUMENT", "Passport")}{Tag("NUMBER", number)}</INDIVIDUAL_DOCUMENT>"
        )
        + Each(party.Addresses, one =>
            $"<{element}_ADDRESS>{Tag("STREET", one.Street)}{Tag("CITY", one.City)}{Tag("COUNTRY", one.Country)}</{element}_ADDRESS>"
        )
        + $"<{element}_ALIAS><QUALITY/><ALIAS_NAME/></{element}_ALIAS></{element}>";

    private static string UnAlias((string Value, NameKind Kind) name, string element) =>
        $"<{element}_ALIAS>{Tag("QUALITY", name.Kind == NameKind.Weak ? "Low" : element == "ENTITY" ? "a.k.a." : "Good")}"
        + $"{Tag("ALIAS_NAME", name.Value)}</{element}_ALIAS>";

    private static string UnBirth((int Year, int? Month, int? Day, int? ToYear, bool About) birth) =>
        birth switch
        {
            { ToYear: { } to } => Tag("TYPE_OF_DATE", "BETWEEN") + Tag("FROM_YEAR", birth.Year) + Tag("TO_YEAR", to),
            { Day: { } day } => Tag("TYPE_OF_DATE", "EXACT") + Tag("DATE", Iso(birth.Year, birth.Month, day)),
            _ => Tag("TYPE_OF_DATE", birth.About ? "APPROXIMATELY" : "EXACT") + Tag("YEAR", birth.Year),
        };

    private static string Eu(IReadOnlyList<InventedParty> parties) =>
        "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-08-05T16:47:04.449+02:00\">"
        + string.Concat(parties.Select(Eu))
        + "</export>";

    private static string Eu(InventedParty party) =>
        $"<sanctionEntity euReferenceNumber=\"EU.{party.Number}.1\" unitedNationId=\"\" logicalId=\"{party.Number}\">"
        + $"<subjectType code=\"{(party.IsPerson ? "person" : "enterprise")}\" classificationCode=\"{(party.IsPerson ? "P" : "E")}\"/>"
        + Each(party.Names, name =>
            $"<nameAlias firstName=\"\" wholeName={Quoted(name.Value)} strong=\"{(name.Kind == NameKind.Weak ? "false" : "true")}\" regulationLanguage=\"en\"/>"
        )
        + Each(party.Citizenships, one => $"<citizenship countryIso2Code=\"{one.Code}\"/>")
        + Each(party.Births, EuBirth)
        + Each(party.Passports, number =>
            $"<identification number=\"{number}\" identificationTypeCode=\"passport\" countryIso2Code=\"00\"/>"
        )
        + Each(party.Addresses, one =>
            $"<address street={Quoted(one.Street)} city={Quoted(one.City)} region=\"-\" countryIso2Code=\"{one.Code}\" countryDescription={Quoted(one.Country)}/>"
        )
        + "</sanctionEntity>";

    private static string EuBirth((int Year, int? Month, int? Day, int? ToYear, bool About) birth) =>
        birth switch
        {
            { ToYear: { } to } =>
                $"<birthdate circa=\"true\" yearRangeFrom=\"{birth.Year}\" yearRangeTo=\"{to}\" city=\"-\" countryIso2Code=\"00\"/>",
            { Day: { } day, Month: { } month } =>
                $"<birthdate circa=\"false\" birthdate=\"{Iso(birth.Year, month, day)}\" dayOfMonth=\"{day}\" monthOfYear=\"{month}\" year=\"{birth.Year}\" city=\"-\"/>",
            _ => $"<birthdate circa=\"{(birth.About ? "true" : "false")}\" year=\"{birth.Year}\" city=\"-\"/>",
        };

    private static string Uk(IReadOnlyList<InventedParty> parties) =>
        "<Designations><DateGenerated>14/08/2026</DateGenerated>"
        + string.Concat(parties.Select(Uk))
        + "</Designations>";

    // The list has no dates that are approximate: its years stand for them.
    private static string Uk(InventedParty party) =>
        $"<Designation>{Tag("UniqueID", $"RUS{party.Number}")}{Tag("IndividualEntityShip", party.IsPerson ? "Individual" : "Entity")}<Names>"
        + Each(party.Names, UkName)
        + "</Names><Addresses>"
        + Each(party.Addresses, one =>
            $"<Address>{Tag("AddressLine1", one.Street)}{Tag("AddressLine6", one.City)}{Tag("AddressCountry", one.Country)}</Address>"
        )
        + "</Addresses><IndividualDetails><Individual><DOBs>"
        + Each(party.Births, birth => Tag("DOB", UkBirth(birth)))
        + "</DOBs><PassportDetails>"
        + Each(party.Passports, number => $"<Passport>{Tag("PassportNumber", " " + number)}</Passport>")
        + "</PassportDetails><Nationalities>"
        + Each(party.Citizenships, one => Tag("Nationality", one.Name))
        + "</Nationalities></Individual></IndividualDetails></Designation>";

    private static string UkName((string Value, NameKind Kind) name) =>
        $"<Name>{Tag("Name6", name.Value)}{Tag("NameType", name.Kind == NameKind.Primary ? "Primary name" : "ALias")}"
        + $"{(name.Kind == NameKind.Weak ? Tag("AliasStrength", "Low quality a.k.a") : "")}</Name>";

    private static string UkBirth((int Year, int? Month, int? Day, int? ToYear, bool About) birth) =>
        birth switch
        {
            { ToYear: { } to } => $"between {birth.Year} and {to}",
            { Day: { } day, Month: { } month } => $"{day:00}/{month:00}/{birth.Year}",
            _ => birth.About ? $"circa {birth.Year}" : $"dd/mm/{birth.Year}",
        };

    private static string Sdn(IReadOnlyList<InventedParty> parties) =>
        "<sdnList><publshInformation><Publish_Date>08/07/2026</Publish_Date></publshInformation>"
        + string.Concat(parties.Select(InventedSdn.Entry))
        + "</sdnList>";

    private static string Ftm(IReadOnlyList<InventedParty> parties) =>
        string.Concat(parties.Select(party => JsonSerializer.Serialize(FtmOf(party)) + "\n"));

    private static object FtmOf(InventedParty party) =>
        new
        {
            id = $"x{party.Number}",
            caption = party.Names[0].Value,
            schema = party.IsPerson ? "Person" : "LegalEntity",
            properties = new
            {
                name = party.Names.Take(1).Select(name => name.Value),
                alias = party.Names.Where(name => name.Kind == NameKind.Full).Select(name => name.Value),
                weakAlias = party.Names.Where(name => name.Kind == NameKind.Weak).Select(name => name.Value),
                birthDate = party.Births.Select(UkBirth),
                nationality = party.Citizenships.Select(one => one.Code.ToLowerInvariant()),
                passportNumber = party.Passports,
                address = party.Addresses.Select(one => $"{one.Street}, {one.City}, {one.Country}"),
            },
        };

    internal static string Each<T>(IEnumerable<T> items, Func<T, string> write) => string.Concat(items.Select(write));

    internal static string Tag(string name, object value) => $"<{name}>{SecurityElement.Escape($"{value}")}</{name}>";

    private static string Quoted(string value) => $"\"{SecurityElement.Escape(value)}\"";

    private static string Iso(int year, int? month, int day) => InventedParty.Iso(year, month ?? 1, day);
}

/// <summary>A list of invented parties.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Write">Its text.</param>
/// <param name="Source">How ids of its sources begin.</param>
/// <param name="Entity">How ids of its entities begin.</param>
internal sealed record InventedList(
    string File,
    Func<IReadOnlyList<InventedParty>, string> Write,
    string Source,
    string Entity
);
