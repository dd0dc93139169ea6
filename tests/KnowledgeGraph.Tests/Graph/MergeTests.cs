using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

public sealed class MergeTests
{
    [Fact]
    public void The_shown_name_is_the_primary_name_that_most_articles_use()
    {
        var entity = Merge.Entity([Viasna("a", "Viasna"), Viasna("b", "Spring"), Viasna("c", "Viasna")], []);

        Assert.Equal("Viasna", entity.Name);
        Assert.Equal(["Viasna", "Spring"], entity.Names.Select(name => name.Value));
        Assert.Equal(["a", "c"], entity.Names[0].Articles.Texts());
    }

    [Fact]
    public void Of_primary_names_used_alike_the_ordinally_first_is_shown() =>
        Assert.Equal("Spring", Merge.Entity([Viasna("a", "Viasna"), Viasna("b", "Spring")], []).Name);

    [Fact]
    public void A_spelling_without_language_joins_the_same_spelling_with_one()
    {
        var entity = Merge.Entity([Viasna("a", "Viasna"), Viasna("b", "Viasna", language: "en")], []);

        var name = Assert.Single(entity.Names);
        Assert.Equal("en", name.Language);
        Assert.Equal(["a", "b"], name.Articles.Texts());
    }

    [Fact]
    public void Different_kinds_are_refused_with_the_entity_and_both_kinds()
    {
        var error = Assert.Throws<GraphConflictException>(() =>
            Merge.Entity([Viasna("b", "Viasna"), Viasna("a", "Viasna") with { Kind = "Group" }], [])
        );

        Assert.Equal(
            "'viasna' is of different kinds: CivicOrganization (in b) and Group (in a). An id stands for one "
                + "entity of one kind: correct the kind, or give one of them another id.",
            error.Message
        );
    }

    [Fact]
    public void A_property_shows_the_asserted_value_with_most_articles_then_confidence_then_precision()
    {
        Assert.Equal("2021-07", Shown(Born("2021-07", articles: 2), Born("2020-01-01", articles: 1)));
        Assert.Equal("2020-01", Shown(Born("2021-07-14", confidence: 0.5), Born("2020-01", confidence: 0.9)));
        Assert.Equal("2021-07-14", Shown(Born("2021-07"), Born("2021-07-14")));
        Assert.Equal("2020", Shown(Born("2021"), Born("2020")));
        Assert.Equal("2021", Shown(Born("2020", articles: 9) with { Stance = Stance.Denied }, Born("2021")));

        static string Shown(params Fact[] facts) =>
            Merge.Entity([Viasna("a", "Viasna")], facts).Properties["foundedOn"];
    }

    [Fact]
    public void A_fact_keeps_the_most_precise_date_then_the_exact_then_the_earliest()
    {
        Assert.Equal("2021-07-14", At("2021", "2021-07-14", "2021-07"));
        Assert.Equal("2021", At("2021~", "2021"));
        Assert.Equal("2020-05", At("2021-07", "2020-05"));

        static string? At(params string[] dates) =>
            Merge
                .Fact(
                    [
                        .. dates.Select(
                            (date, index) => ((ArticleId)$"a{index}", Draft() with { At = PartialDate.Parse(date) })
                        ),
                    ],
                    1,
                    null
                )
                .At?.ToString();
    }

    [Fact]
    public void A_fact_unites_confidence_and_qualifiers_of_its_articles()
    {
        var fact = Merge.Fact(
            [
                (
                    (ArticleId)"a",
                    Draft() with
                    {
                        Confidence = 0.4,
                        Qualifiers = new Dictionary<string, string> { ["role"] = "head", ["means"] = "bus" },
                    }
                ),
                (
                    (ArticleId)"b",
                    Draft() with
                    {
                        Confidence = 0.9,
                        Qualifiers = new Dictionary<string, string> { ["role"] = "chair" },
                    }
                ),
            ],
            7,
            null
        );

        Assert.Equal((0.9, 2, 7L), (fact.Confidence, fact.ArticleCount, fact.Recorded));
        Assert.Equal(new Dictionary<string, string> { ["means"] = "bus", ["role"] = "chair\nhead" }, fact.Qualifiers);
    }

    [Fact]
    public void The_order_of_entity_drafts_never_matters() =>
        Gen.Select(GenDrafts, GenValues)
            .SelectMany(
                (drafts, values) => Gen.Select(Gen.Const((drafts, values)), Gen.Shuffle(drafts), Gen.Shuffle(values))
            )
            .Sample(
                (original, drafts, values) =>
                    Json(Merge.Entity(original.drafts, original.values)) == Json(Merge.Entity(drafts, values))
            );

    [Fact]
    public void The_order_of_fact_drafts_never_matters() =>
        GenFactDrafts
            .SelectMany(drafts => Gen.Select(Gen.Const(drafts), Gen.Shuffle(drafts)))
            .Sample((original, drafts) => Json(Merge.Fact(original, 1, null)) == Json(Merge.Fact(drafts, 1, null)));

    [Fact]
    public void Adding_what_one_more_article_says_of_an_entity_is_merging_all_again() =>
        GenDrafts.Sample(drafts =>
        {
            if (drafts.Length == 1 || Merge.Add(Merge.Entity(drafts[1..], []), drafts[0]) is not { } added)
                return true;
            return Json(added) == Json(Merge.Entity(drafts, []));
        });

    [Fact]
    public void Second_language_of_a_spelling_forces_a_full_merge()
    {
        var entity = Merge.Entity([Viasna("a", "Viasna")], []);

        Assert.Equal(
            ["Spring", "Viasna"],
            Merge.Add(entity, Viasna("b", "Spring", language: "en"))!.Names.Select(name => name.Value)
        );
        Assert.Null(Merge.Add(entity, Viasna("b", "Viasna", language: "en")));
    }

    [Fact]
    public void Adding_what_one_more_article_says_of_a_fact_is_merging_all_again() =>
        GenFactDrafts.Sample(drafts =>
            drafts.Length == 1
            || Json(Merge.Add(Merge.Fact(drafts[1..], 1, null), drafts[0].Item2)) == Json(Merge.Fact(drafts, 1, null))
        );

    [Fact]
    public void No_spelling_and_no_article_of_a_name_is_lost() =>
        GenDrafts.Sample(drafts =>
        {
            var merged = Merge.Entity(drafts, []).Names;
            return drafts
                .SelectMany(draft => draft.Names)
                .All(name =>
                    merged.Any(other =>
                        (other.Value, other.Kind, other.Scheme) == (name.Value, name.Kind, name.Scheme)
                        && name.Articles.All(other.Articles.Contains)
                    )
                );
        });

    private static readonly Gen<EntityName[]> GenNames = Gen.Select(
            Gen.OneOf<string>("Viasna", "Spring", "Вясна"),
            Gen.OneOf<string?>(null, "en", "be"),
            Gen.Enum<NameKind>(),
            Gen.OneOf<string?>(null, "lacinka")
        )
        .Select(
            (value, language, kind, scheme) =>
                new EntityName(value, language, value[0] > 'z' ? "Cyrl" : "Latn", kind, scheme, [])
        )
        .Array[1, 4];

    private static readonly Gen<EntityDraft[]> GenDrafts = Gen.Select(
            GenNames,
            Gen.OneOf<string?>(null, "A group.", "A human rights group."),
            Gen.OneOf<string>("Q1", "Q2")
        )
        .Array[1, 5]
        .Select(parts =>
            parts
                .Select(
                    (part, index) =>
                        new EntityDraft(
                            "viasna",
                            "CivicOrganization",
                            [.. part.Item1.Select(name => name with { Articles = [(ArticleId)$"a{index}"] })],
                            part.Item2,
                            [new Identifier("wikidata", part.Item3)]
                        )
                )
                .ToArray()
        );

    private static readonly Gen<Fact[]> GenValues = Gen.Select(
            Gen.OneOf<string>("2021", "2021-07", "2020-07-14"),
            Gen.Int[1, 2],
            Gen.OneOf<double>(0.5, 1),
            Gen.Enum<Stance>()
        )
        .Select((value, articles, confidence, stance) => Born(value, articles, confidence) with { Stance = stance })
        .Array[0, 6];

    private static readonly Gen<PartialDate?> GenDate = Gen.OneOf<string?>(
            null,
            "2021",
            "2021~",
            "2021-07",
            "2021-07-14",
            "2020-12-13"
        )
        .Select(text => text is null ? (PartialDate?)null : PartialDate.Parse(text));

    private static readonly Gen<(ArticleId, FactDraft)[]> GenFactDrafts = Gen.Select(
            GenDate,
            GenDate,
            GenDate,
            Gen.OneOf<double>(0.3, 0.9),
            Gen.OneOf<string>("head", "chair", "9.5", "51")
        )
        .Select(
            (start, end, at, confidence, role) =>
                Draft() with
                {
                    Start = start,
                    End = end,
                    At = at,
                    Confidence = confidence,
                    Qualifiers = new Dictionary<string, string> { ["role"] = role },
                }
        )
        .Array[1, 5]
        .Select(drafts => drafts.Select((draft, index) => ((ArticleId)$"a{index}", draft)).ToArray());

    private static EntityDraft Viasna(string article, string name, string? language = null) =>
        new(
            "viasna",
            "CivicOrganization",
            [new EntityName(name, language, "Latn", NameKind.Primary, null, [(ArticleId)article])],
            null,
            []
        );

    private static Fact Born(string value, int articles = 1, double confidence = 1) =>
        new(
            (FactId)$"f-{value}",
            "foundedOn",
            "viasna",
            null,
            value,
            null,
            null,
            null,
            Stance.Asserted,
            null,
            confidence,
            new Dictionary<string, string>(),
            articles,
            1,
            null
        );

    private static FactDraft Draft() =>
        new(
            (FactId)"f1",
            "leads",
            "ales-bialiatski",
            "viasna",
            null,
            null,
            null,
            null,
            Stance.Asserted,
            null,
            1,
            new Dictionary<string, string>(),
            [new QuoteSpan(1, "Viasna", 0)]
        );

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    [Fact]
    public void A_name_tells_its_first_ten_articles_in_whatever_order_they_come()
    {
        var drafts = Enumerable
            .Range(0, 50)
            .Select(i => new EntityDraft(
                "a",
                "Person",
                [new EntityName("A", null, "Latn", NameKind.Primary, null, [(ArticleId)$"article-{i:00}"])],
                null,
                []
            ))
            .ToList();

        var atOnce = Merge.Entity(drafts, []);
        var oneByOne = drafts
            .AsEnumerable()
            .Reverse()
            .Skip(1)
            .Aggregate(Merge.Entity([drafts[^1]], []), (entity, draft) => Merge.Add(entity, draft)!);

        Assert.Equal(
            Enumerable.Range(0, EntityName.MaxArticles).Select(i => $"article-{i:00}"),
            atOnce.Names[0].Articles.Texts()
        );
        Assert.Equal(atOnce.Names[0].Articles, oneByOne.Names[0].Articles);
        Assert.Same(oneByOne, Merge.Add(oneByOne, drafts[40]));
    }
}
