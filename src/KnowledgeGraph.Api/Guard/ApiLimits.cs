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
    public static ApiLimits ForOthers { get; } = RemoteDefaults.Limits();

    // The request
    [Limit("bytes", "The body of a request. More is BODY_TOO_LARGE: send it in parts.")]
    public int BodyBytes { get; init; } = 1024 * 1024;

    [Limit("characters", "The text of a document. More is QUERY_TOO_LONG: ask for less in one document.")]
    public int QueryLength { get; init; } = 32 * 1024;

    [Limit("levels", "Nesting of the JSON of a request. More is BAD_JSON: nest less.")]
    public int JsonDepth { get; init; } = 64;

    [Limit("values", "Values in the variables of a request. More is TOO_MANY_VALUES: send less at once.")]
    public int JsonValues { get; init; } = 10_000;

    [Limit("operations; 0 = no batches", "Operations in one request, costs summed up. More is BATCH_TOO_LARGE.")]
    public int Batch { get; init; }

    // The document
    [Limit("tokens", "Tokens of a document. More is TOO_MANY_TOKENS: ask for less in one document.")]
    public int Tokens { get; init; } = 1_000;

    [Limit("levels", "Fields inside fields, fragments expanded. More is TOO_DEEP: ask in two steps.")]
    public int Depth { get; init; } = 12;

    [Limit("levels", "Fields and fragments inside each other as written. More is TOO_DEEP: ask in two steps.")]
    public int Nesting { get; init; } = 64;

    [Limit("levels", "ofType inside ofType in an introspection. More is TOO_DEEP.")]
    public int OfTypeDepth { get; init; } = 16;

    [Limit("levels", "Lists inside lists in an introspection. More is TOO_DEEP.")]
    public int IntrospectionListDepth { get; init; } = 1;

    [Limit("lists", "Lists in an introspection. More is TOO_MUCH_INTROSPECTION.")]
    public int IntrospectionLists { get; init; } = 18;

    [Limit("fields", "Fields of a document, fragments expanded. More is TOO_MANY_FIELDS: ask for fewer.")]
    public int Fields { get; init; } = 1_000;

    [Limit("fragments", "Fragments of a document. More is TOO_MANY_FRAGMENTS: join some.")]
    public int Fragments { get; init; } = 32;

    [Limit("uses", "Uses of fragments, also inside others. More is TOO_MANY_FRAGMENT_VISITS.")]
    public int FragmentVisits { get; init; } = 1_000;

    [Limit("aliases", "Aliases of a document, fragments expanded. More is TOO_MANY_ALIASES: use fewer.")]
    public int Aliases { get; init; } = 30;

    [Limit("fields", "Fields at the root of an operation. More is TOO_MANY_ROOT_FIELDS: send two documents.")]
    public int RootFields { get; init; } = 20;

    [Limit("operations", "Operations of a document. More is TOO_MANY_OPERATIONS: send them one by one.")]
    public int Operations { get; init; } = 10;

    [Limit("directives", "Directives at one place. More is TOO_MANY_DIRECTIVES: use fewer.")]
    public int DirectivesPerLocation { get; init; } = 4;

    [Limit("directives", "Directives of a document. More is TOO_MANY_DIRECTIVES: use fewer.")]
    public int Directives { get; init; } = 20;

    [Limit("comparisons", "Pairs of fields that must be checked to merge. More is TOO_MANY_COMPARISONS.")]
    public int Comparisons { get; init; } = 10_000;

    [Limit("points", "Objects that an operation may answer, weighed. More is TOO_COSTLY.")]
    public int Cost { get; init; } = 10_000;

    [Limit("true or false", "Whether anybody may ask for the schema; else INTROSPECTION_DISABLED.")]
    public bool Introspection { get; init; } = true;

    [Limit("true or false", "Whether errors say what name may have been meant (tells of the schema).")]
    public bool Suggestions { get; init; } = true;

    [Limit("true or false", "Whether browsers that come to the API are shown an IDE.")]
    public bool Ide { get; init; } = true;

    // Pages and answers
    [Limit("items", "The size of a page when nobody says it.")]
    public int PageDefault { get; init; } = 20;

    [Limit("items", "The largest page. More is PAGE_TOO_LARGE: ask for the next page.")]
    public int PageMax { get; init; } = 200;

    [Limit("conditions", "Conditions in one filter. More is FILTER_TOO_LARGE: ask in two questions.")]
    public int FilterConditions { get; init; } = 200;

    [Limit("items", "How long the cost takes a list to be that has no pages.")]
    public int AssumedListSize { get; init; } = 5;

    [Limit("ids", "Ids in one list of ids. More is TOO_MANY_IDS: ask in parts.")]
    public int Ids { get; init; } = 50;

    [Limit("errors", "Errors of one document that are told; checking stops there.")]
    public int Errors { get; init; } = 5;

    [Limit("bytes", "An answer. More is REPLY_TOO_LARGE: ask for fewer fields or a smaller page.")]
    public int ReplyBytes { get; init; } = 8 * 1024 * 1024;

    [Limit("bytes; 0 = none", "Memory for answers to persisted documents, kept until the graph changes.")]
    public int KeptAnswerBytes { get; init; } = 32 * 1024 * 1024;

    // What is written
    [Limit("bytes", "The text of an extract that a client sends. More is INVALID_EXTRACT: split it.")]
    public int ExtractBytes { get; init; } = 1024 * 1024;

    [Limit("entities", "Entities of one article that a client sends. More is refused: split it.")]
    public int ExtractEntities { get; init; } = 2_000;

    [Limit("facts", "Facts of one article that a client sends. More is refused: split it.")]
    public int ExtractFacts { get; init; } = 10_000;

    [Limit("characters", "One name. More is refused: shorten it.")]
    public int NameLength { get; init; } = 512;

    // Time and load
    [Limit("hours:minutes:seconds", "One operation. Longer is TIMEOUT: ask for less.")]
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(5);

    [Limit("hours:minutes:seconds", "An article (proposeExtract), or an answer while names are read. Longer: TIMEOUT.")]
    public TimeSpan ReadingTimeout { get; init; } = TimeSpan.FromMinutes(1);

    [Limit("hours:minutes:seconds", "A whole request, first byte to last. Longer is REQUEST_TIMEOUT.")]
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    [Limit("operations", "Operations that run at once; others wait.")]
    public int ConcurrentExecutions { get; init; } = 16;

    [Limit("operations", "Operations that wait. More is OVERLOADED: try again later.")]
    public int Queue { get; init; } = 64;

    [Limit("connections", "Open connections; idle ones give way to new ones.")]
    public int Connections { get; init; } = 1_000;

    [Limit("requests; 0 = any number", "Requests of one address in a second. More is TOO_MANY_REQUESTS.")]
    public int RequestsPerSecond { get; init; }

    [Limit("requests", "Requests of one address that may come at once after a pause.")]
    public int RequestBurst { get; init; } = 60;

    [Limit("mutations; 0 = any number", "Mutations of one address in a second. More is TOO_MANY_REQUESTS.")]
    public int EditsPerSecond { get; init; }

    // Subscriptions
    [Limit("streams", "Open streams of all clients. More is TOO_MANY_STREAMS: close one.")]
    public int Streams { get; init; } = 100;

    [Limit("streams", "Open streams of one address. More is TOO_MANY_STREAMS: close one.")]
    public int StreamsPerAddress { get; init; } = 20;

    [Limit("subscriptions", "Subscriptions on one WebSocket. More is TOO_MANY_SUBSCRIPTIONS: end one.")]
    public int SubscriptionsPerSocket { get; init; } = 20;

    [Limit("bytes", "One message on a WebSocket. A larger one closes it: send less.")]
    public int MessageBytes { get; init; } = 64 * 1024;

    [Limit("messages", "Messages on one WebSocket in a second. More close it: send slower.")]
    public int MessagesPerSecond { get; init; } = 10;

    [Limit("events", "Events that wait for a slow client. More close its stream.")]
    public int SendQueue { get; init; } = 256;

    [Limit("hours:minutes:seconds", "From opening a WebSocket to connection_init. Longer closes it.")]
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Those of extracts that clients send, as Core takes them.</summary>
    public ExtractLimits OfExtracts() =>
        new()
        {
            Bytes = ExtractBytes,
            Entities = ExtractEntities,
            Facts = ExtractFacts,
            NameLength = NameLength,
        };

    /// <summary>Those of extracts in files of who runs the program: at least what a file of <c>kg export</c>
    /// needs.</summary>
    public ExtractLimits OfFiles() =>
        ExtractLimits.OfFiles with
        {
            Bytes = Math.Max(ExtractBytes, ExtractLimits.OfFiles.Bytes),
            Entities = Math.Max(ExtractEntities, ExtractLimits.OfFiles.Entities),
            Facts = Math.Max(ExtractFacts, ExtractLimits.OfFiles.Facts),
            NameLength = NameLength,
        };
}
