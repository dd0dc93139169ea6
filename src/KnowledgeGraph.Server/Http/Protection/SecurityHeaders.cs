namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>What browsers are told to forbid, whatever a page of ours might be talked into.</summary>
public static class SecurityHeaders
{
    private static readonly string _policy = PolicyFor("'none'");

    /// <summary>For the page, where these may show it in a frame.</summary>
    public static string PolicyFor(string ancestors) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; "
        + $"base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}; require-trusted-types-for 'script'";

    /// <summary>For GraphiQL, which writes innerHTML, carries fonts and pictures in its style sheet, and (the hash)
    /// locks scrolling behind its dialogs.</summary>
    public const string IdePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' "
        + "'sha256-nzTgYzXYDNe6BAHiiI7NNlfK8n/auuOAhh2t92YvuXo='; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>On every answer, also those of what comes before our own pipeline (the check of the host).</summary>
    public static void AddSecurityHeaders(this IServiceCollection services) =>
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Outermost>());

    private sealed class Outermost : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(AddAsync);
                next(app);
            };
    }

    private static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
