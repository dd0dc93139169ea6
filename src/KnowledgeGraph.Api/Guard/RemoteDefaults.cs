namespace KnowledgeGraph.Api.Guard;

/// <summary>The limits of a server that other machines reach.</summary>
internal static class RemoteDefaults
{
    public static ApiLimits Limits() =>
        new()
        {
            BodyBytes = 256 * 1024,
            QueryLength = 16 * 1024,
            Depth = 10,
            Fields = 500,
            Fragments = 16,
            FragmentVisits = 500,
            Aliases = 15,
            RootFields = 10,
            Operations = 5,
            Cost = 5_000,
            Introspection = false,
            Suggestions = false,
            Ide = false,
            PageMax = 100,
            ReplyBytes = 2 * 1024 * 1024,
            ExtractBytes = 512 * 1024,
            ExecutionTimeout = TimeSpan.FromSeconds(3),
            ReadingTimeout = TimeSpan.FromSeconds(20),
            RequestTimeout = TimeSpan.FromSeconds(6),
            ConcurrentExecutions = 8,
            Queue = 32,
            RequestsPerSecond = 20,
            EditsPerSecond = 2,
            Streams = 200,
            StreamsPerAddress = 5,
            SubscriptionsPerSocket = 10,
        };
}
