using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>One client that speaks <c>graphql-transport-ws</c>.</summary>
internal sealed class SocketSession : IDisposable
{
    private readonly SocketConnection _connection;
    private readonly HttpContext _context;
    private readonly IServiceProvider _requestServices;
    private readonly SocketServices _services;
    private readonly ApiLimits _limits;
    private readonly MessageRate _rate;
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new();
    private readonly CancellationTokenSource _end;
    private readonly CancellationToken _ended;
    private readonly TaskCompletionSource<Exception> _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _initialized;

    public SocketSession(SocketConnection connection, HttpContext context, SocketServices services)
    {
        (_connection, _requestServices, _services, _limits) = (
            connection,
            context.RequestServices,
            services,
            services.Limits
        );
        _rate = new MessageRate(_limits.MessagesPerSecond, _limits.SubscriptionsPerSocket + _limits.MessagesPerSecond);
        _context = context;
        Address = AddressRate.Of(context);
        Caller = context.Features.Get<Caller>();
        _end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            services.Lifetime.ApplicationStopping
        );
        _ended = _end.Token;
    }

    public SemaphoreSlim Wire { get; } = ResultStream.Wire();

    public IPAddress Address { get; }

    /// <summary>Who came in; null where there are no accounts.</summary>
    public Caller? Caller { get; }

    public async Task RunAsync()
    {
        var listening = ListenAsync();
        await WaitAsync(listening);
        await _connection.DrainAsync(listening);
    }

    private async Task WaitAsync(Task listening)
    {
        var ended = await Task.WhenAny(listening, _failure.Task, InitTimeoutAsync(), LoginChangeAsync());
        try
        {
            await (ended == _failure.Task ? Task.FromException(await _failure.Task) : ended);
            await CloseAsync(WebSocketCloseStatus.NormalClosure, "");
        }
        catch (SocketClosedException closed)
        {
            await CloseAsync(closed.Code, closed.Message);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            await CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "");
        }
        catch (Exception failure)
        {
            _services.Mask.Mask(failure);
            await CloseAsync((WebSocketCloseStatus)4500, "Internal server error");
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus code, string reason)
    {
        await _end.CancelAsync();
        foreach (var operation in _operations.Values)
            operation.Cancel();
        await _connection.CloseAsync(code, reason);
    }

    private async Task InitTimeoutAsync()
    {
        await Task.Delay(_limits.InitTimeout, _ended);
        if (!_initialized)
            throw SocketClosedException.InitTimeout();
        await Task.Delay(Timeout.Infinite, _ended);
    }

    private async Task LoginChangeAsync()
    {
        await _services.Logins.UntilChangedAsync(_context, _ended);
        throw SocketClosedException.LoginChanged();
    }

    private async Task ListenAsync()
    {
        while (await _connection.ReceiveAsync() is { } message)
        {
            if (_ended.IsCancellationRequested)
                continue;
            if (!_rate.Allows())
                throw SocketClosedException.TooManyMessages();
            using var json = SocketMessage.Parse(message, _limits.JsonDepth);
            await HandleAsync(json.RootElement);
        }
    }

    private async Task HandleAsync(JsonElement message)
    {
        switch (SocketMessage.Text(message, "type"))
        {
            case "connection_init":
                if (_initialized)
                    throw SocketClosedException.SecondInit();
                SocketMessage.Payload(message);
                _initialized = true;
                await SendAsync(SocketProtocol.Write("connection_ack"));
                break;
            case "ping":
                await SendAsync(
                    SocketProtocol.Write(
                        "pong",
                        null,
                        SocketMessage.Payload(message) is { } payload ? payload.WriteTo : null
                    )
                );
                break;
            case "pong":
                SocketMessage.Payload(message);
                break;
            case "subscribe":
                Subscribe(message);
                break;
            case "complete":
                if (_operations.TryRemove(SocketMessage.Text(message, "id"), out var operation))
                    operation.Cancel();
                break;
            default:
                throw SocketClosedException.BadMessage("Unknown type of message");
        }
    }

    private void Subscribe(JsonElement message)
    {
        if (!_initialized)
            throw SocketClosedException.Unauthorized();
        var id = SocketMessage.Text(message, "id");
        if (id.Length == 0)
            throw SocketClosedException.BadMessage("The id must not be empty");
        var operation = new SocketOperation(id, ReadRequest(message), this, _services);
        if (!_operations.TryAdd(id, operation))
            throw SocketClosedException.SubscriberExists(id);
        // Counted here: on another thread, one that came earlier would see those that came after it.
        var refused = _operations.Count > _limits.SubscriptionsPerSocket;
        // Resolvers may take their time before they first wait; the client can complete the operation meanwhile.
        _ = Task.Run(() => operation.RunAsync(_requestServices, refused));
    }

    private OperationRequest ReadRequest(JsonElement message)
    {
        try
        {
            return OperationRequest.From(
                message.TryGetProperty("payload", out var payload) ? payload : default,
                _limits
            );
        }
        catch (RequestRefusedException refusal)
        {
            throw SocketClosedException.BadMessage(refusal.Code);
        }
    }

    /// <summary>Whether the operation was still running; its id is free from now on.</summary>
    public bool End(SocketOperation operation) => _operations.TryRemove(KeyValuePair.Create(operation.Id, operation));

    public bool Runs(SocketOperation operation) =>
        _operations.TryGetValue(operation.Id, out var running) && running == operation;

    public Task SendAsync(ReadOnlyMemory<byte> message) => _connection.SendAsync(message, _ended);

    /// <summary>Closes the socket for a reason that its own loop does not see.</summary>
    public void Fail(Exception reason) => _failure.TrySetResult(reason);

    public void Dispose() => _end.Dispose();
}
