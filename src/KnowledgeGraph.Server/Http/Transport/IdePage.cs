using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>The IDE, for browsers that come to the address of the API.</summary>
internal sealed class IdePage(IWebHostEnvironment environment, ApiLimits limits)
{
    private const string File = "ide.html";

    public Task SendAsync(HttpContext context)
    {
        var page = environment.WebRootFileProvider.GetFileInfo(File);
        if (!page.Exists || !limits.Ide)
            throw new RequestRefusedException(
                406,
                ApiErrorCode.NotAcceptable,
                "There is no page here; accept application/json."
            );
        context.Response.ContentType = ReplyFormat.Html.ContentType();
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.IdePolicy;
        return context.Response.SendFileAsync(page);
    }
}
