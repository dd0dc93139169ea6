using GraphQL;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>The request is answered by an error instead of its work; the message is for the client.</summary>
internal sealed class RequestRefusedException(int status, ApiErrorCode code, string message) : Exception(message)
{
    /// <summary>Of the HTTP answer.</summary>
    public int Status { get; } = status;

    /// <summary>As clients see it.</summary>
    public string Code { get; } = CodeText.Of(code);

    /// <summary>
    /// What would be accepted, as a header of the answer: <c>Allow</c> for 405, <c>Accept</c> for 415.
    /// </summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>As an error of a GraphQL answer.</summary>
    public ExecutionError ToError() => new(Message) { Code = Code };

    /// <summary>The work took longer than one execution may take.</summary>
    public static RequestRefusedException Timeout(ApiLimits limits) =>
        new(
            504,
            ApiErrorCode.Timeout,
            $"The answer took longer than {limits.ExecutionTimeout.TotalSeconds:0.#} s; what only reads an "
                + $"article, or waits for the names to be read, may take {limits.ReadingTimeout.TotalSeconds:0.#} s. "
                + "Ask again: the first question of a kind takes longest. A change may be made or not; sent again with "
                + "the same idempotencyKey it is made once."
        );

    /// <summary>A request that ASP.NET could not read.</summary>
    public static RequestRefusedException From(BadHttpRequestException bad) => From(bad.StatusCode, bad.Message);

    /// <summary>A status that stands for a refusal.</summary>
    public static RequestRefusedException From(int status, string message) =>
        new(
            status,
            status switch
            {
                404 => ApiErrorCode.NotFound,
                413 => ApiErrorCode.BodyTooLarge,
                415 => ApiErrorCode.UnsupportedMediaType,
                _ => ApiErrorCode.BadRequest,
            },
            message
        );
}
