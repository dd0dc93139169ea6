using System.Text.Json;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>What somebody sees who opens Neo4j Browser on the graph; other stores have nothing like it.</summary>
[Collection(OnNeo4j.Name)]
public sealed class Neo4jShapeTests(Neo4jServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ExtractBuilder Extract =>
        new ExtractBuilder("the-release")
            .Entity("ales", names: ["Алесь"])
            .Entity("viasna", "Company")
            .Fact("worksFor", "ales", "viasna", start: "1996", end: "2021-07-14", confidence: 0.9)
            .Value("birthDate", "ales", "1962-09-25")
            .Value("age", "ales", "63");

    private async Task<Neo4jGraphStore> WithAsync(params ArticleExtract[] extracts)
    {
        var store = await server.OpenEmptyAsync();
        await store.WriteAsync(extracts, Cancellation);
        return store;
    }

    private async Task<string> AskAsync(string statement) => (await server.QueryAsync(statement)).ToString();

    [Fact]
    public async Task Entities_have_their_kind_and_its_parents_as_labels_and_properties_of_their_own_type()
    {
        await using var store = await WithAsync(Extract);

        Assert.Equal(
            """[["ales","Ales",["Ales","Алесь"],63,"1962-09-25",true]]""",
            Unescaped(
                await server.QueryAsync(
                    "MATCH (e:Person&Agent&Entity) RETURN e.id, e.name, e.names, e.age, e.birthDate, "
                        + "e.birthDate = date('1962-09-25')"
                )
            )
        );
    }

    [Fact]
    public async Task Facts_are_relationships_with_dates_in_their_precision_and_as_Neo4j_dates_where_they_are_whole_days()
    {
        await using var store = await WithAsync(Extract);

        Assert.Equal(
            """[["ales","1996",null,"2021-07-14","2021-07-14","Asserted",0.9,["the-release"],"viasna"]]""",
            await AskAsync(
                "MATCH (e:Person)-[r:WORKS_FOR]->(o:Company) RETURN e.id, r.start, r.startDate, r.end, "
                    + "r.endDate, r.stance, r.confidence, r.articles, o.id"
            )
        );
    }

    [Fact]
    public async Task Evidence_is_reached_from_a_fact()
    {
        await using var store = await WithAsync(Extract);

        Assert.Equal(
            """[["Title of the-release","They say: ales worksFor viasna.","ales worksFor viasna"]]""",
            await AskAsync(
                """
                MATCH ()-[r:WORKS_FOR]->()
                MATCH (a:Article)-[:REPORTS]->(:Evidence {fact: r.id})-[q:QUOTES]->(s:Sentence)
                RETURN a.title, s.text, q.quote
                """
            )
        );
    }

    [Fact]
    public async Task A_retracted_fact_leaves_its_type()
    {
        await using var store = await WithAsync(
            Extract,
            new ExtractBuilder("correction").Retract(Extract.IdOf("worksFor"))
        );

        Assert.Equal("""[[0]]""", await AskAsync("MATCH ()-[r:WORKS_FOR]->() RETURN count(r)"));
        Assert.Equal(
            """[["worksFor","source-corrected"]]""",
            await AskAsync("MATCH ()-[r:RETRACTED]->() RETURN r.relation, r.reason")
        );
    }

    [Fact]
    public async Task The_ontology_brings_a_constraint_for_each_relation_and_an_index_for_each_kind()
    {
        await using var store = await WithAsync(Extract);

        var constraints = await NamesAsync("SHOW CONSTRAINTS YIELD name");
        var indexes = await NamesAsync("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name");

        Assert.Superset(
            new HashSet<string>
            {
                "kg_Entity_id",
                "kg_Article_id",
                "kg_KNOWS",
                "kg_WORKS_FOR",
                "kg_BORN_IN",
                "kg_MET",
                "kg_INFLUENCES",
            },
            constraints
        );
        Assert.Superset(
            new HashSet<string>
            {
                "kg_Person_name_start",
                "kg_Company_name_start",
                "kg_Town_name_start",
                "kg_entity_names",
                "kg_Evidence_fact",
            },
            indexes
        );
    }

    private async Task<HashSet<string>> NamesAsync(string statement) =>
        [.. (await server.QueryAsync(statement)).EnumerateArray().Select(row => row[0].GetString()!)];

    [Fact]
    public async Task An_entity_is_found_in_the_full_text_index_by_any_spelling()
    {
        await using var store = await WithAsync(Extract);

        await server.QueryAsync("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
        Assert.Equal(
            """[["ales"]]""",
            await AskAsync("CALL db.index.fulltext.queryNodes('kg_entity_names', 'алесь') YIELD node RETURN node.id")
        );
    }

    [Fact]
    public async Task A_newer_graph_is_refused()
    {
        await server.EmptyAsync();
        await server.QueryAsync("MATCH (graph:KnowledgeGraph) SET graph.version = 99");
        await using var store = new Neo4jGraphStore(server.Options, SmallOntology.Value);

        var error = await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync([Extract], Cancellation));

        Assert.Equal("STORE_NEWER", error.Code);
    }

    [Fact]
    public async Task The_graph_of_somebody_else_is_refused_and_left_as_it_is()
    {
        await server.EmptyAsync();
        await server.QueryAsync("MATCH (graph:KnowledgeGraph) REMOVE graph:KnowledgeGraph SET graph:Movie");
        try
        {
            await using var store = new Neo4jGraphStore(server.Options, SmallOntology.Value);

            var error = await Assert.ThrowsAsync<StoreException>(() => store.GetSummaryAsync(Cancellation));

            Assert.Equal("STORE_FOREIGN", error.Code);
            Assert.Equal("""[[1]]""", await AskAsync("MATCH (n) RETURN count(n)"));
        }
        finally
        {
            await server.QueryAsync("MATCH (movie:Movie {ofTests: true}) REMOVE movie:Movie SET movie:KnowledgeGraph");
        }
    }

    [Fact]
    public async Task The_first_write_to_a_deleted_graph_says_so_and_the_next_makes_a_new_one()
    {
        await using var store = await WithAsync(Extract);
        await server.EmptyAsync();
        await server.QueryAsync("MATCH (n) DELETE n");

        Assert.Equal(
            "STORE_FOREIGN",
            (await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync([Extract], Cancellation))).Code
        );
        Assert.True((await store.WriteAsync([Extract], Cancellation)).Changed);
        await server.QueryAsync("MATCH (graph:KnowledgeGraph) SET graph.ofTests = true");
    }

    [Fact]
    public async Task A_graph_copied_there_and_back_is_the_same()
    {
        using var folder = new TemporaryFolder();
        await using var first = await SqliteGraphStore.OpenAsync(
            folder.File("first.db"),
            SmallOntology.Value,
            cancellation: Cancellation
        );
        await using var back = await SqliteGraphStore.OpenAsync(
            folder.File("back.db"),
            SmallOntology.Value,
            cancellation: Cancellation
        );
        await using var neo4j = await server.OpenEmptyAsync();
        await first.WriteAsync(
            [
                Extract,
                .. Enumerable
                    .Range(0, 45)
                    .Select(i => (ArticleExtract)new ExtractBuilder($"more-{i}").Fact("knows", "ales", $"friend-{i}")),
            ],
            Cancellation
        );

        Assert.True((await GraphCopy.CopyAsync(first, neo4j, cancellation: Cancellation)).Same);
        Assert.True((await GraphCopy.CopyAsync(neo4j, back, cancellation: Cancellation)).Same);
    }

    private static string Unescaped(JsonElement rows) =>
        JsonSerializer.Serialize(
            rows,
            new JsonSerializerOptions
            {
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
