using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;
using KnowledgeGraph.Server.Http.Streaming;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>Chooses how a client of GraphQL is answered: once, by a stream, over a socket, or with the IDE.</summary>
internal sealed class GraphQLEndpoint(OneAnswer answer, StreamAnswer stream, SocketEndpoint sockets, IdePage ide)
{
    public Task HandleAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
            return sockets.HandleAsync(context);
        return ReplyFormats.Negotiate(context.Request) switch
        {
            null => throw new RequestRefusedException(
                406,
                ApiErrorCode.NotAcceptable,
                $"Accept application/json, {ReplyFormats.GraphQLResponse} or text/event-stream."
            ),
            ReplyFormat.Html => ide.SendAsync(context),
            ReplyFormat.EventStream => stream.SendAsync(context),
            { } format => answer.SendAsync(context, format),
        };
    }
}
