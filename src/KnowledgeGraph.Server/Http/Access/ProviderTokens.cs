using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>Tokens (JWT) by which a provider lets programs in: signed by it, for this server, not expired.</summary>
internal sealed class ProviderTokens
{
    private static readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    // Whoever asks waits for it.
    private static readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly BaseConfigurationManager? _keys;
    private readonly string? _audience;
    private readonly string _roleClaim;

    public ProviderTokens(IConfiguration configuration)
    {
        _audience = configuration.Setting(LoginSettings.TokenAudience);
        _roleClaim = configuration.Setting(LoginSettings.TokenRoleClaim)!;
        if (configuration.Setting(LoginSettings.TokenAuthority) is { } authority)
            _keys = new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{authority.TrimEnd('/')}/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(authority).IsLoopback }
            );
    }

    /// <summary>Whose token it is, and until when it lasts; null when it opens nothing.</summary>
    public async Task<(Caller Caller, DateTimeOffset Until)?> FindAsync(string token)
    {
        if (_keys is null || !_handler.CanReadToken(token))
            return null;
        var validated = await _handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ConfigurationManager = _keys,
                ValidAudience = _audience,
                ValidateIssuer = true,
                // Neither "none" nor a shared secret.
                ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"],
                RequireExpirationTime = true,
                ClockSkew = TimeSpan.FromMinutes(1),
            }
        );
        if (!validated.IsValid)
            return null;
        string? One(string type) =>
            validated.ClaimsIdentity.FindFirst(type)?.Value is { Length: > 0 } value ? value : null;
        var name = One("sub") ?? One("client_id") ?? One("azp");
        return name is not null && ProviderLogin.RoleOf(validated.ClaimsIdentity.FindAll(_roleClaim)) is { } role
            ? (new Caller(People.TokenPrefix + name, role), validated.SecurityToken.ValidTo)
            : null;
    }
}
