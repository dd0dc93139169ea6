using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>
/// Whole invented lists: every name with its kind, every date of birth, citizenship, passport and address of every
/// entry arrives, and nothing else of these. KG_LISTS is the number of entries.
/// </summary>
public sealed class WholeListTests
{
    private static readonly string[] Told = ["birthDate", "citizenOf", "passportNumber"];

    private static int Entries =>
        int.Parse(Environment.GetEnvironmentVariable("KG_LISTS") ?? "300", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("un")]
    [InlineData("eu")]
    [InlineData("uk")]
    [InlineData("sdn")]
    [InlineData("ftm")]
    public async Task Invented_list_arrives_to_the_entry_and_to_the_name(string format)
    {
        await using var world = new ListWorld();
        var list = InventedLists.All[format];
        var parties = InventedParty.Many(Entries, seed: format.Length);
        var path = world.Write(list.File, list.Write(parties));

        var result = await world.ImportAsync(path);
        var again = await world.ImportAsync(path);
        var store = await world.StoreAsync();

        Assert.Equal((parties.Count, parties.Count), (result.Counts.Added, again.Counts.Unchanged));
        Assert.Empty(result.Report.Notes);
        Assert.DoesNotContain(result.Report.Unmapped, one => !one.Value.OnPurpose);
        var ids = parties.ToDictionary(party => party, party => Id(list, party));
        var extracts = await store.GetExtractsAsync(ids.Values.Select(id => list.Source + id).As<ArticleId>());
        foreach (var (party, id) in ids)
        {
            var extract = extracts[(ArticleId)(list.Source + id)];
            var entity = extract.Entities.Single(one => one.Id == list.Entity + id);
            Assert.Equal(Names(party, format), entity.Names.Select(name => $"{name.Kind} {name.Value}"));
            var facts = extract.Facts.Where(fact => fact.Subject == entity.Id).ToList();
            Assert.Equal(
                party.Expected(),
                facts
                    .Where(fact => Told.Contains(fact.Relation))
                    .Select(fact => $"{fact.Relation} {fact.Value ?? fact.Object}")
                    .Order(StringComparer.Ordinal)
            );
            Assert.Equal(party.Addresses.Distinct().Count(), facts.Count(fact => fact.Relation == "hasAddress"));
        }
    }

    private static string Id(InventedList list, InventedParty party) =>
        list.Source.StartsWith("ftm", StringComparison.Ordinal) ? $"x{party.Number}"
        : list.Entity == "uk-" ? $"rus{party.Number}"
        : $"{party.Number}";

    /// <summary>In the order of the file; FtM tells all full names before the weak ones.</summary>
    private static IEnumerable<string> Names(InventedParty party, string format) =>
        party
            .Names.OrderBy(name => format is "ftm" or "sdn" or "uk" && name.Kind == NameKind.Weak)
            .Select(name => $"{name.Kind} {name.Value}");
}
