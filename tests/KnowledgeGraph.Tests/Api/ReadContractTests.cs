using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Tests.Api;

/// <summary>The names that clients were promised; whoever wrote a client by them must not have to change it.</summary>
[Collection("server")]
public sealed class ReadContractTests(RunningServer server)
{
    private const string EntityFields = """
        fragment EntityFields on Entity {
          id name kind names { value language script kind } summary identifiers { scheme value }
          facts(relations: [metWith], direction: both, validAt: "2025", first: 2, after: null) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
          relationCounts { relation direction count }
          articles(first: 1, after: null) { totalCount edges { cursor node { id title publisher publishedAt url } } }
        }
        """;

    private const string FactFields = """
        fragment FactFields on Fact {
          id relation subject { id } object { id } value start end at stance confidence attributedTo { id }
          evidence { quote sentence { number text } article { id title publisher publishedAt url } } conflicts { id }
        }
        """;

    public static TheoryData<string> Queries =>
        [
            """{ entity(id: "ales-bialiatski") { ...EntityFields } }""" + EntityFields,
            """query Several($ids: [ID!]!) { entities(where: { id: { in: $ids } }) { nodes { ...EntityFields } } }"""
                + EntityFields,
            """query Find($text: String! = "Бяляцкі", $kinds: [EntityKind!], $first: Int, $after: String) { search(text: $text, kinds: $kinds, first: $first, after: $after) { edges { score matchedName { value } explanation node { ...EntityFields } } } }"""
                + EntityFields,
            """query Around($id: ID! = "ales-bialiatski", $depth: Int = 2, $relations: [RelationKind!], $kinds: [EntityKind!] = [Person], $validAt: PartialDate = "2025", $limit: Int = 5) { neighborhood(id: $id, depth: $depth, relations: $relations, kinds: $kinds, validAt: $validAt, limit: $limit) { entities { id } facts { ...FactFields } truncated } }"""
                + FactFields,
            """query Ways($from: ID! = "ales-bialiatski", $to: ID! = "belaruskali", $maxHops: Int = 4, $first: Int = 2) { paths(from: $from, to: $to, maxHops: $maxHops, first: $first) { length entities { id } facts { id } } }""",
            """query Known($id: ID! = "FACT") { fact(id: $id) { ...FactFields } }""" + FactFields,
            """{ articles { totalCount edges { node { id title publisher publishedAt url } } } }""",
            """{ ontology { entityKinds { name } relationKinds { name } } }""",
            """{ stats { entities facts } }""",
            """query One($id: ID! = "nobel-peace-prize") { award(id: $id) { name laureates { totalCount edges { node { id } fact { ...FactFields } } } } }"""
                + FactFields,
            """{ person(id: "ales-bialiatski") { awards { edges { node { name } fact { id at } } } } }""",
            """query Many($where: PersonWhere = { name: { startsWith: "A" } }, $orderBy: [PersonOrder!] = [{ by: name }], $first: Int = 3, $after: String) { people(where: $where, orderBy: $orderBy, first: $first, after: $after) { totalCount edges { cursor node { id name } } pageInfo { hasNextPage endCursor } } }""",
        ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Members_of_the_port_answer_as_documented(string query)
    {
        var fact = (await server.AskAsync("""{ entity(id: "ales-bialiatski") { facts(first: 1) { nodes { id } } } }"""))
            .GetProperty("data")
            .GetProperty("entity")
            .GetProperty("facts")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();

        var answer = await server.AskAsync(
            query.Replace("FACT", fact, StringComparison.Ordinal),
            new { ids = new[] { "ales-bialiatski", "viasna" } }
        );

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.All(answer.GetProperty("data").EnumerateObject(), field =>
            Assert.NotEqual(JsonValueKind.Null, field.Value.ValueKind)
        );
    }

    [Theory]
    [InlineData("awards { edges { fact { id } } }")]
    [InlineData("awards { edges { cursor node { id } } edges { fact { id } } }")]
    [InlineData("awards { edges { cursor } } awards { edges { fact { id } } }")]
    [InlineData("awards { nodes { id } edges { ...Edge } }")]
    [InlineData("awards { nodes { id } ...Connection }")]
    [InlineData("awards { pageInfo { endCursor } edges { node { id } ... on AwardRelationEdge { fact { id } } } }")]
    [InlineData("awards { all: edges { why: fact { id } } }")]
    [InlineData("awards { edges { node { id } fact @include(if: true) { id } } }")]
    [InlineData("awards { edges @skip(if: true) { cursor } edges { fact { id } } }")]
    public async Task A_fact_is_there_however_it_is_asked_for(string field)
    {
        const string Fragments =
            "fragment Edge on AwardRelationEdge { fact { id } } fragment Connection on AwardRelationConnection "
            + "{ edges { fact { id } } } ";
        var used = Fragments
            .Split("fragment ", StringSplitOptions.RemoveEmptyEntries)
            .Where(fragment => field.Contains($"...{fragment.Split(' ')[0]}", StringComparison.Ordinal))
            .Select(fragment => $"fragment {fragment}");

        var answer = await server.AskAsync(
            $$"""{ person(id: "ales-bialiatski") { {{field}} } } {{string.Concat(used)}}"""
        );

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Matches("\"(fact|why)\":\\{\"id\":\"f", answer.GetRawText());
    }

    [Fact]
    public async Task Each_concrete_kind_has_one_and_many_of_it_and_each_relation_a_field_at_both_ends()
    {
        var ontology = OntologyReader.Read(Path.Combine(AppContext.BaseDirectory, "graph-seed", "ontology.yaml"));
        var answer = await server.AskAsync(
            """{ __schema { types { name fields { name type { kind ofType { name } } } } } }"""
        );
        var fields = answer
            .GetProperty("data")
            .GetProperty("__schema")
            .GetProperty("types")
            .EnumerateArray()
            .Where(type => type.GetProperty("fields").ValueKind == JsonValueKind.Array)
            .ToDictionary(
                type => type.GetProperty("name").GetString()!,
                type =>
                    type.GetProperty("fields")
                        .EnumerateArray()
                        .ToDictionary(
                            field => field.GetProperty("name").GetString()!,
                            field =>
                                field.GetProperty("type").GetProperty("ofType")
                                    is { ValueKind: JsonValueKind.Object } type
                                    ? type.GetProperty("name").GetString()
                                    : null
                        )
            );

        foreach (var kind in ontology.Kinds.Where(kind => !kind.Abstract))
        {
            Assert.Contains(char.ToLowerInvariant(kind.Name[0]) + kind.Name[1..], fields["Query"].Keys);
            Assert.Equal(kind.Name + "Connection", fields["Query"][kind.Plural]);
            foreach (var (relation, direction) in ontology.RelationsOf(kind))
            {
                var connection = fields[kind.Name][direction == Direction.In ? relation.InverseField : relation.Field]!;
                Assert.Contains("totalCount", fields[connection].Keys);
                Assert.Contains(
                    "fact",
                    fields[connection.Replace("Connection", "Edge", StringComparison.Ordinal)].Keys
                );
            }
        }
    }
}
