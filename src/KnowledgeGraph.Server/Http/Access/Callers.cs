using System.Collections.Concurrent;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>Tells who asks, by the cookie of a session or the key of a program.</summary>
internal sealed class Callers(AccountsFile file, Sessions sessions, ApiKeys keys, IConfiguration configuration)
    : IDisposable
{
    /// <summary>Whoever knows a session by its id has the cookie.</summary>
    internal sealed record Known(Caller Caller, string? Session, long Until);

    public const string Cookie = "kg-session";
    private const string Bearer = "Bearer ";
    private const int MostKnown = 10_000;

    // What is known is asked again after so long, since sessions and keys expire.
    private const long KnownFor = 60_000;
    private const long LookedFor = 1_000;

    private readonly Caller _anonymous = new(
        null,
        configuration.Setting("Server:AllowAnonymousReading") == "true" ? Role.Reader : Role.Anyone
    );
    private readonly ConcurrentDictionary<string, Known> _known = new();
    private readonly Lock _lock = new();
    private SqliteConnection? _watch;
    private long _version = -1;
    private volatile bool _areThere;
    private long _lookAgain;

    /// <summary>Whether there are accounts; the first may come while the server runs.</summary>
    public bool AreThere
    {
        get
        {
            var now = Environment.TickCount64;
            if (!_areThere && now >= Volatile.Read(ref _lookAgain))
            {
                Volatile.Write(ref _lookAgain, now + LookedFor);
                _areThere = file.IsThere;
            }
            return _areThere;
        }
    }

    /// <summary>Who asks; throws <see cref="UnknownCallerException"/> for a word that opens nothing.</summary>
    public Known Of(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return Find(authorization[Bearer.Length..].Trim()) ?? throw new UnknownCallerException();
        // An old cookie is like none: the page asks for a login where one is needed.
        return (request.Cookies[Cookie] is { Length: > 0 } token ? Find(token) : null)
            ?? new Known(_anonymous, null, 0);
    }

    private Known? Find(string secret)
    {
        ForgetWhatChanged();
        var now = Environment.TickCount64;
        if (_known.TryGetValue(secret, out var known) && known.Until > now)
            return known;
        var found = secret.StartsWith(ApiKeys.Prefix, StringComparison.Ordinal)
            ? keys.Find(secret) is { } program
                ? new Known(program, null, now + KnownFor)
                : null
            : sessions.Find(secret) is var (caller, id)
                ? new Known(caller, id, now + KnownFor)
                : null;
        if (_known.Count > MostKnown)
            _known.Clear();
        if (found is null)
            _known.TryRemove(secret, out _);
        else
            _known[secret] = found;
        return found;
    }

    /// <summary>Every change of the file, also by another process, counts for the next request.</summary>
    private void ForgetWhatChanged()
    {
        lock (_lock)
        {
            _watch ??= file.Open();
            using var command = _watch.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            var version = (long)command.ExecuteScalar()!;
            if (version == _version)
                return;
            _version = version;
            _known.Clear();
        }
    }

    public void Dispose() => _watch?.Dispose();
}

/// <summary>A key was given that opens nothing: wrong, expired or taken back.</summary>
internal sealed class UnknownCallerException : Exception;
