using System.Text;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>A table of no known list gets a mapping to begin with, by its headings, and that is one.</summary>
public sealed class StarterMappingTests
{
    private const string Person = "Ann Alpha|birthDate 1965-05-01|citizenOf belarus|occupation X";

    [Theory]
    [InlineData("No,Full name,Date of birth,Nationality,Position", "7,Ann Alpha,1 May 1965,Belarus,X", Person)]
    [InlineData(
        " No {1},Full name*,Date of birth {d/m},Nationality*, Position",
        "7,Ann Alpha,1 May 1965,Belarus,X",
        Person
    )]
    [InlineData("№ п/п;Фамилия;Имя;Дата рождения;Гражданство;Должность", "7;Alpha;Ann;01.05.1965;Беларусь;X", Person)]
    [InlineData("Код;Прізвище;Ім'я;Дата народження;Громадянство;Посада", "7;Alpha;Ann;01.05.1965;Білорусь;X", Person)]
    [InlineData("№;Прозвішча, імя;Дата нараджэння;Грамадзянства;Пасада", "7;Ann Alpha;01.05.1965;Беларусь;X", Person)]
    [InlineData(
        "Lfd. Nr.;Name;Vorname;Geburtsdatum;Staatsangehörigkeit;Beruf",
        "7;Alpha;Ann;1.5.1965;Belarus;X",
        Person
    )]
    [InlineData("N°;Nom;Prénom;Date de naissance;Nationalité;Fonction", "7;Alpha;Ann;01/05/1965;Biélorussie;X", Person)]
    [InlineData(
        "ID;Nombre;Apellidos;Fecha de nacimiento;Nacionalidad;Cargo",
        "7;Ann;Alpha;01/05/1965;Bielorrusia;X",
        Person
    )]
    [InlineData("Lp.;Imię;Nazwisko;Data urodzenia;Obywatelstwo;Stanowisko", "7;Ann;Alpha;1.05.1965;Białoruś;X", Person)]
    [InlineData(
        "ИНН,Наименование,Учредитель,Доля %,Страна регистрации",
        "7707083893,Ромашка,Лютик,25,Россия",
        "Ромашка|inn 7707083893|owns 25|registeredIn russia"
    )]
    [InlineData("ИНН;Наименование;Учредитель;Доля %", "7;Ромашка;Лютик;25,5", "Ромашка|inn 7|owns 25,5")]
    [InlineData(
        "IMO,Vessel name,Flag,Type",
        "9562233,ALFA,Panama,Tanker",
        "ALFA|fliesFlagOf panama|imoNumber 9562233|shipType Tanker"
    )]
    [InlineData(
        "Title of the list\n\nName;Type;Country",
        "Ann Alpha;Individual;Belarus, Russia",
        "Ann Alpha|linkedTo belarus|linkedTo russia"
    )]
    [InlineData("a;b", "1;Zorka Trans", "Zorka Trans")]
    public async Task Mapping_by_headings_reads_what_a_person_would(string head, string row, string expected)
    {
        await using var world = new ListWorld();
        var table = world.Write("table.csv", $"{head}\n{row}\n");

        var mapping = MappingReader.Parse(ListWorld.Ontology, Begun(table));
        await world.ImportAsync(table, new ImportOptions { Mapping = mapping });

        var entry = ListVersions.EntriesAsync(await world.StoreAsync(), "table");
        var extract = await world.ExtractAsync((await entry.FirstAsync()).Id);
        var facts = extract.Facts.Select(fact =>
            $"{fact.Relation} {fact.Value ?? fact.Qualifiers.GetValueOrDefault("percent") ?? fact.Object}"
        );
        Assert.Equal(
            expected,
            string.Join('|', facts.Order(StringComparer.Ordinal).Prepend(extract.Entities[0].Names[0].Value))
        );
    }

    [Fact]
    public async Task Values_of_a_column_of_kinds_are_kinds_and_months_may_stand_first()
    {
        await using var world = new ListWorld();
        var table = world.Write(
            "Table of all.csv",
            Encoding.UTF8.GetBytes(
                "\ufeffName;Тип;Born\nAnn;физическое лицо;12/25/1965\nAlfa;юридическое лицо;\nBeta;x;\n"
            )
        );
        var text = Begun(table);
        Assert.Contains("\"физическое лицо\": Person, \"юридическое лицо\": Company }, else: LegalEntity", text);
        Assert.Contains("dates: month-first", text);

        var result = await world.ImportAsync(
            table,
            new ImportOptions { Mapping = MappingReader.Parse(ListWorld.Ontology, text) }
        );

        Assert.Equal(["Company", "LegalEntity", "Person"], result.Report.Kinds.Keys);
    }

    [Fact]
    public async Task Every_meaning_of_the_seed_gives_a_line_that_is_read()
    {
        await using var world = new ListWorld();
        var headings = ListWorld.Mappings.Headings!;
        foreach (var kind in headings.Kinds)
        {
            var heads = headings.Headings.Select(one =>
                string.Join(' ', one.Heads[0].Words).Replace("*", "", StringComparison.Ordinal)
            );
            var columns = kind.Heads[0]
                .Words.Select(word => word.Replace("*", "", StringComparison.Ordinal))
                .Concat(heads)
                .Distinct();
            var table = world.Write(
                "all.csv",
                $"{string.Join(';', columns)}\n{string.Join(';', columns.Select(_ => "1"))}\n"
            );

            Assert.NotEmpty(MappingReader.Parse(ListWorld.Ontology, Begun(table)).Things[0].Facts);
        }
    }

    [Fact]
    public async Task What_is_no_table_ends_with_the_mistake_of_its_first_row()
    {
        await using var world = new ListWorld();
        var rows = Enumerable.Range(2, 20).Select(cells => string.Join(';', Enumerable.Repeat("x", cells)));
        var table = world.Write("none.csv", string.Join('\n', rows));
        var first = Assert.Throws<InputException>(() => TablePreview.Of(table, 500));

        var told = Assert.Throws<InputException>(() => Begun(table));

        Assert.Equal(first.Errors[0].Message, told.Errors[0].Message);
    }

    private static string Begun(string table) =>
        StarterMapping.Of(table, ListWorld.Mappings.Headings!, ListWorld.Ontology);
}
