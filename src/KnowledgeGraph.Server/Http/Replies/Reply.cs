namespace KnowledgeGraph.Server.Http.Replies;

/// <summary>Sends whole answers.</summary>
internal static class Reply
{
    public static async Task SendAsync(
        this HttpResponse response,
        ReplyFormat format,
        int status,
        ReadOnlyMemory<byte> body
    )
    {
        response.StatusCode = status;
        response.ContentType = format.ContentType();
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
