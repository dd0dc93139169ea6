using CsCheck;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>Small random graphs, dense enough for everything to meet everything, and random questions about
/// them.</summary>
internal static class RandomGraph
{
    // The last two sort differently by UTF-16 unit and by code point.
    private static readonly string[] Ids = ["ales", "maria", "viktar", "eduard", "viasna", "minsk", "é-\uFF5E", "e-😀"];
    private static readonly string[] Names = ["Ales", "aleś", "Алесь", "ALES", "\uFF5E", "😀", "Maria K", "x"];
    private static readonly string?[] Days =
    [
        null,
        null,
        "2020",
        "2020~",
        "2020-08",
        "2020-08-09",
        "2021-02",
        "1999-12-31",
    ];
    private static readonly string[] Relations =
    [
        "knows",
        "worksFor",
        "bornIn",
        "met",
        "influences",
        "worksFor",
        "praised",
    ];
    private static readonly (string Property, string[] Values)[] Properties =
    [
        ("age", ["7", "63"]),
        ("height", ["1.5", "1.75"]),
        ("birthDate", ["1962", "1962-09-25", "2020-08~"]),
        ("diedOn", ["2020", "2021-02-10~", "1999"]),
        ("heldOn", ["2020-08", "2020~", "1962"]),
        ("heldUntil", ["2020-08-09", "2021"]),
        ("nickname", ["Bear", "bear"]),
        ("active", ["true", "false"]),
    ];

    /// <summary>Some writes, each of some extracts; articles come again with other contents.</summary>
    public static readonly Gen<ArticleExtract[][]> Writes = Gen
        .ULong.Array[0, 5]
        .Array[1, 4]
        .Select(batches =>
            batches
                .Select(batch =>
                    batch.Select(seed => Extract(new Random(unchecked((int)(seed ^ (seed >> 32)))))).ToArray()
                )
                .ToArray()
        );

    private static ArticleExtract Extract(Random random)
    {
        var extract = new ExtractBuilder($"article-{random.Next(6)}", One(random, Days) ?? "2025");
        if (random.Next(8) == 0)
            extract.TakenBack();
        if (random.Next(6) == 0)
            extract.InPlaceOf($"article-{random.Next(6)}");
        foreach (var id in Ids.Where(_ => random.Next(3) == 0))
        {
            extract.Entity(
                id,
                KindOf(id),
                One(random, Names),
                [.. Names.Where(_ => random.Next(6) == 0)],
                random.Next(2) == 0 ? null : One(random, Names),
                [
                    .. new[] { new Identifier("q", "1"), new Identifier("q", "2"), new Identifier("iso", "BY") }.Where(
                        _ => random.Next(4) == 0
                    ),
                ]
            );
        }
        var seen = new HashSet<string>();
        var decided = new List<FactIdentity>();
        for (var i = random.Next(12); i > 0; i--)
        {
            var (stance, by, confidence) = (
                (Stance)Math.Max(0, random.Next(-3, 5)),
                random.Next(4) == 0 ? One(random, Ids) : null,
                random.Next(1, 11) / 10.0
            );
            var (subject, @object) = (One(random, Ids), One(random, Ids));
            var (property, values) = One(random, Properties);
            var (value, relation) = (One(random, values), One(random, Relations));
            var isValue = random.Next(3) == 0;
            var (start, end, at) = (
                One(random, Days),
                One(random, Days),
                random.Next(3) == 0 ? One(random, Days) : null
            );
            var time = SmallOntology.Value.Relation(relation).HasPeriods ? $"{start} {end} {at}" : "";
            var key = isValue
                ? $"{property} {subject} {value} {stance} {by}"
                : $"{relation} {string.Join(' ', new[] { subject, @object }.Order(StringComparer.Ordinal))} {stance} {by} {time}";
            if (!seen.Add(key))
                continue;
            foreach (var id in new[] { subject, @object, by })
                if (id is not null)
                    extract.Named(id, KindOf(id));
            if (isValue)
                extract.Value(property, subject, value, stance, by, confidence);
            else
                extract.Fact(
                    relation,
                    subject,
                    @object,
                    start,
                    end,
                    at,
                    stance,
                    by,
                    confidence,
                    [
                        .. new[]
                        {
                            (
                                "role",
                                One(
                                    random,
                                    [
                                        "chair",
                                        "member",
                                        "say \"a\\b\"",
                                        "é\U0001F600",
                                        "51",
                                        "9.5",
                                        ">25 %",
                                        "1e1",
                                        "1e400",
                                        "25\u00a0%",
                                        "1 000",
                                        "NaN",
                                        "7f",
                                        "2,5",
                                    ]
                                )
                            ),
                            ("role2", "member"),
                        }.Where(_ => random.Next(3) == 0),
                    ]
                );
            if (random.Next(12) == 0)
                extract.Retract(extract.LastId, One(random, Days) ?? "2024", One(random, Names));
            if (random.Next(12) == 0)
                decided.Add(extract.LastIdentity!);
        }
        Decide(extract, random, decided);
        return extract;
    }

    /// <summary>People may turn out to be one, whatever the order of their ids and with circles; facts may be reviewed
    /// or taken back.</summary>
    private static void Decide(ExtractBuilder extract, Random random, List<FactIdentity> facts)
    {
        foreach (
            var (id, other) in People
                .SelectMany(id => People.Where(other => other != id), (id, other) => (id, other))
                .Where(_ => random.Next(40) == 0)
                .DistinctBy(pair => pair.id)
        )
            extract.Same(id, other);
        foreach (var fact in facts.DistinctBy(fact => fact.Id()))
        {
            if (random.Next(3) == 0)
                extract.Retract(fact);
            else
                extract.Review(fact, (ReviewState)random.Next(4), One(random, Days) ?? "2024");
        }
    }

    private static readonly string[] People = ["ales", "maria", "viktar", "eduard", "é-\uFF5E"];

    private static string KindOf(string id) =>
        id switch
        {
            "viasna" => "Company",
            "minsk" => "Town",
            _ => "Person",
        };

    private static T One<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>Questions of every sort, in words and as what to do; pages are read to their ends, both ways.</summary>
    public static IEnumerable<(string Question, Func<IGraphStore, Task<string>> Ask)> Questions(ulong seed)
    {
        var random = new Random(unchecked((int)(seed ^ (seed >> 32))));
        yield return Ask("entities", async store =>
            Answers.Text(await store.GetEntitiesAsync([.. Ids, "nobody", Ids[0]]))
        );
        yield return Ask("summary", async store => Answers.Text(await store.GetSummaryAsync()));
        yield return Ask("uncounted", async store => Answers.Text(await store.CountUncountedAsync()));
        yield return Ask("relations", async store =>
            Answers.Text(await store.CountRelationsAsync([.. Ids, "nobody"], FactFilter.Everything))
        );
        for (var i = 0; i < 3; i++)
        {
            var known = new FactFilter
            {
                KnownAt = random.Next(12),
                WithRetracted = random.Next(3) == 0,
                ValidAt = random.Next(2) == 0 ? RandomFilters.Day(random) : null,
            };
            yield return Ask($"known {Answers.Text(known)}", async store =>
                Answers.Text((await store.FindFactsAsync(new FactQuery(known, [], new PageRequest(1000)))).Items)
            );
        }
        yield return Ask("changes", async store =>
            Answers.Text((await store.GetChangesAsync(1, 3)).Select(change => change with { At = default }))
        );
        yield return Ask("articles", async store =>
            Answers.Text(
                await store.GetArticlesAsync([(ArticleId)"article-1", (ArticleId)"article-2", (ArticleId)"none"])
            )
        );
        yield return Ask("extracts", async store =>
        {
            var hashes = new List<string>();
            await foreach (var extract in store.ReadExtractsAsync((ArticleId)"article-1"))
                hashes.Add(extract.Article.Id + GraphJson.HashOf(extract));
            var some = await store.GetExtractsAsync([
                (ArticleId)"article-0",
                (ArticleId)"article-5",
                (ArticleId)"none",
            ]);
            return string.Join(
                '\n',
                hashes.Concat(
                    some.Select(extract => extract.Key + GraphJson.HashOf(extract.Value)).Order(StringComparer.Ordinal)
                )
            );
        });
        yield return Ask("decisions", async store =>
        {
            var decisions = await store.GetDecisionsAsync();
            return Answers.Text(decisions.Merged)
                + Answers.Text(decisions.Judgements.Select(one => one.Judgement))
                + string.Join(',', decisions.Extracts.Keys)
                + Answers.Text((await FactIdsAsync(store)).Order().Select(decisions.ReviewOf));
        });
        yield return Ask("evidence and rivals", async store =>
        {
            var facts = await FactIdsAsync(store);
            return Answers.Text(await store.GetEvidenceAsync(facts))
                + Answers.Text(await store.GetRivalsAsync(facts))
                + Answers.Text(await store.GetFactsByIdAsync(facts));
        });
        yield return Ask("names", async store =>
            Answers.Text(
                await store.FindBearersAsync([
                    .. Names.SelectMany(KnowledgeGraph.Names.NameTerms.OfName).Append("n:nobody"),
                ])
            )
            + Answers.Text(await store.ReadNamesAsync(null, 3))
            + Answers.Text(await store.ReadNamesAsync("b", 100))
        );
        yield return Ask("alike", async store =>
            Answers.Text(await store.FindAlikeAsync(5)) + Answers.Text(await store.FindAlikeAsync(500))
        );
        for (var i = 0; i < 12; i++)
        {
            var filter = RandomFilters.Fact(random, depth: 2);
            FactOrder[] order =
            [
                .. Enumerable
                    .Range(0, random.Next(3))
                    .Select(_ =>
                        random.Next(4) == 0
                            ? FactOrder.ByOther(RandomFilters.Order(random))
                            : new FactOrder((FactField)random.Next(6), random.Next(2) == 0)
                    ),
            ];
            var (size, backward, id, withFacts) = (
                random.Next(5),
                random.Next(2) == 0,
                One(random, Ids),
                random.Next(2) == 0
            );
            var asked = $"{Answers.Text(filter)} {Answers.Text(order)} {size} {backward} {withFacts}";
            yield return Ask($"facts {asked}", async store =>
                Answers.Text(
                    (
                        await store.GetFactsAsync([
                            new FactRequest(
                                [.. Ids, "nobody"],
                                filter,
                                order,
                                new PageRequest(size, null, backward, WithTotal: true)
                            )
                            {
                                WithFacts = withFacts,
                            },
                        ])
                    )[0]
                )
            );
            yield return Ask($"all facts of {id} {asked}", store =>
                AllAsync(size + 1, backward, async page =>
                    (await store.GetFactsAsync([new FactRequest([id], filter, order, page) { WithFacts = withFacts }]))[
                        0
                    ]
                        .GetValueOrDefault(id)
                )
            );
            yield return Ask($"facts of the whole graph {asked}", store =>
                AllAsync(size + 1, backward, page => store.FindFactsAsync(new FactQuery(filter, order, page))!)
            );
            yield return Ask($"links and among {Answers.Text(filter)}", async store =>
            {
                var links = await store.GetStepsAsync([Ids[0], Ids[1], "nobody"], filter, 1000);
                return Answers.Text(links.Steps.OrderBy(link => link.ToString(), StringComparer.Ordinal))
                    + links.Truncated
                    + Answers.Text(await store.GetFactsAmongAsync(Ids[..5], filter, 1 + size));
            });
            yield return Ask($"relations of {Answers.Text(filter)}", async store =>
                string.Join(
                    '\n',
                    (
                        await store.CountRelationsAsync([
                            new CountRequest([.. Ids, "nobody"], filter),
                            new CountRequest([id], FactFilter.Everything),
                        ])
                    ).Select(Answers.Text)
                )
            );
        }
        for (var i = 0; i < 12; i++)
        {
            var filter = random.Next(4) == 0 ? null : RandomFilters.Entity(random, depth: 2);
            EntityOrder[] order = [.. Enumerable.Range(0, random.Next(3)).Select(_ => RandomFilters.Order(random))];
            string[] kinds = random.Next(3) switch
            {
                0 => ["Person"],
                1 => ["Person", "Town"],
                _ => [],
            };
            var (size, backward) = (random.Next(5), random.Next(2) == 0);
            yield return Ask(
                $"entities {Answers.Text<object?>(filter)} {Answers.Text<object>(order)} "
                    + $"{string.Join(',', kinds)} {size} {backward}",
                store =>
                    AllAsync(size + 1, backward, page =>
                        store.FindEntitiesAsync(new EntityQuery(kinds, filter, order, page))!
                    )
            );
            var (facts, property) = (RandomFilters.Fact(random, depth: 1), RandomFilters.Property(random));
            Facet[] facets =
            [
                .. Enum.GetValues<FacetField>()
                    .Where(_ => random.Next(2) == 0)
                    .Select(by => new Facet(by, 1 + size, by == FacetField.Property ? property : null)),
            ];
            yield return Ask(
                $"facets {Answers.Text(facets)} of {Answers.Text<object?>(filter)} {string.Join(',', kinds)} "
                    + $"and {Answers.Text(facts)}",
                async store => Answers.Text(await store.CountFacetsAsync(new FacetQuery(kinds, filter, facts, facets)))
            );
        }
        foreach (var backward in new[] { true, false })
        {
            yield return Ask($"articles {backward}", store =>
                AllAsync<Article>(2, backward, async page => await store.FindArticlesAsync(page))
            );
            yield return Ask($"articles of {backward}", async store =>
                string.Join(
                    '\n',
                    (
                        await store.GetArticlesOfAsync([
                            new ArticleRequest([.. Ids, "nobody"], new PageRequest(2, null, backward, WithTotal: true)),
                            new ArticleRequest([Ids[0]], new PageRequest(1)),
                        ])
                    ).Select(Answers.Text)
                )
            );
            yield return Ask($"articles of {Ids[0]} {backward}", store =>
                AllAsync(1, backward, async page =>
                    (await store.GetArticlesOfAsync([Ids[0]], page)).GetValueOrDefault(Ids[0])
                )
            );
        }
    }

    private static (string, Func<IGraphStore, Task<string>>) Ask(
        string question,
        Func<IGraphStore, Task<string>> ask
    ) => (question, ask);

    private static async Task<IReadOnlyCollection<FactId>> FactIdsAsync(IGraphStore store) =>
        [
            .. (
                await store.GetFactsAsync([
                    new FactRequest(Ids, new FactFilter { WithRetracted = true }, [], new PageRequest(1000)),
                ])
            )[0]
                .Values.SelectMany(page => page.Items)
                .Select(item => item.Item.Fact!.Id)
                .Distinct(),
            (FactId)"nothing",
        ];

    /// <summary>Follows the cursors, through their text, until there is no more.</summary>
    private static async Task<string> AllAsync<T>(int size, bool backward, Func<PageRequest, Task<Page<T>?>> read)
    {
        var text = "";
        Cursor? after = null;
        while (await read(new PageRequest(size, after, backward, WithTotal: after is null)) is { } page)
        {
            text += Answers.Text(page);
            if (!page.HasMore || page.Items.Count == 0)
                break;
            var last = backward ? page.Items[0].Cursor : page.Items[^1].Cursor;
            after = Cursor.Decode(last.Encode("list"), "list", [.. last.Keys.SkipLast(1).Select(key => key is string)]);
        }
        return text;
    }
}
