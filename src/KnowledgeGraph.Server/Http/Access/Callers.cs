using System.Collections.Concurrent;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Protection;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>Tells who asks, by the cookie of a session or the key of a program.</summary>
internal sealed class Callers(
    AccountsFile file,
    Sessions sessions,
    ApiKeys keys,
    ProviderTokens tokens,
    IConfiguration configuration
) : IDisposable
{
    /// <summary>Whoever knows a session by its id has the cookie.</summary>
    internal sealed record Known(Caller Caller, string? Session, long Until);

    public const string Cookie = "kg-session";
    private const string Bearer = "Bearer ";

    /// <summary>By which whoever comes by the socket says who they are on this machine.</summary>
    public const string UserHeader = "Kg-User";

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

    /// <summary>Whether somebody says who they are, by a key or a cookie.</summary>
    public static bool Claims(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || request.Cookies.ContainsKey(Cookie);

    /// <summary>Who asks; throws <see cref="UnknownCallerException"/> for a word that opens nothing.</summary>
    public async ValueTask<Known> OfAsync(HttpRequest request)
    {
        if (IsByDoor(request.HttpContext))
            return new Known(new Caller(DoorName(request), Role.Admin), null, 0);
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return await FindAsync(authorization[Bearer.Length..].Trim()) ?? throw new UnknownCallerException();
        // An old cookie is like none: the page asks for a login where one is needed.
        return (request.Cookies[Cookie] is { Length: > 0 } token ? await FindAsync(token) : null)
            ?? new Known(_anonymous, null, 0);
    }

    /// <summary>Whether it comes by the socket beside the graph, which nobody but the user of the server can
    /// open.</summary>
    private static bool IsByDoor(HttpContext context) => context.Features.Get<LocalDoor>() is not null;

    private static string DoorName(HttpRequest request) =>
        request.Headers[UserHeader].ToString() is { Length: > 0 and < 300 } name
            ? Uri.UnescapeDataString(name)
            : Environment.UserName;

    private async ValueTask<Known?> FindAsync(string secret)
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
                : await FindTokenAsync(secret, now);
        if (_known.Count > MostKnown)
            _known.Clear();
        if (found is null)
            _known.TryRemove(secret, out _);
        else
            _known[secret] = found;
        return found;
    }

    /// <summary>Asks the provider for its keys once in a while; else it is a matter of signatures.</summary>
    private async ValueTask<Known?> FindTokenAsync(string secret, long now) =>
        secret.Count(c => c == '.') == 2 && await tokens.FindAsync(secret) is var (program, until)
            ? new Known(
                program,
                null,
                now + Math.Min(KnownFor, (long)(until - DateTimeOffset.UtcNow).TotalMilliseconds)
            )
            : null;

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
