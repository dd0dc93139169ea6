using System.Net;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>Makes the <c>UserContext</c> of one execution, for services that live as long as it (the batching
/// loader).</summary>
/// <param name="cancellation">Ends with the request or its timeout; stop the store's work then.</param>
public delegate IDictionary<string, object?> RequestContextFactory(CancellationToken cancellation);

/// <summary>
/// Whether something is read now that answers may have to wait for, as all names of a large graph after the start:
/// operations that begin meanwhile may take as long as reading may.
/// </summary>
public delegate bool IsReadingAhead();

/// <summary>How a client may be answered.</summary>
/// <param name="ReadOnly">Without mutations, as in a GET.</param>
/// <param name="Address">Who asks.</param>
/// <param name="Events">Where the events of a subscription go; none when the way back carries one answer only.</param>
/// <param name="Caller">Who they are; null where there are no accounts.</param>
/// <param name="LastEventId">What a client of an event stream saw last before it came again.</param>
internal readonly record struct Exchange(
    bool ReadOnly,
    IPAddress Address,
    ResultStream? Events,
    Caller? Caller,
    string? LastEventId = null
);

/// <summary>Takes an operation through cache, gate and engine.</summary>
internal sealed class OperationExecutor(
    ISchema schema,
    IDocumentExecuter engine,
    DocumentCache documents,
    PersistedDocuments persisted,
    RequestContextFactory createContext,
    AddressRate rate,
    ExecutionGate gate,
    OperationRoles roles,
    ErrorMask mask,
    IsReadingAhead isReadingAhead,
    ApiLimits limits
)
{
    /// <summary>
    /// Executes; <paramref name="timeout"/> is the clock of the whole request and is set to that of the execution once
    /// it begins.
    /// </summary>
    public async Task<ExecutionResult> ExecuteAsync(
        OperationRequest request,
        Exchange exchange,
        IServiceProvider services,
        CancellationTokenSource timeout
    )
    {
        try
        {
            var document = await DocumentOfAsync(request);
            var operation = document.FindOperation(request.OperationName);
            if (exchange.Caller is { } caller)
                roles.Check(document, operation, caller);
            // Which operation is meant is unclear then, and the engine says so.
            if (operation is null)
                return await ExecuteAsync(document, request, exchange, services, timeout, limits.ExecutionTimeout);
            CheckOperation(operation, exchange);
            var cost = document.CheckCost(operation, request.Variables);
            return await Telemetry.MeasureAsync(operation, cost, () =>
                ExecuteAsync(document, request, exchange, services, timeout, TimeOf(operation))
            );
        }
        catch (ExecutionError refusal)
        {
            return Refuse([refusal]);
        }
        catch (DocumentInvalidException invalid)
        {
            return Refuse(invalid.Errors);
        }
    }

    /// <summary>Several operations may cost together what one may. Those that are not understood cost nothing, and are
    /// answered so.</summary>
    public async Task CheckCostAsync(IReadOnlyList<OperationRequest> requests)
    {
        var cost = 0L;
        foreach (var request in requests)
        {
            try
            {
                var document = await DocumentOfAsync(request);
                if (document.FindOperation(request.OperationName) is { } operation)
                    cost += document.CheckCost(operation, request.Variables);
            }
            catch (Exception refusal) when (refusal is ExecutionError or DocumentInvalidException)
            {
                // Told when it is executed.
            }
        }
        if (cost > limits.Cost)
            throw new RequestRefusedException(
                400,
                ApiErrorCode.TooCostly,
                $"The operations cost {cost} together; at most {limits.Cost} is allowed. Send them one by one."
            );
    }

    private async ValueTask<GuardedDocument> DocumentOfAsync(OperationRequest request)
    {
        var document = await documents.GetAsync(persisted.Find(request));
        persisted.Remember(request);
        return document;
    }

    private static ExecutionResult Refuse(ExecutionErrors errors)
    {
        Telemetry.RecordRefused(errors[0].Code);
        return new ExecutionResult { Errors = errors };
    }

    private async Task<ExecutionResult> ExecuteAsync(
        GuardedDocument document,
        OperationRequest request,
        Exchange exchange,
        IServiceProvider services,
        CancellationTokenSource timeout,
        TimeSpan longest
    )
    {
        using var place = await gate.EnterAsync(timeout.Token);
        timeout.CancelAfter(longest);
        var userContext = createContext(timeout.Token);
        if (exchange.Events is { } events)
            userContext[StreamFlow.Key] = events;
        if (exchange.Caller is { } caller)
            userContext[Caller.Key] = caller;
        if (exchange.LastEventId is { } seen)
            userContext[StreamFlow.LastEventId] = seen;
        var result = await engine.ExecuteAsync(
            new ExecutionOptions
            {
                Schema = schema,
                Document = document.Document,
                ValidationRules = [],
                OperationName = request.OperationName,
                Variables = request.Variables,
                Extensions = request.Extensions,
                RequestServices = services,
                UserContext = userContext,
                UnhandledExceptionDelegate = mask.MaskAsync,
                CancellationToken = timeout.Token,
            }
        );
        if (result is { Executed: false, Errors: { } errors } && limits.Suggestions)
            result.Errors = AllowedWords.Said(schema, errors);
        return result;
    }

    private TimeSpan TimeOf(GraphQLOperationDefinition operation) =>
        operation.OnlyReads() || isReadingAhead() ? limits.ReadingTimeout : limits.ExecutionTimeout;

    private void CheckOperation(GraphQLOperationDefinition operation, Exchange exchange)
    {
        if (exchange.ReadOnly && operation.Operation == OperationType.Mutation)
            throw new RequestRefusedException(
                405,
                ApiErrorCode.MethodNotAllowed,
                "GET changes nothing; send mutations by POST."
            )
            {
                Header = ("Allow", "POST"),
            };
        if (operation.Operation == OperationType.Mutation)
            rate.CheckEdit(exchange.Address);
        if (exchange.Events is null && operation.Operation == OperationType.Subscription)
            throw new RequestRefusedException(
                400,
                ApiErrorCode.StreamRequired,
                "Subscribe over WebSocket (graphql-transport-ws) or with Accept: text/event-stream."
            );
    }
}
