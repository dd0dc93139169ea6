using System.Security.Claims;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Protection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>
/// <c>/account/provider</c>: people log in at a provider of OpenID Connect. What they get here is a session of ours, so
/// that it is listed, ended and audited as every other.
/// </summary>
internal static class ProviderLogin
{
    private const string Scheme = "provider";

    // The handler wants a place for what it brings; we keep a session of ours instead.
    private const string Unused = "unused";

    /// <summary>Whether there is a provider.</summary>
    public static bool IsThere(IConfiguration configuration) =>
        configuration.Setting(LoginSettings.Authority) is not null;

    /// <summary>Adds it when the configuration names one.</summary>
    public static void AddProvider(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ProviderLogins>();
        if (!IsThere(configuration))
            return;
        services
            .AddAuthentication()
            .AddCookie(Unused)
            .AddOpenIdConnect(Scheme, options =>
            {
                options.Authority = configuration.Setting(LoginSettings.Authority);
                options.RequireHttpsMetadata = !new Uri(options.Authority!).IsLoopback;
                options.ClientId = configuration.Setting(LoginSettings.ClientId);
                options.ClientSecret = configuration.Setting(LoginSettings.ClientSecret);
                options.SignInScheme = Unused;
                options.CallbackPath = "/account/provider/back";
                options.ResponseType = OpenIdConnectResponseType.Code;
                // Comes back by GET, so that the cookies of the login need not be open to other sites.
                options.ResponseMode = OpenIdConnectResponseMode.Query;
                options.UsePkce = true;
                options.MapInboundClaims = false;
                options.DisableTelemetry = true;
                foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
                {
                    cookie.SameSite = SameSiteMode.Lax;
                    cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                }
                options.ClaimActions.Remove("iss");
                // Not before: nonce, sub and hashes are checked after OnTokenValidated.
                options.Events.OnTicketReceived = context => CameInAsync(context, configuration);
                options.Events.OnRemoteFailure = context =>
                {
                    context.HandleResponse();
                    context.Response.Redirect("/account.html?provider=failed");
                    return Task.CompletedTask;
                };
            });
    }

    /// <summary>Maps it into the protected group.</summary>
    public static void MapProvider(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/account/provider", (Callers callers, IConfiguration configuration) =>
            callers.AreThere && IsThere(configuration)
                ? Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }, [Scheme])
                : throw new RequestRefusedException(
                    404,
                    ApiErrorCode.NoAccounts,
                    $"No provider is configured ({LoginSettings.Authority}), or there are no accounts yet."
                )
        );

    private static Task CameInAsync(TicketReceivedContext context, IConfiguration configuration)
    {
        var person = context.Principal!;
        var http = context.HttpContext;
        var token =
            person.FindFirstValue("iss") is { Length: > 0 } issuer
            && person.FindFirstValue("sub") is { Length: > 0 } subject
                ? http
                    .RequestServices.GetRequiredService<ProviderLogins>()
                    .Login(
                        issuer,
                        subject,
                        person.FindFirstValue(configuration.Setting(LoginSettings.NameClaim)!) ?? "",
                        configuration.Setting(LoginSettings.RoleClaim) is { } claim
                            ? RoleOf(person.FindAll(claim))
                            : null,
                        RoleOf(configuration[LoginSettings.Role] ?? configuration.Setting(LoginSettings.Role)),
                        http.Request.Headers.UserAgent.ToString(),
                        $"{AddressRate.Of(http)}"
                    )
                : null;
        if (token is not null)
            http.Response.Cookies.Append(Callers.Cookie, token, AccountEndpoints.CookieFor(http));
        context.HandleResponse();
        http.Response.Redirect(token is null ? "/account.html?provider=refused" : "/");
        return Task.CompletedTask;
    }

    /// <summary>The highest role that claims say; null when they say none.</summary>
    public static Role? RoleOf(IEnumerable<Claim> claims) => claims.Select(claim => RoleOf(claim.Value)).Max();

    private static Role? RoleOf(string? word) =>
        word?.ToLowerInvariant() switch
        {
            "reader" => Role.Reader,
            "contributor" => Role.Contributor,
            "editor" => Role.Editor,
            "admin" => Role.Admin,
            _ => null,
        };
}
