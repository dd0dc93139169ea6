using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Api;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Clients;

[Collection("server")]
public sealed class IntrospectionTests(RunningServer server)
{
    [Fact]
    public async Task Tools_read_a_valid_schema_from_the_server_that_is_the_committed_one_and_fits_all_samples()
    {
        var output = await NodeScript.RunAsync(
            "introspection.mjs",
            server.GraphQL,
            ClientFiles.Schema,
            ClientFiles.Queries
        );

        var found = JsonSerializer.Deserialize<Findings>(output, JsonSerializerOptions.Web)!;
        Assert.Empty(found.Invalid);
        Assert.Empty(found.Changes);
        Assert.True(
            found.Same,
            "The schema of the server and schema.graphql differ in what is no change for clients: "
                + "descriptions, for instance."
        );
        Assert.Empty(found.Refused);
        Assert.Equal(Directory.EnumerateFiles(ClientFiles.Queries, "*.graphql").Count(), found.Queries);
        Assert.InRange(found.Types, 300, 1000);
        Assert.Equal(["deprecated", "include", "skip", "specifiedBy"], found.Directives);
        Assert.Equal(["DateTime", "PartialDate"], found.Specified.Keys.Order());
    }

    private sealed record Findings(
        int Types,
        IReadOnlyList<string> Directives,
        IReadOnlyDictionary<string, string> Specified,
        IReadOnlyList<string> Invalid,
        IReadOnlyList<string> Changes,
        bool Same,
        int Queries,
        IReadOnlyList<string> Refused
    );
}
