using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public abstract partial class StoreContract
{
    private static ExtractBuilder First =>
        new ExtractBuilder("a", "2025-12-13")
            .Entity("ales", names: ["Алесь"], summary: "One of them.", identifiers: new Identifier("wikidata", "Q1"))
            .Entity("minsk", "Town")
            .Entity("viasna", "Company")
            .Fact(
                "worksFor",
                "ales",
                "viasna",
                start: "1996",
                end: "2021-07",
                confidence: 0.9,
                qualifiers: ("role", "chair")
            )
            .Fact("bornIn", "ales", "minsk")
            .Value("age", "ales", "63");

    private static ExtractBuilder Second =>
        new ExtractBuilder("b", "2025-12-14")
            .Entity("ales", name: "Aleś", summary: "The longer summary.")
            .Entity("viasna", "Company")
            .Fact("worksFor", "ales", "viasna", start: "1996-04", confidence: 0.5)
            .Fact("knows", "maria", "ales");

    [Fact]
    public async Task Written_extract_is_read_back()
    {
        await using var store = await StoreWithAsync(First);

        var ales = (await store.GetEntitiesAsync(["ales", "nobody"], Cancellation)).Single().Value;
        Assert.Equal(("ales", "Person", "Ales", "One of them."), (ales.Id, ales.Kind, ales.Name, ales.Summary));
        Assert.Equal(["Ales", "Алесь"], ales.Names.Select(name => name.Value));
        Assert.Equal(["a"], ales.Names[1].Articles.Texts());
        Assert.Equal([new Identifier("wikidata", "Q1")], ales.Identifiers);
        Assert.Equal("63", ales.Properties["age"]);

        var facts = await store.GetFactsByIdAsync([First.IdOf("worksFor"), (FactId)"nothing"], Cancellation);
        var work = Assert.Single(facts).Value;
        Assert.Equal(("worksFor", "ales", "viasna", null), (work.Relation, work.Subject, work.Object, work.Value));
        Assert.Equal(
            ("1996", "2021-07", 0.9, 1, 1L),
            (work.Start.ToString(), work.End.ToString(), work.Confidence, work.ArticleCount, work.Recorded)
        );
        Assert.Equal("chair", work.Qualifiers["role"]);
    }

    [Fact]
    public async Task A_write_says_what_it_did()
    {
        await using var store = await OpenAsync();

        Assert.Equal(new WriteResult(1, 3, 0, 0, 3, 0, 0, Sequence: 1), await store.WriteAsync([First], Cancellation));
        Assert.Equal(new WriteResult(1, 1, 2, 0, 1, 1, 0, Sequence: 2), await store.WriteAsync([Second], Cancellation));
        Assert.Equal(
            new WriteResult(1, 0, 2, 1, 0, 1, 1, Sequence: 3),
            await store.WriteAsync([new ExtractBuilder("b")], Cancellation)
        );
    }

    [Fact]
    public async Task The_last_sequence_number_is_told_without_asking_where_nobody_else_can_write()
    {
        await using var store = await OpenAsync();
        var empty = store.Sequence;
        var first = await store.WriteAsync([First], Cancellation);
        var dry = store.Sequence;
        await store.WriteAsync(new GraphWrite([Second]) { DryRun = true }, Cancellation);

        Assert.Contains(empty, new long?[] { 0, null });
        Assert.Equal(empty is null ? null : first.Sequence, dry);
        Assert.Equal(dry, store.Sequence);
    }

    [Fact]
    public async Task Writing_the_same_extract_twice_changes_nothing()
    {
        await using var store = await StoreWithAsync(First, Second);
        var before = await EverythingAsync(store);

        var result = await store.WriteAsync([First, Second], Cancellation);

        Assert.False(result.Changed);
        Assert.Equal(new WriteResult(0, 0, 0, 0, 0, 0, 0, Sequence: 2), result);
        Assert.Equal(before, await EverythingAsync(store));
    }

    [Fact]
    public async Task Writing_nothing_changes_nothing()
    {
        await using var store = await OpenAsync();

        Assert.Equal(new WriteResult(0, 0, 0, 0, 0, 0, 0, Sequence: 0), await store.WriteAsync([], Cancellation));
    }

    [Fact]
    public async Task The_order_of_writing_does_not_matter()
    {
        await using var forward = await StoreWithAsync(First, Second);
        await using var backward = await StoreWithAsync(Second, First);

        Assert.Equal(await WithoutSequencesAsync(forward), await WithoutSequencesAsync(backward));
    }

    [Fact]
    public async Task Two_articles_give_one_fact_with_two_pieces_of_evidence()
    {
        await using var store = await StoreWithAsync(First, Second);
        var id = First.IdOf("worksFor");

        var fact = (await store.GetFactsByIdAsync([id], Cancellation))[id];
        Assert.Equal(
            ("1996-04", 0.9, 2, 1L),
            (fact.Start.ToString(), fact.Confidence, fact.ArticleCount, fact.Recorded)
        );
        var evidence = (await store.GetEvidenceAsync([id], Cancellation))[id];
        Assert.Equal(["a", "b"], evidence.Select(one => one.Article.Id).Texts());
        Assert.All(evidence, one => Assert.Equal(one.Quote, one.Sentence.Text.Substring(one.Offset, one.Quote.Length)));
    }

    [Fact]
    public async Task Writing_an_extract_anew_takes_away_what_its_article_no_longer_says()
    {
        await using var store = await StoreWithAsync(First, Second);

        await store.WriteAsync([new ExtractBuilder("a").Entity("ales")], Cancellation);

        Assert.Equal(
            ["ales", "maria", "viasna"],
            (await store.GetEntitiesAsync(["ales", "maria", "minsk", "viasna"], Cancellation)).Keys.Order()
        );
        Assert.Empty(await store.GetFactsByIdAsync([First.IdOf("bornIn"), First.IdOf("age")], Cancellation));
        var work = (await store.GetFactsByIdAsync([First.IdOf("worksFor")], Cancellation)).Single().Value;
        Assert.Equal(("1996-04", null, 0.5, 1), (work.Start.ToString(), work.End, work.Confidence, work.ArticleCount));
        Assert.Empty(work.Qualifiers);
        var ales = (await store.GetEntitiesAsync(["ales"], Cancellation))["ales"];
        Assert.Empty(ales.Properties);
        Assert.Empty(ales.Identifiers);
        Assert.DoesNotContain(await store.ReadNamesAsync(null, 100, Cancellation), entity => entity.Id == "minsk");
        Assert.Equal(
            ["b"],
            (await store.GetEvidenceAsync([work.Id], Cancellation))[work.Id].Select(one => one.Article.Id).Texts()
        );
    }

    [Fact]
    public async Task Emptying_all_extracts_empties_the_graph()
    {
        await using var store = await StoreWithAsync(First, Second);

        await store.WriteAsync([new ExtractBuilder("b"), new ExtractBuilder("a")], Cancellation);

        var summary = await store.GetSummaryAsync(Cancellation);
        Assert.Equal(
            (0, 0, 0, 2, 4),
            (summary.Entities, summary.Facts, summary.Evidence, summary.Articles, summary.Sequence)
        );
        Assert.Empty(
            (await store.FindEntitiesAsync(new EntityQuery([], null, [], new PageRequest(10)), Cancellation)).Items
        );
    }

    [Fact]
    public async Task An_article_may_come_twice_in_one_write_and_the_last_counts()
    {
        await using var store = await StoreWithAsync(
            First,
            new ExtractBuilder("a").Entity("maria"),
            First,
            new ExtractBuilder("a").Entity("eduard")
        );

        Assert.Equal(
            ["eduard"],
            (
                await store.FindEntitiesAsync(new EntityQuery([], null, [], new PageRequest(10)), Cancellation)
            ).Items.Select(item => item.Item.Id)
        );
        Assert.Equal(4, (await store.GetSummaryAsync(Cancellation)).Sequence);
    }

    [Fact]
    public async Task Articles_that_disagree_on_the_kind_of_an_entity_are_refused_and_nothing_is_written()
    {
        await using var store = await StoreWithAsync(First);
        var before = await EverythingAsync(store);

        await Assert.ThrowsAsync<GraphConflictException>(() =>
            store.WriteAsync([Second, new ExtractBuilder("c").Entity("ales", "Company")], Cancellation)
        );

        Assert.Equal(before, await EverythingAsync(store));
        Assert.True((await store.WriteAsync([Second], Cancellation)).Changed);
    }

    [Fact]
    public async Task A_fact_that_one_article_drops_and_another_takes_up_stands_on_the_other()
    {
        await using var store = await StoreWithAsync(
            new ExtractBuilder("a").Fact("knows", "ales", "maria").Value("nickname", "ales", "Alik")
        );

        await store.WriteAsync(
            [
                new ExtractBuilder("a"),
                new ExtractBuilder("b").Fact("knows", "ales", "maria").Value("nickname", "ales", "Alik"),
            ],
            Cancellation
        );

        Assert.Empty(await OthersAsync(store, "ales", new FactFilter { Articles = [(ArticleId)"a"] }));
        Assert.Equal(
            ["Alik", "maria"],
            (await OthersAsync(store, "ales", new FactFilter { Articles = [(ArticleId)"b"] })).Order()
        );
    }

    [Fact]
    public async Task An_article_may_correct_the_kind_that_it_alone_gave()
    {
        await using var store = await StoreWithAsync(new ExtractBuilder("a").Entity("viasna"));

        await store.WriteAsync([new ExtractBuilder("a").Entity("viasna", "Company")], Cancellation);

        Assert.Equal("Company", (await store.GetEntitiesAsync(["viasna"], Cancellation))["viasna"].Kind);
        Assert.Equal(["Company"], (await store.GetSummaryAsync(Cancellation)).EntitiesByKind.Keys);
    }

    [Fact]
    public async Task Articles_may_correct_a_kind_together_and_not_alone()
    {
        var (one, other, third) = ("a", "b", "c");
        await using var store = await StoreWithAsync(
            new ExtractBuilder(one).Entity("viasna").Fact("knows", "viasna", "maria"),
            new ExtractBuilder(other).Entity("viasna"),
            new ExtractBuilder(third).Entity("viasna")
        );
        var before = await EverythingAsync(store);
        ArticleExtract[] two =
        [
            new ExtractBuilder(one).Entity("viasna", "Company"),
            new ExtractBuilder(other).Entity("viasna", "Company"),
        ];

        await Assert.ThrowsAsync<GraphConflictException>(() => store.WriteAsync(two, Cancellation));
        await Assert.ThrowsAsync<GraphConflictException>(() =>
            store.WriteAsync([.. two, new ExtractBuilder(third).Entity("viasna")], Cancellation)
        );
        Assert.Equal(before, await EverythingAsync(store));
        await store.WriteAsync(new GraphWrite(two) { Removed = [(ArticleId)third] }, Cancellation);

        Assert.Equal("Company", (await store.GetEntitiesAsync(["viasna"], Cancellation))["viasna"].Kind);
        Assert.Empty(await OthersAsync(store, "viasna", FactFilter.Everything));
    }

    [Fact]
    public async Task Dates_are_counted_at_their_precision_and_each_fact_once()
    {
        await using var store = await StoreWithAsync(
            new ExtractBuilder("a")
                .Fact("met", "ales", "maria", at: "2021-07")
                .Fact("met", "ales", "maria", at: "2021-07-14")
                .Fact("worksFor", "ales", "viasna", start: "2021-07-14")
                .Fact("knows", "maria", "viasna")
        );

        var counts = await store.CountByDateAsync(["ales", "maria"], FactFilter.Everything, Cancellation);

        Assert.Equal(
            [
                new(new(2021, 7, 1), new(2021, 7, 31), 1),
                new(new(2021, 7, 14), new(2021, 7, 14), 2),
                new DateCount(null, null, 1),
            ],
            counts
        );
    }

    [Fact]
    public async Task Extracts_come_back_as_they_were_written()
    {
        ArticleExtract[] written = [First.Retract((FactId)"f1"), Second, new ExtractBuilder("c")];
        await using var store = await StoreWithAsync(written);

        Assert.Equal(written.Select(GraphJson.HashOf), (await ExtractsAsync(store)).Select(GraphJson.HashOf));
        Assert.Equal(
            ["b", "c"],
            (await ExtractsAsync(store, after: (ArticleId)"a")).Select(extract => extract.Article.Id).Texts()
        );
    }

    [Fact]
    public async Task Every_written_article_is_a_change_with_what_it_touched()
    {
        await using var store = await StoreWithAsync(First, Second);
        await store.WriteAsync(
            [First, new ExtractBuilder("b").Entity("ales").Entity("viasna", "Company")],
            Cancellation
        );

        var changes = await store.GetChangesAsync(0, 10, Cancellation);
        Assert.Equal([1, 2, 3], changes.Select(change => change.Sequence));
        Assert.Equal(["a", "b", "b"], changes.Select(change => change.ArticleId).Texts());
        Assert.Equal(["ales", "minsk", "viasna"], changes[0].Entities);
        Assert.Equal(["ales", "maria", "viasna"], changes[1].Entities);
        Assert.Equal(["ales", "maria"], changes[2].Entities);
        Assert.Equal(new[] { Second.IdOf("knows"), Second.IdOf("worksFor") }.Order(), changes[2].Facts);
        Assert.All(changes, change =>
            Assert.InRange(DateTimeOffset.UtcNow - change.At, TimeSpan.Zero, TimeSpan.FromMinutes(5))
        );
        Assert.Equal([2], (await store.GetChangesAsync(1, 1, Cancellation)).Select(change => change.Sequence));
    }

    [Fact]
    public async Task Changes_are_found_by_author_sort_entity_fact_time_and_order()
    {
        await using var store = await OpenAsync();
        foreach (
            var (extract, origin) in new[]
            {
                (First, new WriteOrigin("Ada", ChangeKind.Import)),
                (Second, new WriteOrigin("Ürsula \"U\" O'Neill", ChangeKind.Edit)),
                (new ExtractBuilder("c").Retract(Second.IdOf("knows")), new WriteOrigin("Ada", ChangeKind.Retraction)),
                (new ExtractBuilder("d").Entity("zoe"), (WriteOrigin?)null),
            }
        )
            await store.WriteAsync(new GraphWrite([extract]) { Origin = origin }, Cancellation);
        var changes = await store.GetChangesAsync(0, 10, Cancellation);

        Assert.Equal(["Ada", "Ürsula \"U\" O'Neill", "Ada", null], changes.Select(change => change.By));
        Assert.Equal(
            [ChangeKind.Import, ChangeKind.Edit, ChangeKind.Retraction, null],
            changes.Select(change => change.Kind)
        );
        foreach (
            var query in new ChangeQuery[]
            {
                new() { By = "Ada" },
                new() { By = "ada" },
                new() { By = "Ürsula \"U\" O'Neill" },
                new() { Kind = ChangeKind.Retraction },
                new() { Entities = ["maria"] },
                new() { Entities = ["mari"] },
                new() { Entities = ["zoe", "minsk"], NewestFirst = true },
                new() { Fact = Second.IdOf("knows") },
                new() { From = changes[1].At, Until = changes[2].At },
                new() { From = changes[2].At.ToOffset(TimeSpan.FromHours(5)) },
                new() { NewestFirst = true },
                new() { Since = 2, By = "Ada" },
            }
        )
            Assert.Equal(
                changes
                    .Where(query.Matches)
                    .OrderBy(change => query.NewestFirst ? -change.Sequence : change.Sequence)
                    .Select(change => change.Sequence),
                (await store.FindChangesAsync(query, 10, Cancellation)).Select(change => change.Sequence)
            );
        Assert.Equal(
            [2],
            (await store.FindChangesAsync(new() { Fact = Second.IdOf("knows") }, 1, Cancellation)).Select(one =>
                one.Sequence
            )
        );
        Assert.Single(await store.FindChangesAsync(new() { Entities = ["zoe"] }, 10, Cancellation));
    }

    [Fact]
    public async Task A_cancelled_write_leaves_nothing()
    {
        await using var store = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.WriteAsync([First], new CancellationToken(canceled: true))
        );

        Assert.Equal(0, (await store.GetSummaryAsync(Cancellation)).Sequence);
        Assert.True((await store.WriteAsync([First], Cancellation)).Changed);
    }

    [Fact]
    public async Task Readers_see_whole_writes_only()
    {
        await using var store = await OpenAsync();
        var done = new CancellationTokenSource();
        var reading = Task.Run(
            async () =>
            {
                var seen = new HashSet<int>();
                while (!done.IsCancellationRequested)
                {
                    var page = await store.FindEntitiesAsync(
                        new EntityQuery([], null, [], new PageRequest(100)),
                        Cancellation
                    );
                    seen.Add(page.Items.Count);
                }
                return seen;
            },
            Cancellation
        );

        for (var i = 0; i < 10; i++)
        {
            await store.WriteAsync(
                [
                    .. Enumerable
                        .Range(0, 4)
                        .Select(j => (ArticleExtract)new ExtractBuilder($"a{i}-{j}").Entity($"e{i}-{j}")),
                ],
                Cancellation
            );
        }
        await done.CancelAsync();

        Assert.All(await reading, count => Assert.Equal(0, count % 4));
    }

    [Fact]
    public async Task Hostile_texts_come_back_as_they_are()
    {
        string[] texts =
        [
            "'; DROP TABLE entity; --",
            "\") MATCH (n) DETACH DELETE n //",
            "<script>alert(1)</script>",
            "\u202Eright to left\u202C",
            "tab\tand \"quotes\" \\ and {braces} $1 @p ?1",
            new('ж', 10_000),
            "😀 \uFFFD Ω",
            "{\"json\":[1]}",
            "%_*?[a]",
        ];
        var builder = new ExtractBuilder("hostile");
        for (var i = 0; i < texts.Length; i++)
            builder
                .Entity($"e{i}", name: texts[i], summary: texts[i], identifiers: new Identifier("x", texts[i]))
                .Value("nickname", $"e{i}", texts[i]);
        await using var store = await StoreWithAsync(builder);

        var entities = await store.GetEntitiesAsync([.. texts.Select((_, i) => $"e{i}"), .. texts], Cancellation);
        Assert.Equal(texts.Length, entities.Count);
        for (var i = 0; i < texts.Length; i++)
        {
            var entity = entities[$"e{i}"];
            Assert.Equal([texts[i], texts[i], texts[i]], [entity.Name, entity.Summary!, entity.Properties["nickname"]]);
            var query = new EntityQuery(
                [],
                new EntityFilter.Text(EntityField.Property("nickname"), TextOperator.Contains, [texts[i]], false),
                [],
                new PageRequest(10)
            );
            Assert.Contains(
                $"e{i}",
                (await store.FindEntitiesAsync(query, Cancellation)).Items.Select(item => item.Item.Id)
            );
            Assert.Equal([$"e{i}"], await IdsAsync(store, new EntityFilter.Identified("x", texts[i])));
        }
        Assert.Equal(GraphJson.HashOf(builder), GraphJson.HashOf((await ExtractsAsync(store)).Single()));
    }

    [Fact]
    public async Task Extracts_come_back_by_article_as_they_were_written()
    {
        await using var store = await StoreWithAsync(First, Second);

        var extracts = await store.GetExtractsAsync([(ArticleId)"b", (ArticleId)"nobody"], Cancellation);

        Assert.Equal(GraphJson.HashOf(Second), GraphJson.HashOf(Assert.Single(extracts).Value));
    }

    [Fact]
    public async Task Hashes_tell_what_articles_said_without_reading_it()
    {
        await using var store = await StoreWithAsync(First, Second);

        var hashes = await store.GetHashesAsync([(ArticleId)"b", (ArticleId)"b", (ArticleId)"nobody"], Cancellation);

        Assert.Equal(GraphJson.HashOf(Second), Assert.Single(hashes).Value);
    }
}
