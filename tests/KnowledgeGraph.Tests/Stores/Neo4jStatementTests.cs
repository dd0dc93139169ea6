using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Stores.Neo4j.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>The texts of statements: values stand in parameters, names come from the ontology.</summary>
public sealed class Neo4jStatementTests
{
    // Without dates of lives, which have texts of their own in most statements.
    private static readonly Ontology Ontology = new(SmallOntology.Value.Kinds, SmallOntology.Value.Relations);

    private static FactRequest Request(FactFilter filter, PageRequest? page = null, params FactOrder[] order) =>
        new(["ales", "maria"], filter, order, page ?? new PageRequest(10));

    private static string Values(Statement statement) => JsonSerializer.Serialize(statement.Parameters);

    [Fact]
    public void Facts_of_one_relation_follow_its_type_and_direction()
    {
        var statement = FactPages.Of(
            Ontology,
            [Request(new FactFilter { Relations = ["worksFor"], Direction = Direction.Out })]
        );

        Assert.Equal(
            """
            UNWIND $p0 AS id
            MATCH (e:Entity {id: id})
            RETURN 0 AS request, id, COLLECT {
              CALL (id, e) {
                MATCH ()-[r:`WORKS_FOR`]->(o) WHERE r.from_id = id AND r.sort >= '' AND r.to_id >= '' AND true RETURN r, o, r.sort AS sort, r.to_id AS other ORDER BY r.from_id, r.sort LIMIT $p1
              }
              WITH r, o, sort, other ORDER BY sort LIMIT $p1
              RETURN [sort, other, o.version, r.version]
            } AS facts, null AS total
            """,
            statement.Text
        );
        Assert.Equal("""{"p0":["ales","maria"],"p1":11}""", Values(statement));
    }

    [Fact]
    public void A_symmetric_relation_is_read_from_the_index_of_either_end()
    {
        var request = Request(new FactFilter { Relations = ["knows"], Stances = [Stance.Asserted] });

        var text = FactPages.Of(Ontology, [request]).Text;

        Assert.Contains("MATCH ()-[r:`KNOWS`]->(o) WHERE r.from_id = id", text, StringComparison.Ordinal);
        Assert.Contains("MATCH (o)-[r:`KNOWS`]->() WHERE r.to_id = id", text, StringComparison.Ordinal);
        Assert.Contains("AND r.from_id <> id AND r.stance IN $p1", text, StringComparison.Ordinal);
        Assert.Contains("RETURN [sort, other, o.version, r.version]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_all_relations_or_in_another_order_are_read_and_sorted()
    {
        var ofAll = FactPages.Of(Ontology, [Request(FactFilter.Everything)]).Text;
        var byName = FactPages
            .Of(
                Ontology,
                [
                    Request(
                        new FactFilter { Relations = ["knows"] },
                        null,
                        new FactOrder(FactField.OtherName, Descending: false)
                    ),
                ]
            )
            .Text;

        Assert.Contains("ORDER BY r.sort LIMIT", ofAll, StringComparison.Ordinal);
        Assert.Contains("o.name_key AS k0\n  WITH r, o, k0 ORDER BY k0 IS NULL", byName, StringComparison.Ordinal);
        Assert.DoesNotContain("CALL", ofAll + byName, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_requests_are_one_statement()
    {
        var statement = FactPages.Of(
            Ontology,
            [Request(new FactFilter { Relations = ["worksFor"] }), Request(new FactFilter { Relations = ["knows"] })]
        );

        Assert.Equal(1, statement.Text.Split("\nUNION ALL\n").Length - 1);
        Assert.Contains("RETURN 0 AS request", statement.Text, StringComparison.Ordinal);
        Assert.Contains("RETURN 1 AS request", statement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_becomes_a_condition_without_any_of_its_values()
    {
        const string Hostile = "x' OR 1=1 //";
        var filter = new FactFilter
        {
            Relations = ["worksFor", "knows", Hostile],
            Direction = Direction.In,
            Stances = [Stance.Asserted],
            ValidAt = PartialDate.Parse("2020-08"),
            Articles = [(ArticleId)Hostile],
            AttributedTo = [Hostile],
            OtherKinds = [Hostile],
            Other = new EntityFilter.Text(EntityField.AnyName, TextOperator.Contains, [Hostile], IgnoreCase: true),
            Not = new FactFilter { Relations = [Hostile] },
        };

        var statement = FactQueries.Steps(Ontology, [Hostile], filter, 100);

        Assert.Equal(
            """
            UNWIND $p0 AS id
            MATCH (e:Entity {id: id})
            MATCH (e)-[r:`WORKS_FOR`|`KNOWS`]-(o)
            WHERE o:Entity AND e <> o AND ((endNode(r) = e OR r.relation IN $p1) AND r.stance IN $p2 AND (r.valid_from IS NULL OR r.valid_from <= $p3) AND (r.valid_to IS NULL OR r.valid_to >= $p4) AND any(article IN $p5 WHERE article IN r.articles) AND r.attributedTo IN $p6 AND (o:Entity AND o.kind IN $p7) AND (o:Entity AND any(name IN o.names_key WHERE any(wanted IN $p8 WHERE name CONTAINS wanted))) AND NOT coalesce(r.relation IN $p9, false))
            RETURN id, r.id, o.id, r.articleCount, r.confidence LIMIT $p10
            """,
            statement.Text
        );
    }

    [Fact]
    public void Entities_of_a_kind_are_found_by_its_label_behind_a_cursor()
    {
        var statement = EntityQueries.Page(
            Ontology,
            new EntityQuery(
                ["Person"],
                new EntityFilter.All([
                    new EntityFilter.Number("age", Comparison.GreaterOrEqual, 18),
                    new EntityFilter.Related(
                        Quantifier.None,
                        new FactFilter { Relations = ["bornIn"], Direction = Direction.Out },
                        null
                    ),
                ]),
                [new EntityOrder.ByField(EntityField.Property("birthDate"), Descending: true)],
                new PageRequest(20, new Cursor([712_000L, "ales"]), WithTotal: true)
            )
        );

        Assert.Equal(
            """
            RETURN COLLECT {
              MATCH (e:`Person`)
              WHERE ((e.`age_key` >= $p0 AND NOT EXISTS { MATCH (e)-[r1:`BORN_IN`]->(o2) WHERE true }) AND ((e.`birthDate_key` < $p1 OR e.`birthDate_key` IS NULL) OR (e.`birthDate_key` = $p2 AND e.id > $p3)))
              WITH e, e.`birthDate_key` AS k0
              ORDER BY k0 IS NULL, k0 DESC, e.id LIMIT $p4
              RETURN [e.id, e.version, k0]
            } AS entities, COUNT { MATCH (e:`Person`) WHERE (e.`age_key` >= $p0 AND NOT EXISTS { MATCH (e)-[r1:`BORN_IN`]->(o2) WHERE true }) } AS total
            """,
            statement.Text
        );
    }

    [Fact]
    public void The_statement_of_a_write_is_always_the_same_text()
    {
        Assert.DoesNotContain("$\"", WriteQueries.Text, StringComparison.Ordinal);
        Assert.Equal(
            WriteQueries.Text,
            WriteQueries
                .Write(Ontology, Plan(new GraphWrite([new ExtractBuilder("a").Fact("knows", "x", "y")])), "w")
                .Text
        );
    }

    private static PlannedWrite Plan(GraphWrite write)
    {
        var decisions = Decisions.Of(Ontology, []);
        var (graph, plan) = (new TouchedGraph(), new WritePlan(0, NoHashes, decisions, decisions, keepSteps: true));
        var periods = new PeriodPlan(write, NoHashes, decisions, decisions, []);
        foreach (var article in ArticleWrite.All(write, decisions, decisions, [], periods, _ => false))
            graph.Apply(plan.Next(article, GraphJson.HashOf(article.Said), graph)!);
        return new PlannedWrite(graph, 0, plan, false, write);
    }

    private static readonly Dictionary<ArticleId, string> NoHashes = [];

    [Theory]
    [InlineData("awardedTo", "AWARDED_TO")]
    [InlineData("knows", "KNOWS")]
    [InlineData("a2B", "A2_B")]
    [InlineData("mentions", "MENTIONS_")]
    [InlineData("retracted", "RETRACTED_")]
    public void Relations_are_types(string relation, string type) => Assert.Equal(type, CypherNames.Type(relation));

    [Theory]
    [InlineData("Person", "Person")]
    [InlineData("Article", "Article_")]
    public void Kinds_are_labels(string kind, string label) => Assert.Equal(label, CypherNames.Label(kind));

    [Fact]
    public void A_quoted_name_cannot_end_its_quotes() =>
        Assert.Equal("`a``]->() DETACH DELETE n //`", CypherNames.Quote("a`]->() DETACH DELETE n //"));

    /// <summary>What people could write where statements would take it for their own, quotes, comments and escapes of
    /// all sorts.</summary>
    public static TheoryData<string> Hostile =>
        [
            "x' OR 1=1 //",
            "`) DETACH DELETE n //",
            "\"}) RETURN 1 //",
            "*/ MATCH (n) DELETE n /*",
            "$p0",
            "{{ }} ${ } \\u0027 \\",
            "Person`:`Admin",
            "a\nMATCH (n) DELETE n",
            "\u2019\uFF07\u0000",
            "'; CALL dbms.shutdown(); //",
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_text_of_a_statement_depends_on_what_people_write(string hostile)
    {
        Assert.Equal(Texts("harmless"), Texts(hostile));
        Assert.All(Texts(hostile), text =>
            Assert.DoesNotContain(hostile, text.Replace("$p0", "", StringComparison.Ordinal), StringComparison.Ordinal)
        );
    }

    /// <summary>The texts of all statements, with this text in all places where there can be one of people's.</summary>
    private static List<string> Texts(string said)
    {
        var entities = new EntityFilter.All([
            new EntityFilter.Ids([said]),
            new EntityFilter.Kinds([said]),
            new EntityFilter.Identified(said, said),
            new EntityFilter.Has(EntityField.Property(said), true),
            .. new[]
            {
                EntityField.AnyName,
                EntityField.ShownName,
                EntityField.Summary,
                EntityField.Id,
                EntityField.Property("nickname"),
                EntityField.Property(said),
            }.SelectMany(field =>
                Enum.GetValues<TextOperator>()
                    .Select(sign => new EntityFilter.Text(
                        field,
                        sign,
                        [said],
                        IgnoreCase: sign == TextOperator.Contains
                    ))
            ),
            new EntityFilter.Number(said, Comparison.Less, 1),
            new EntityFilter.Date(said, DateOperator.Before, PartialDate.Parse("2020")),
            new EntityFilter.Related(
                Quantifier.All,
                new FactFilter { Relations = [said] },
                new FactFilter { AttributedTo = [said] }
            ),
            new EntityFilter.RelatedCount(new FactFilter { Articles = [(ArticleId)said] }, Comparison.Less, 3),
        ]);
        var facts = new FactFilter
        {
            Relations = [said, "knows"],
            Direction = Direction.Out,
            Articles = [(ArticleId)said],
            AttributedTo = [said],
            OtherKinds = [said],
            Other = entities,
            KnownAt = 3,
            AllOf = [new FactFilter { Relations = [said] }],
            AnyOf = [new FactFilter { OtherKinds = [said] }],
            Not = new FactFilter { Articles = [(ArticleId)said] },
        };
        var page = new PageRequest(10, new Cursor([said, said]), WithTotal: true);
        FactRequest[] requests =
        [
            new FactRequest([said], facts, [new FactOrder(FactField.OtherName, false)], page),
            new FactRequest([said], facts, [], new PageRequest(10, new Cursor([null, said]))),
        ];
        var extract = new ExtractBuilder(said)
            .Entity("e", name: said, names: [said], summary: said, identifiers: new Identifier(said, said))
            .Value("nickname", "e", said)
            .Fact("knows", "e", "f", qualifiers: (said, said));
        var write = new GraphWrite([extract]) { Removed = [(ArticleId)said], Key = new WriteKey(said, said, said) };
        EntityOrder[] order = [new EntityOrder.ByField(EntityField.Property(said), true)];
        Statement[] all =
        [
            EntityQueries.ById([said]).Statement,
            EntityQueries.Page(Ontology, new EntityQuery([said], entities, order, page)),
            EntityQueries.Page(Ontology, new EntityQuery([said, said], entities, [], page)),
            EntityQueries.Names(said, 10),
            FactPages.Of(Ontology, requests),
            FactPages.First(Ontology, requests[0] with { Page = new PageRequest(10) }).Statement,
            FactQueries.ById([(FactId)said]),
            FactQueries.Rivals(Ontology, [(FactId)said]),
            FactQueries.Evidence([(FactId)said]),
            FactQueries.Counts(Ontology, [new CountRequest([said], facts)]),
            FactQueries.Steps(Ontology, [said], facts, 10),
            FactQueries.Among(Ontology, [said], facts, 10),
            FactQueries.Dates(Ontology, [said], facts),
            FacetQueries.Count(
                Ontology,
                new FacetQuery(
                    [said],
                    entities,
                    facts,
                    [.. Enum.GetValues<FacetField>().Select(by => new Facet(by, 10, said))]
                )
            ),
            ArticleQueries.ById([(ArticleId)said]),
            ArticleQueries.Page(Ontology, page),
            ArticleQueries.PagesOf(Ontology, [new ArticleRequest([said], page)]),
            ArticleQueries.Extracts(said, 10),
            ArticleQueries.Extracts([(ArticleId)said]),
            RecordQueries.ById([said], [(FactId)said]),
            TouchedQueries.Known(write, said),
            TouchedQueries.Contributions([(ArticleId)said]),
            TouchedQueries.Facts([(FactId)said]),
            TouchedQueries.Entities([said]),
            TouchedQueries.Drafts([said]),
            ArticleQueries.ExtractsNaming([said]),
            KeptWriteRows.ByKey([said]),
            WriteQueries.Write(Ontology, Plan(write), said),
        ];
        return [.. all.Select(statement => statement.Text)];
    }
}
