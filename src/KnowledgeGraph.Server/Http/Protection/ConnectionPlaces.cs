using Microsoft.AspNetCore.Connections;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// Limits connections. When all places are taken, the connection that was idle longest is closed for a new one: a plain
/// limit could be exhausted by idle connections. When all are busy, the new one is closed.
/// </summary>
internal sealed class ConnectionPlaces(int limit) : IStartupFilter
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Place> _idle = [];
    private int _taken;

    /// <summary>Serves a connection, from its accept to its end.</summary>
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var place = new Place(connection);
        connection.Features.Set(place);
        var closed = Enter(place);
        closed?.Connection.Abort(new ConnectionAbortedException("The place is needed for others."));
        try
        {
            if (closed != place)
                await next(connection);
        }
        finally
        {
            Leave(place);
        }
    }

    /// <summary>Notes which connections have a request running.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(NoteAsync);
            next(app);
        };

    private async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        var place = context.Features.Get<Place>();
        if (place is not null)
            Begin(place);
        try
        {
            await next(context);
        }
        finally
        {
            if (place is not null)
                End(place);
        }
    }

    private Place? Enter(Place place)
    {
        lock (_lock)
        {
            _idle.AddLast(place.Idle);
            if (++_taken <= limit)
                return null;
            var oldest = _idle.First!.Value;
            GiveUp(oldest);
            return oldest;
        }
    }

    private void Begin(Place place)
    {
        lock (_lock)
        {
            if (place.Requests++ == 0 && place.HasPlace)
                _idle.Remove(place.Idle);
        }
    }

    private void End(Place place)
    {
        lock (_lock)
        {
            if (--place.Requests == 0 && place.HasPlace)
                _idle.AddLast(place.Idle);
        }
    }

    private void Leave(Place place)
    {
        lock (_lock)
            GiveUp(place);
    }

    private void GiveUp(Place place)
    {
        if (!place.HasPlace)
            return;
        place.HasPlace = false;
        if (place.Idle.List is not null)
            _idle.Remove(place.Idle);
        _taken--;
    }

    private sealed class Place
    {
        public Place(ConnectionContext connection) =>
            (Connection, Idle) = (connection, new LinkedListNode<Place>(this));

        public ConnectionContext Connection { get; }

        public LinkedListNode<Place> Idle { get; }

        public bool HasPlace { get; set; } = true;

        public int Requests { get; set; }
    }
}
