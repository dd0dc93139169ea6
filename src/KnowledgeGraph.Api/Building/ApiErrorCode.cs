using System.ComponentModel;

namespace KnowledgeGraph.Api.Building;

/// <summary>
/// Why a request is refused. Descriptions say what happened and what to do; docs/errors.md lists them.
/// </summary>
public enum ApiErrorCode
{
    // The HTTP request.
    [Description("The body is not valid JSON, or not valid UTF-8. Correct the text; the message says where.")]
    BadJson,
    [Description("The request is not one of GraphQL over HTTP. The message says which field must be what.")]
    BadRequest,
    [Description("The body has more bytes than Limits:BodyBytes. Send less, or send it in parts.")]
    BodyTooLarge,
    [Description("The body is of a type that is not read. Send application/json.")]
    UnsupportedMediaType,
    [Description("No format that the client accepts is written here. Accept application/json.")]
    NotAcceptable,
    [Description("This address does not take this method. The header Allow says which.")]
    MethodNotAllowed,
    [Description("Nothing is at this address. Check the path.")]
    NotFound,
    [Description("The request holds no query and no hash of one. Send \"query\".")]
    QueryMissing,
    [Description("Several operations came in one request. Send each alone, or raise Limits:Batch.")]
    BatchingDisabled,
    [Description("One request holds more operations than Limits:Batch. Send fewer at once.")]
    BatchTooLarge,
    [Description("Variables hold more values than Limits:JsonValues. Send less at once.")]
    TooManyValues,
    [Description("The request did not arrive in the time of Limits:RequestTimeout. Send it again.")]
    RequestTimeout,
    [Description("A page of another site asks. Add the site to Server:AllowedOrigins, if you trust it.")]
    CrossSite,
    [Description("The server does not answer under that host name. Add it to AllowedHosts if it is yours.")]
    HostNotAllowed,

    // Load and streams.
    [Description("This address asks more often than Limits:RequestsPerSecond allows. Wait a second.")]
    TooManyRequests,
    [Description("More operations wait than Limits:Queue allows. Try again later.")]
    Overloaded,
    [Description("It took longer than Limits:ExecutionTimeout, of an article Limits:ReadingTimeout. Ask for less.")]
    Timeout,
    [Description("The answer has more bytes than Limits:ReplyBytes. Ask for fewer fields or a smaller page.")]
    ReplyTooLarge,
    [Description("A subscription came where one answer is given. Ask over a WebSocket or text/event-stream.")]
    StreamRequired,
    [Description("Too many streams are open, here or from this address. Close one, or try again later.")]
    TooManyStreams,
    [Description("One connection holds as many subscriptions as Limits:SubscriptionsPerSocket. End one.")]
    TooManySubscriptions,

    // Known documents.
    [Description("The server does not know this hash. Send the query along with it.")]
    PersistedQueryNotFound,
    [Description("The hash is not that of the query. Send the SHA-256 of the text, in hexadecimal.")]
    PersistedQueryMismatch,
    [Description("This server executes known documents only (Documents:Only). Ask for one of them by its hash.")]
    PersistedQueryOnly,

    // Who asks.
    [Description("Nobody is logged in. Log in, or send a key.")]
    Unauthenticated,
    [Description("The role of the caller does not allow this. Ask an administrator for another role.")]
    Forbidden,
    [Description("Name or password is wrong. Type them again.")]
    WrongLogin,
    [Description("The new password is too weak. The message says what it needs.")]
    WeakPassword,
    [Description("This server has no accounts. Make one with kg users add.")]
    NoAccounts,

    // The document.
    [Description("The document has more characters than Limits:QueryLength. Ask for less in one document.")]
    QueryTooLong,
    [Description("The document has more tokens than Limits:Tokens. Ask for less in one document.")]
    TooManyTokens,
    [Description("The document is nested deeper than a limit. Ask in two steps.")]
    TooDeep,
    [Description("The document has more fields than Limits:Fields, fragments expanded. Ask for fewer.")]
    TooManyFields,
    [Description("The document has more aliases than Limits:Aliases, fragments expanded. Use fewer.")]
    TooManyAliases,
    [Description("The document has more fields at the root than Limits:RootFields. Send two documents.")]
    TooManyRootFields,
    [Description("The document has more operations than Limits:Operations. Send them one by one.")]
    TooManyOperations,
    [Description("The document has more fragments than Limits:Fragments. Join some.")]
    TooManyFragments,
    [Description("Fragments are used more often than Limits:FragmentVisits. Use fewer in each other.")]
    TooManyFragmentVisits,
    [Description("A fragment contains itself. Take it out.")]
    FragmentCycle,
    [Description("The document has more directives than a limit. Use fewer.")]
    TooManyDirectives,
    [Description("Fields of one name would have to be compared too often (Limits:Comparisons). Use other aliases.")]
    TooManyComparisons,
    [Description("The operation may cost more than Limits:Cost. Ask for smaller pages or fewer levels.")]
    TooCostly,
    [Description("This server does not tell its schema (Limits:Introspection). Take it from its operator.")]
    IntrospectionDisabled,
    [Description("The introspection asks for more lists than a limit. Use the query of the usual tools.")]
    TooMuchIntrospection,
    [Description("The document defines types. Send operations and fragments only.")]
    ExecutableDefinitions,
    [Description("A subscription has more than one root field, or none for certain. Ask for one.")]
    SingleRootFieldSubscriptions,

    // Arguments.
    [Description("An argument is not what it must be. The message says what would be right.")]
    BadUserInput,
    [Description("A number lies outside its range. The message names the range.")]
    OutOfRange,
    [Description("Arguments of a page do not go together. Give first with after, or last with before.")]
    BadPage,
    [Description("A page asks for more than Limits:PageMax. Ask for a smaller page, and for the next one.")]
    PageTooLarge,
    [Description("The cursor is not one of this list in this order. Begin the list anew.")]
    BadCursor,
    [Description("The order names two things at once, or none. Give one field for each key.")]
    BadOrder,
    [Description("Parts of a filter contradict each other. The message says which to leave out.")]
    BadFilter,
    [Description("A filter has more conditions than Limits:FilterConditions. Ask in two questions.")]
    FilterTooLarge,
    [Description("A facet counts by a property, and this is a relation. Ask for relations or others.")]
    BadFacet,
    [Description("A list holds more ids than a limit. Ask in parts.")]
    TooManyIds,
    [Description("The question needs two different entities or more. Name them.")]
    TooFewIds,
    [Description("More subjects came than one call screens. Send them in parts.")]
    TooManySubjects,

    // What the server keeps, and what is written.
    [Description("As many views are kept as may be. Remove some.")]
    TooManyViews,
    [Description("The change log does not reach this number: the graph is another. Read the graph anew.")]
    SequenceUnknown,
    [Description("This server keeps no articles for review. Set Review:Folder.")]
    ReviewOff,
    [Description("This program watches no subjects. Ask a server.")]
    WatchOff,
    [Description("What is to be written contradicts the graph. The message says in what.")]
    GraphConflict,
    [Description("A file or text is not what it must be. The message says where and what would be right.")]
    InvalidInput,
    [Description("Something failed that nobody foresaw. Report the number in the message; the log has the rest.")]
    InternalError,
}
