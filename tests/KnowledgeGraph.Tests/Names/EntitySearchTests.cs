using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>Search over a real store that holds each person of the two lists under the first spelling alone, and a few
/// organizations.</summary>
public sealed class EntitySearchTests(EntitySearchTests.Library library, ITestOutputHelper output)
    : IClassFixture<EntitySearchTests.Library>
{
    [Fact]
    public async Task Any_spelling_finds_the_person_first()
    {
        var (right, all) = (0, 0);
        foreach (var person in Library.People)
        {
            foreach (var query in person)
            {
                all++;
                if (await FirstAsync(query) == Library.IdOf(person[0]))
                    right++;
                else
                    output.WriteLine($"{query} finds {await FirstAsync(query)}, not {person[0]}");
            }
        }
        output.WriteLine($"recall@1 {right} of {all}: {(double)right / all:0.0000}");
        Assert.True(right >= all * 0.98);
    }

    [Theory]
    [InlineData("Бялят", "Ales Bialiatski")]
    [InlineData("bialia", "Ales Bialiatski")]
    [InlineData("  BIALIATSKI,   ales ", "Ales Bialiatski")]
    [InlineData("Loukachenko Alexandre", "Aliaksandr Lukashenka")]
    [InlineData("Kalesmikava", "Maria Kalesnikava")]
    [InlineData("Maria Kolensikova", "Maria Kalesnikava")]
    [InlineData("president Lukashenko Alexander", "Aliaksandr Lukashenka")]
    [InlineData("nobel commitee", "Norwegian Nobel Committee")]
    [InlineData("Belarusskaliy", "Belaruskali")]
    [InlineData("беларуськалий", "Belaruskali")]
    [InlineData("Human Rights Centre \"Viasna\"", "Viasna")]
    [InlineData("eu", "EU")]
    [InlineData("Protasevich\u202E\0", "Raman Pratasevich")]
    public async Task Typed_spelling_finds_the_entity_first(string text, string name) =>
        Assert.Equal(Library.IdOf(name), await FirstAsync(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\0\u200B\u202E")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%_*?[]()\"\\")]
    [InlineData("qqqqqqqqqq")]
    public async Task Text_without_a_name_finds_nothing(string text) =>
        Assert.Empty((await SearchAsync(text, new(10))).Items);

    // Attributes can't hold lone surrogates.
    [Fact]
    public async Task Half_a_surrogate_pair_disturbs_nothing()
    {
        Assert.Empty((await SearchAsync("\uD800 \uDC00", new(10))).Items);
        Assert.Equal(Library.IdOf("Raman Pratasevich"), await FirstAsync("\uDC00Prota\uD800sevich\uD800"));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_looked_at_no_further_than_the_first_two_hundred()
    {
        Assert.Equal(Library.IdOf("Ales Bialiatski"), await FirstAsync("Ales Bialiatski" + new string(' ', 10_000)));
        Assert.All((await SearchAsync(new string('я', 10_000), new(10))).Items, item =>
            Assert.Equal(NameVerdict.Nearest, item.Item.Match.Verdict)
        );
        await SearchAsync(string.Concat(Enumerable.Repeat("Ales Bialiatski ", 600)), new(10));
    }

    [Fact]
    public async Task The_name_that_fits_best_is_told_and_why()
    {
        var (match, _) = (await SearchAsync("Беларуськалий", new(1))).Items[0];
        Assert.Equal(
            ("Беларуськалий", 1, "same spelling"),
            (match.Name.Value, match.Match.Score, match.Match.Explanation)
        );
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_found()
    {
        var found = await EntitySearch.SearchAsync(
            library.Index,
            new NameQuery("Belaruskali", ["Person"]),
            new(10),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(found.Page.Items);
    }

    [Theory]
    [InlineData("Siarhei")]
    [InlineData("al")]
    public async Task Pages_together_are_the_whole_list_in_both_directions(string text)
    {
        var whole = (await SearchAsync(text, new(200, WithTotal: true)));
        Assert.Equal(whole.Total, whole.Items.Count);
        Assert.True(whole.Items.Count > 5);
        Assert.Equal(Ids(whole), await CollectAsync(text, backward: false));
        Assert.Equal(Ids(whole), await CollectAsync(text, backward: true));
    }

    private async Task<List<string>> CollectAsync(string text, bool backward)
    {
        var ids = new List<string>();
        Cursor? after = null;
        while (true)
        {
            var page = await SearchAsync(text, new(3, after, backward));
            ids.InsertRange(backward ? 0 : ids.Count, Ids(page));
            if (!page.HasMore)
                return ids;
            after = Cursor.Decode(page.Items[backward ? 0 : ^1].Cursor.Encode("m"), "m", [false]);
        }
    }

    private static List<string> Ids(Page<SearchMatch> page) => [.. page.Items.Select(item => item.Item.Entity.Id)];

    private async Task<string?> FirstAsync(string text) => Ids(await SearchAsync(text, new(1))).FirstOrDefault();

    private async Task<Page<SearchMatch>> SearchAsync(string text, PageRequest page) =>
        (
            await EntitySearch.SearchAsync(
                library.Index,
                new NameQuery(text, []),
                page,
                TestContext.Current.CancellationToken
            )
        ).Page;

    public sealed class Library : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public static readonly string[][] People =
        [
            .. new[] { "belarusian-names.tsv", "belarusian-names-held-out.tsv" }
                .SelectMany(file => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Names", file)))
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split('\t')),
        ];

        public IGraphStore Store { get; private set; } = null!;

        public LiveNameIndex Index { get; private set; } = null!;

        public static string IdOf(string name) => name.ToLowerInvariant().Replace(' ', '-');

        public async ValueTask InitializeAsync()
        {
            Store = await SqliteGraphStore.OpenAsync(_folder.File("names.db"), SmallOntology.Value);
            var extract = new ExtractBuilder("names");
            foreach (var person in People)
                extract.Entity(IdOf(person[0]), name: person[0]);
            string[][] companies =
            [
                ["Belaruskali", "Беларуськалий", "Беларуськалі"],
                ["Viasna", "Human Rights Center Viasna"],
                ["EU", "European Union"],
                ["Norwegian Nobel Committee"],
            ];
            foreach (var names in companies)
                extract.Entity(IdOf(names[0]), "Company", names[0], names[1..]);
            await Store.WriteAsync([extract]);
            Index = new LiveNameIndex(Store, SmallOntology.Value);
        }

        public async ValueTask DisposeAsync()
        {
            Index.Dispose();
            await Store.DisposeAsync();
            _folder.Dispose();
        }
    }
}
