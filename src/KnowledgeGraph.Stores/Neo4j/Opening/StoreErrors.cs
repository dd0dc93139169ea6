using System.Net;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>What can go wrong with a server, as codes for programs and messages for people; no message holds a
/// secret.</summary>
internal static class StoreErrors
{
    public static StoreException Broken(Neo4jOptions options, Exception inner) =>
        inner is HttpRequestException { InnerException: CertificateRefusal refusal }
            ? new(
                StoreErrorCode.Unavailable,
                $"The certificate of Neo4j is refused ({options}): {refusal.Message}",
                inner
            )
        : inner is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            ? new(
                StoreErrorCode.Unavailable,
                $"Neo4j and this program do not agree on TLS ({options}): {inner.InnerException?.Message} Is that its "
                    + "port for https? Without TLS its address begins with http://.",
                inner
            )
        : inner is HttpRequestException
            ? new(
                StoreErrorCode.Unavailable,
                $"Neo4j does not answer ({options}): is it running, and is the address right? {inner.Message}",
                inner
            )
        : new(StoreErrorCode.Unavailable, $"The answer of Neo4j broke off ({options}): {inner.Message}", inner);

    public static StoreException Timeout(Neo4jOptions options, Exception? inner = null) =>
        new(
            StoreErrorCode.Timeout,
            $"Neo4j did not finish within {options.TimeLimit.TotalSeconds:0.#} s ({options}). The work was "
                + "stopped; ask for less, or raise the time limit.",
            inner
        );

    /// <summary>Throws for a response that holds no answer worth reading; the errors of statements come with status 202
    /// and 400.</summary>
    public static void ThrowIfRefused(Neo4jOptions options, HttpResponseMessage response)
    {
        var json =
            response.Content.Headers.ContentType?.MediaType is { } type
            && type.EndsWith("json", StringComparison.Ordinal);
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new StoreException(
                    StoreErrorCode.Unauthorized,
                    $"Neo4j refuses the login ({options}): check user and password, or the token."
                );
            case HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout:
                throw new StoreException(
                    StoreErrorCode.Unavailable,
                    $"Neo4j is not ready ({options}): HTTP {(int)response.StatusCode}."
                );
            case >= HttpStatusCode.InternalServerError when !json:
                throw new StoreException(
                    StoreErrorCode.Unavailable,
                    $"Neo4j failed ({options}): HTTP {(int)response.StatusCode}."
                );
            case >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest:
            case < HttpStatusCode.InternalServerError when !json:
                throw new StoreException(
                    StoreErrorCode.Protocol,
                    $"What answers is not Neo4j's Query API ({options}): HTTP {(int)response.StatusCode}. Check "
                        + "the address; Neo4j 5.26 or newer is needed."
                );
        }
    }

    /// <summary>
    /// The meaning of an error of a statement, by its code (https://neo4j.com/docs/status-codes/current/).
    /// </summary>
    public static StoreException Of(Neo4jOptions options, string code, string message) =>
        code switch
        {
            "Neo.ClientError.Database.DatabaseNotFound" => new(
                StoreErrorCode.UnknownDatabase,
                $"There is no such database ({options}): create it, or name another."
            ),
            "Neo.ClientError.Transaction.Terminated"
            or "Neo.ClientError.Transaction.TransactionTimedOut"
            or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            or "Neo.TransientError.Transaction.Terminated" => Timeout(options),
            "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => new(
                StoreErrorCode.Unavailable,
                $"The Neo4j server that answered takes no writes ({options}): {code}. Set dbms.routing.enabled=true in "
                    + "the cluster, so that it passes them on, or name the leader (Store:Url)."
            ),
            _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => new(
                StoreErrorCode.Unauthorized,
                $"Neo4j refuses this login ({options}): {code}."
            ),
            _ when code.StartsWith("Neo.TransientError.General.", StringComparison.Ordinal)
                    && code.Contains("Memory", StringComparison.Ordinal) => new(
                StoreErrorCode.Full,
                $"Neo4j has not enough memory for this ({options}): {code}. Write smaller batches, ask for "
                    + "less, or give it more."
            ),
            _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
                    || code.StartsWith("Neo.ClientError.Cluster.", StringComparison.Ordinal) => new(
                StoreErrorCode.Unavailable,
                $"Neo4j could not do it just now ({options}): {code}."
            ),
            _ => new(
                StoreErrorCode.Failed,
                $"Neo4j failed ({options}): {code}: {(message.Length > 300 ? message[..300] + "..." : message)}"
            ),
        };
}
