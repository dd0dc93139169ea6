using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public sealed class Neo4jAddressTests
{
    [Theory]
    [InlineData("neo4j://localhost:7687", "http://localhost:7474")]
    [InlineData("bolt://db.example.org", "http://db.example.org:7474")]
    [InlineData("bolt+s://db.example.org:7687", "https://db.example.org:7473")]
    [InlineData("neo4j+s://1234abcd.databases.neo4j.io", "https://1234abcd.databases.neo4j.io")]
    [InlineData("http://localhost:7687", "http://localhost:7474")]
    public void A_Bolt_address_is_refused_with_what_to_write(string url, string instead)
    {
        var error = Assert.Throws<StoreException>(() =>
            new Neo4jGraphStore(new Neo4jOptions(url), SmallOntology.Value)
        );

        Assert.Equal("STORE_MISCONFIGURED", error.Code);
        Assert.Contains($"write {instead} ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("localhost:7474")]
    [InlineData("http://")]
    [InlineData("ftp://localhost")]
    [InlineData("http://neo4j:hunter2@localhost:7474")]
    [InlineData("bolt://neo4j:hunter2@localhost")]
    [InlineData("neo4j:hunter2@localhost")]
    public void Wrong_address_is_refused_without_showing_secrets(string url)
    {
        var error = Assert.Throws<StoreException>(() =>
            new Neo4jGraphStore(new Neo4jOptions(url), SmallOntology.Value)
        );

        Assert.Equal("STORE_MISCONFIGURED", error.Code);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_do_not_print_their_secrets()
    {
        var options = new Neo4jOptions("http://neo4j:hunter1@localhost:7474", "graph", "neo4j", "hunter2", "hunter3");

        Assert.Equal("http://localhost:7474, database 'graph'", options.ToString());
    }

    [Theory]
    [InlineData("http://localhost:7474", "neo4j", "http://localhost:7474/db/neo4j/query/v2")]
    [InlineData("https://example.org/graph/", "my db", "https://example.org/graph/db/my%20db/query/v2")]
    public void The_address_of_the_Query_API_follows_from_url_and_database(
        string url,
        string database,
        string expected
    ) => Assert.Equal(expected, Neo4jAddress.Of(new Neo4jOptions(url, database)).AbsoluteUri);
}
