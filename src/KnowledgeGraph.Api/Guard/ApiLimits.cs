namespace KnowledgeGraph.Api;

/// <summary>
/// What one client may ask of the API, read from the section <c>Limits</c> of the configuration. The defaults suit a server that only
/// this machine reaches.
/// </summary>
public sealed record ApiLimits
{
    // The request
    public int BodyBytes { get; init; } = 1024 * 1024;
    public int QueryLength { get; init; } = 32 * 1024;
    public int JsonDepth { get; init; } = 64;
    public int JsonValues { get; init; } = 10_000;

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

    // Subscriptions
    public int Streams { get; init; } = 100;
    public int SubscriptionsPerSocket { get; init; } = 20;
    public int MessageBytes { get; init; } = 64 * 1024;
    public int MessagesPerSecond { get; init; } = 10;
    public int SendQueue { get; init; } = 256;
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
