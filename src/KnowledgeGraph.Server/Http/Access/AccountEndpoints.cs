using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>Logging in and out, and what people can see of their account. All bodies and answers are JSON.</summary>
internal static class AccountEndpoints
{
    internal sealed record Login(string? Name, string? Password);

    internal sealed record NewPassword(string? Old, string? New);

    /// <summary>Maps them into the protected group.</summary>
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account", (HttpContext context, Callers callers, IConfiguration configuration) =>
            Describe(context, callers, configuration)
        );
        routes.MapPost("/account/login", LogIn);
        routes.MapPost("/account/logout", LogOut);
        routes.MapGet("/account/sessions", (HttpContext context, Sessions sessions) => sessions
                .List(PersonOf(context))
                .Select(one => new
                {
                    one.Id,
                    one.Program,
                    one.BegunAt,
                    one.SeenAt,
                    IsThis = one.Id == KnownOf(context)?.Session,
                }));
        routes.MapPost("/account/sessions/{id}/end", (string id, HttpContext context, Sessions sessions) =>
            sessions.End(PersonOf(context), id) ? Results.NoContent() : Results.NotFound()
        );
        routes.MapPost("/account/password", ChangePassword);
        routes.MapGet("/account/audit", (AccountsFile file) => AuditEntry.Last(file, 500));
    }

    private static object Describe(HttpContext context, Callers callers, IConfiguration configuration) =>
        new
        {
            AreThereAccounts = callers.AreThere,
            Provider = ProviderLogin.IsThere(configuration),
            context.Features.Get<Caller>()?.Name,
            Role = (context.Features.Get<Caller>()?.Role ?? Role.Admin).ToString().ToLowerInvariant(),
        };

    private static IResult LogIn(Login login, HttpContext context, Callers callers, LoginDesk desk)
    {
        if (!callers.AreThere)
            throw new RequestRefusedException(404, ApiErrorCode.NoAccounts, "There are no accounts on this server.");
        var token = desk.Login(
            login.Name ?? "",
            login.Password ?? "",
            context.Request.Headers.UserAgent.ToString(),
            $"{AddressRate.Of(context)}"
        );
        if (token is null)
            throw new RequestRefusedException(
                401,
                ApiErrorCode.WrongLogin,
                "The name or the password is wrong, or there were too many tries: "
                    + $"after {LoginDesk.MaxFailures} wrong ones wait {LoginDesk.LockedFor.TotalMinutes:0} minutes."
            );
        context.Response.Cookies.Append(Callers.Cookie, token, CookieFor(context));
        return Results.NoContent();
    }

    private static IResult LogOut(HttpContext context, Sessions sessions)
    {
        if (KnownOf(context) is { Session: { } session, Caller.Name: { } person })
            sessions.End(person, session);
        context.Response.Cookies.Delete(Callers.Cookie, CookieFor(context));
        return Results.NoContent();
    }

    private static IResult ChangePassword(NewPassword change, HttpContext context, LoginDesk desk, People people)
    {
        var person = PersonOf(context);
        var address = $"{AddressRate.Of(context)}";
        // Checked like a login, so that a stolen session can't guess on.
        if (desk.Login(person, change.Old ?? "", "change of password", address) is null)
            throw new RequestRefusedException(401, ApiErrorCode.WrongLogin, "The old password is wrong.");
        try
        {
            people.SetPassword(person, change.New ?? "");
        }
        catch (UsageException weak)
        {
            throw new RequestRefusedException(400, ApiErrorCode.WeakPassword, weak.Message);
        }
        context.Response.Cookies.Delete(Callers.Cookie, CookieFor(context));
        return Results.NoContent();
    }

    private static Callers.Known? KnownOf(HttpContext context) => context.Features.Get<Callers.Known>();

    /// <summary>Keys of programs have no sessions and no password.</summary>
    private static string PersonOf(HttpContext context) =>
        KnownOf(context) is { Session: not null, Caller.Name: { } name }
            ? name
            : throw AccessRule.Unauthenticated("This is of a person's own account.");

    internal static CookieOptions CookieFor(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
            MaxAge = Sessions.Longest,
        };
}
