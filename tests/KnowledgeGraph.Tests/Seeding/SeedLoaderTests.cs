using KnowledgeGraph.Extracts;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public sealed class SeedLoaderTests : IDisposable
{
    private const string Text = """- { s: s1, t: "Ales and Maria founded Viasna." }""";
    private const string Ales = "- { key: ales, type: Person, name: Ales }";
    private const string Viasna = "- { key: viasna, type: Club, name: Viasna }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Loading_the_same_files_twice_changes_nothing()
    {
        Write("a.yaml", Founding("a"));
        Write(
            "below/b.json",
            """{"format":"article-extract/1","source":{"id":"b","title":"B","publisher":"Wire","publishedAt":"2020","language":"en","textKind":"own-words"},"text":[{"s":"s1","t":"Ales did."}],"entities":[],"facts":[]}"""
        );
        Write("not-read.schema.json", "{}");
        Write("not-read.txt", "[");
        await using var store = await OpenAsync();
        var progress = new List<SeedProgress>();

        var first = await SeedLoader.LoadAsync(
            store,
            SmallWorld.Ontology,
            [_folder.Path],
            progress.Add,
            cancellation: TestContext.Current.CancellationToken
        );
        var second = await SeedLoader.LoadAsync(
            store,
            SmallWorld.Ontology,
            [_folder.Path],
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal(
            (2, 2, 2, 1),
            (first.Files, first.Written.ArticlesWritten, first.Written.EntitiesAdded, first.Written.FactsAdded)
        );
        Assert.Equal([new SeedProgress(1, 2), new SeedProgress(2, 2)], progress);
        Assert.False(second.Written.Changed);
        Assert.Equal(first.Written.Sequence, second.Written.Sequence);
    }

    [Fact]
    public async Task Facts_under_review_are_counted_and_left_out()
    {
        Write("a.yaml", Founding("a").Replace("predicate: founded", "predicate: founded, review: { state: proposed }"));
        await using var store = await OpenAsync();

        var result = await SeedLoader.LoadAsync(
            store,
            SmallWorld.Ontology,
            [_folder.Path],
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal((1, 0, 0), (result.FactsLeftOut, result.Written.FactsAdded, result.Written.EntitiesAdded));
    }

    [Fact]
    public async Task When_one_file_has_a_mistake_nothing_is_written()
    {
        Write("a.yaml", Founding("a"));
        Write("b.yaml", Founding("b").Replace("founded, object", "foundd, object"));
        await using var store = await OpenAsync();

        var error = await Assert.ThrowsAsync<InputException>(() =>
            SeedLoader.LoadAsync(
                store,
                SmallWorld.Ontology,
                [_folder.Path],
                cancellation: TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(
            $"{Path("b.yaml")}:9:33: there is no relation or property 'foundd'; did you mean 'founded'?",
            error.Message
        );
        Assert.Equal(0, (await store.GetSummaryAsync(TestContext.Current.CancellationToken)).Entities);
    }

    [Fact]
    public async Task A_kind_that_contradicts_the_graph_is_a_mistake_with_its_place()
    {
        Write("a.yaml", Founding("a"));
        Write("b/b.yaml", Founding("b").Replace("type: Person", "type: Club"));
        await using var store = await OpenAsync();
        await SeedLoader.LoadAsync(
            store,
            SmallWorld.Ontology,
            [Path("a.yaml")],
            cancellation: TestContext.Current.CancellationToken
        );

        var error = await Assert.ThrowsAsync<InputException>(() =>
            SeedLoader.LoadAsync(
                store,
                SmallWorld.Ontology,
                [Path("b")],
                cancellation: TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(
            $"{Path("b/b.yaml")}:6:12: 'ales' (Ales) is a Person in the graph and a Club here; correct the kind, or give it another key",
            error.Message
        );
    }

    [Fact]
    public void Contradictions_of_two_files_name_both_places()
    {
        Write("a.yaml", Founding("a"));
        Write("b.yaml", Founding("b").Replace("type: Person", "type: Club"));
        Write("c.yaml", Founding("a"));
        Write("d.yaml", Founding("viasna"));

        var error = Assert.Throws<InputException>(() => ExtractReader.Read(SmallWorld.Ontology, [_folder.Path]));

        Assert.Equal(
            [
                $"{Path("b.yaml")}:6:12: 'ales' is a Club here and a Person in {Path("a.yaml")}:6; correct one, or give one another key",
                $"{Path("c.yaml")}:2:15: the article 'a' is already told by {Path("a.yaml")}:2; give one of them another id",
                $"{Path("d.yaml")}:2:15: 'viasna' is the id of an entity too; give the article another",
            ],
            error.Errors.Select(mistake => mistake.ToString())
        );
    }

    [Fact]
    public void A_chain_that_leads_back_across_files_is_no_mistake_of_any_of_them()
    {
        Write("a.yaml", Part("a", "noon", "day"));
        Write("b.yaml", Part("b", "day", "week"));
        Write("c.yaml", Part("c", "week", "noon"));

        Assert.Equal(3, ExtractReader.Read(SmallWorld.Ontology, [_folder.Path]).Count);
    }

    [Fact]
    public void A_chain_of_ten_thousand_is_walked()
    {
        var edges = Enumerable.Range(0, 10_000).Select(i => ($"{i}", $"{i + 1}")).ToHashSet();

        Assert.Empty(Cycles.Find(edges));
        Assert.Equal(10_002, Assert.Single(Cycles.Find(edges.Append(("10000", "0")).ToHashSet())).Count);
    }

    [Fact]
    public void A_file_that_is_not_there_or_not_text_is_said()
    {
        File.WriteAllBytes(Path("latin.yaml"), [0x61, 0x3a, 0x20, 0xe9]);

        var error = Assert.Throws<InputException>(() =>
            ExtractReader.Read(SmallWorld.Ontology, [Path("latin.yaml"), Path("gone.yaml")])
        );

        Assert.Equal($"{Path("latin.yaml")}:1:1: the file is not UTF-8; save it as UTF-8", error.Errors[0].ToString());
        Assert.StartsWith(
            $"{Path("gone.yaml")}:1:1: there is no such file or folder",
            error.Errors[1].ToString(),
            StringComparison.Ordinal
        );
    }

    private static string Founding(string article) =>
        SmallWorld.File(
            Text,
            $"{Ales}\n{Viasna}",
            "- { subject: ales, predicate: founded, object: viasna, evidence: [ { s: s1, exact: founded Viasna } ] }",
            article
        );

    private static string Part(string article, string part, string whole) =>
        SmallWorld.File(
            Text,
            $$"""
            - { key: {{part}}, type: Event, name: {{part}} }
            - { key: {{whole}}, type: Event, name: {{whole}} }
            """,
            $$"""- { subject: {{part}}, predicate: partOf, object: {{whole}}, evidence: [ { s: s1, exact: founded Viasna } ] }""",
            article
        );

    private async Task<IGraphStore> OpenAsync() =>
        await SqliteGraphStore.OpenAsync(Path("graph.db"), SmallWorld.Ontology);

    private string Path(string name) => _folder.File(name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
    }
}
