using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Api.Guard;

/// <summary>
/// What one client may ask of the API, read from the section <c>Limits</c> of the configuration. The defaults suit a
/// server that only this machine reaches; <see cref="ForOthers"/> are those of one that others do.
/// </summary>
public sealed record ApiLimits
{
    /// <summary>The defaults of a server that other machines reach: tighter, at a rate, and telling less of the
    /// schema.</summary>
    public static ApiLimits ForOthers { get; } =
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
            RequestTimeout = TimeSpan.FromSeconds(6),
            ConcurrentExecutions = 8,
            Queue = 32,
            RequestsPerSecond = 20,
            EditsPerSecond = 2,
            Streams = 200,
            StreamsPerAddress = 5,
            SubscriptionsPerSocket = 10,
        };

    // The request
    public int BodyBytes { get; init; } = 1024 * 1024;
    public int QueryLength { get; init; } = 32 * 1024;
    public int JsonDepth { get; init; } = 64;
    public int JsonValues { get; init; } = 10_000;

    /// <summary>So many operations may come as one array, their costs summed up; 0 = none may.</summary>
    public int Batch { get; init; }

    // The document
    public int Tokens { get; init; } = 1_000;
    public int Depth { get; init; } = 12;
    public int Nesting { get; init; } = 64;
    public int OfTypeDepth { get; init; } = 16;
    public int IntrospectionListDepth { get; init; } = 1;
    public int IntrospectionLists { get; init; } = 18;
    public int Fields { get; init; } = 1_000;
    public int Fragments { get; init; } = 32;
    public int FragmentVisits { get; init; } = 1_000;
    public int Aliases { get; init; } = 30;
    public int RootFields { get; init; } = 20;
    public int Operations { get; init; } = 10;
    public int DirectivesPerLocation { get; init; } = 4;
    public int Directives { get; init; } = 20;
    public int Comparisons { get; init; } = 10_000;
    public int Cost { get; init; } = 10_000;

    /// <summary>Whether anybody may ask for the schema.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Whether errors say what name may have been meant, which tells of the schema as well.</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Whether browsers that come to the API are shown an IDE.</summary>
    public bool Ide { get; init; } = true;

    // Pages and answers
    public int PageDefault { get; init; } = 20;
    public int PageMax { get; init; } = 200;
    public int FilterConditions { get; init; } = 200;
    public int AssumedListSize { get; init; } = 5;
    public int Ids { get; init; } = 50;
    public int Errors { get; init; } = 5;
    public int ReplyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Memory for answers to persisted documents, kept until the graph changes; 0 = none are kept.</summary>
    public int KeptAnswerBytes { get; init; } = 32 * 1024 * 1024;

    // What is written
    public int ExtractBytes { get; init; } = 1024 * 1024;
    public int ExtractEntities { get; init; } = 2_000;
    public int ExtractFacts { get; init; } = 10_000;
    public int NameLength { get; init; } = 512;

    // Time and load
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(5);
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);
    public int ConcurrentExecutions { get; init; } = 16;
    public int Queue { get; init; } = 64;
    public int Connections { get; init; } = 1_000;

    /// <summary>Of one address; 0 = as many as it likes, which suits a server that only this machine reaches.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>So many may come at once after a pause.</summary>
    public int RequestBurst { get; init; } = 60;

    /// <summary>Mutations of one address, besides; 0 = as many as it likes.</summary>
    public int EditsPerSecond { get; init; }

    // Subscriptions
    public int Streams { get; init; } = 100;
    public int StreamsPerAddress { get; init; } = 20;
    public int SubscriptionsPerSocket { get; init; } = 20;
    public int MessageBytes { get; init; } = 64 * 1024;
    public int MessagesPerSecond { get; init; } = 10;
    public int SendQueue { get; init; } = 256;
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Those of extracts, as Core takes them.</summary>
    public ExtractLimits OfExtracts() =>
        new()
        {
            Bytes = ExtractBytes,
            Entities = ExtractEntities,
            Facts = ExtractFacts,
            NameLength = NameLength,
        };
}
