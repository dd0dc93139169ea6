using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>Random filters of every sort, a few levels deep.</summary>
internal static class RandomFilters
{
    private static readonly string[] Ids = ["ales", "maria", "viktar", "viasna", "minsk", "nobody"];
    private static readonly string[] Texts = ["Ales", "al", "Алесь", "b", "Bear", "", "63", "true", "😀", "1962"];
    private static readonly string[] Days =
    [
        "2020",
        "2020-08",
        "2020-08-09",
        "1962",
        "2021-02-11",
        "2018-12",
        "2023-01-01",
        "2020-10",
    ];
    private static readonly string[] Details = ["chair", "member", "ch", "say \"a\\b\"", "é\U0001F600"];
    private static readonly string[] Relations =
    [
        "knows",
        "worksFor",
        "bornIn",
        "met",
        "influences",
        "age",
        "nickname",
        "unheardOf",
    ];
    private static readonly string[] Properties = ["age", "height", "birthDate", "nickname", "active"];

    public static FactFilter Fact(Random random, int depth) =>
        new()
        {
            Relations = Maybe(random, () => Some(random, Relations)),
            Direction = (Direction)random.Next(3),
            Stances = Maybe(random, () => (IReadOnlyList<Stance>)[(Stance)random.Next(5), Stance.Asserted], 6),
            MinConfidence = random.Next(6) == 0 ? random.Next(11) / 10.0 : null,
            IsSupported = random.Next(8) == 0 ? random.Next(2) == 0 : null,
            ValidAt = random.Next(6) == 0 ? Day(random) : null,
            Dated = random.Next(6) == 0 ? ((DateOperator)random.Next(3), Day(random)) : null,
            Values = Maybe(random, () => (IReadOnlyList<string>)["63", "1.75", "true"], 10),
            Qualified =
                random.Next(8) == 0
                    ? new DetailFilter(One(random, ["role", "role2", "rol"]))
                    {
                        Values = Maybe(random, () => Some(random, Details)),
                        AtLeast = random.Next(3) == 0 ? random.Next(60) : null,
                        AtMost = random.Next(3) == 0 ? random.Next(60) : null,
                    }
                    : null,
            HasDate = random.Next(8) == 0 ? random.Next(2) == 0 : null,
            KnownAt = random.Next(6) == 0 ? random.Next(10) : null,
            Articles = Maybe(
                random,
                () => (IReadOnlyList<ArticleId>)[(ArticleId)"article-1", (ArticleId)"article-2"],
                6
            ),
            AttributedTo = Maybe(random, () => Some(random, Ids), 8),
            WithRetracted = random.Next(4) == 0,
            BetweenEntities = random.Next(6) == 0 ? random.Next(2) == 0 : null,
            OtherKinds = Maybe(random, () => (IReadOnlyList<string>)["Person", "Company"], 8),
            Other = depth > 0 && random.Next(6) == 0 ? Entity(random, depth - 1) : null,
            AllOf = depth > 0 ? Maybe(random, () => (IReadOnlyList<FactFilter>)[Fact(random, depth - 1)], 6) : null,
            AnyOf =
                depth > 0
                    ? Maybe(
                        random,
                        () => (IReadOnlyList<FactFilter>)[Fact(random, depth - 1), Fact(random, depth - 1)],
                        4
                    )
                    : null,
            Not = depth > 0 && random.Next(5) == 0 ? Fact(random, depth - 1) : null,
        };

    public static EntityFilter Entity(Random random, int depth) =>
        random.Next(depth > 0 ? 13 : 8) switch
        {
            0 => new EntityFilter.Ids(Some(random, Ids)),
            1 => new EntityFilter.Kinds(["Person"]),
            2 or 3 => new EntityFilter.Text(
                Field(random, names: true),
                (TextOperator)random.Next(3),
                Some(random, Texts),
                random.Next(2) == 0
            ),
            4 => new EntityFilter.Number(
                One(random, Properties),
                (Comparison)random.Next(6),
                random.Next(2) == 0 ? 63 : 1.75
            ),
            5 => new EntityFilter.Date(One(random, Properties), (DateOperator)random.Next(3), Day(random)),
            6 => new EntityFilter.Has(Field(random, names: true), random.Next(2) == 0),
            7 => new EntityFilter.Identified(One(random, ["q", "iso", "lei"]), random.Next(2) == 0 ? null : "1"),
            8 => new EntityFilter.All([.. Enumerable.Range(0, random.Next(3)).Select(_ => Entity(random, depth - 1))]),
            9 => new EntityFilter.Any([.. Enumerable.Range(0, random.Next(3)).Select(_ => Entity(random, depth - 1))]),
            10 => new EntityFilter.Not(Entity(random, depth - 1)),
            11 => new EntityFilter.Related(
                (Quantifier)random.Next(3),
                Fact(random, depth - 1),
                random.Next(3) == 0 ? null : Fact(random, depth - 1)
            ),
            _ => new EntityFilter.RelatedCount(Fact(random, depth - 1), (Comparison)random.Next(6), random.Next(3)),
        };

    public static EntityOrder Order(Random random) =>
        random.Next(4) == 0
            ? new EntityOrder.ByCount(Fact(random, 0), random.Next(2) == 0)
            : new EntityOrder.ByField(
                random.Next(5) switch
                {
                    0 => EntityField.Degree,
                    1 => EntityField.Kind,
                    _ => Field(random, names: false),
                },
                random.Next(2) == 0
            );

    public static string Property(Random random) => One(random, Properties);

    private static EntityField Field(Random random, bool names) =>
        random.Next(6) switch
        {
            0 => EntityField.Id,
            1 => EntityField.ShownName,
            2 => EntityField.Summary,
            3 when names => EntityField.AnyName,
            _ => EntityField.Property(One(random, Properties)),
        };

    public static PartialDate Day(Random random) => PartialDate.Parse(One(random, Days));

    private static IReadOnlyList<string> Some(Random random, string[] all) => [.. all.Where(_ => random.Next(3) == 0)];

    private static T One<T>(Random random, T[] all) => all[random.Next(all.Length)];

    private static T? Maybe<T>(Random random, Func<T> make, int oneIn = 3)
        where T : class => random.Next(oneIn) == 0 ? make() : null;
}
