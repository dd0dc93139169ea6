using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Http;

public sealed class ForeignClientTests
{
    [Fact]
    public async Task The_client_of_graphql_ws_understands_the_socket()
    {
        await using var host = await TransportHost.StartAsync();

        Assert.Equal(
            """
            query [{"hello":"Hello world"},"complete"]
            mutation [{"increment":1},"complete"]
            ticks [{"ticks":0},{"ticks":1},{"ticks":2},"complete"]
            many 2001
            both [[{"ticks":0},"complete"],[{"ticks":0},{"ticks":1},"complete"]]
            stopped {"ticks":0}
            invalid ["FIELDS_ON_CORRECT_TYPE"]
            broken [{"broken":1},"INTERNAL_ERROR"]
            """,
            (await NodeScript.RunAsync("ws.mjs", host.Endpoint)).Trim()
        );
    }

    [Fact]
    public async Task The_client_of_graphql_sse_understands_the_stream()
    {
        await using var host = await TransportHost.StartAsync();

        Assert.Equal(
            """
            query [{"hello":"Hello world"},"complete"]
            ticks [{"ticks":0},{"ticks":1},{"ticks":2},"complete"]
            many 2001
            stopped {"ticks":0}
            invalid ["FIELDS_ON_CORRECT_TYPE","complete"]
            broken [{"broken":1},"INTERNAL_ERROR","complete"]
            """,
            (await NodeScript.RunAsync("sse.mjs", host.Endpoint)).Trim()
        );
    }
}
