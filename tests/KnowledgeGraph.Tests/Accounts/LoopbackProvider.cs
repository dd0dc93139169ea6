using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Tests.Accounts;

/// <summary>A provider of OpenID Connect on this machine, which lets in whom the test says.</summary>
internal sealed class LoopbackProvider : IAsyncDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, string> _nonces = [];
    private readonly WebApplication _app;

    private LoopbackProvider()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => new
            {
                issuer = Url,
                authorization_endpoint = $"{Url}/authorize",
                token_endpoint = $"{Url}/token",
                jwks_uri = $"{Url}/keys",
                response_types_supported = new[] { "code" },
                subject_types_supported = new[] { "public" },
                id_token_signing_alg_values_supported = new[] { "RS256" },
            });
        _app.MapGet("/keys", () => new { keys = new[] { PublicKey() } });
        _app.MapGet("/authorize", (HttpRequest request) =>
        {
            var code = Guid.NewGuid().ToString("n");
            _nonces[code] = $"{request.Query["nonce"]}";
            return Results.Redirect(
                $"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString($"{request.Query["state"]}")}"
            );
        });
        _app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            if (!_nonces.TryRemove($"{form["code"]}", out var nonce) || $"{form["code_verifier"]}".Length < 40)
                return Results.BadRequest();
            var claims = new Dictionary<string, object>(Person) { ["nonce"] = Nonce ?? nonce };
            return Results.Json(
                new
                {
                    access_token = "x",
                    token_type = "Bearer",
                    id_token = Token(claims, "kg"),
                }
            );
        });
    }

    /// <summary>Who logs in there.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>What it answers in place of the nonce of the login.</summary>
    public string? Nonce { get; set; }

    public string Url => _app.Urls.First().TrimEnd('/');

    public static async Task<LoopbackProvider> StartAsync()
    {
        var provider = new LoopbackProvider();
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>A token that the provider signs, or somebody else.</summary>
    public string Token(Dictionary<string, object> claims, string audience, RSA? by = null, TimeSpan? lasts = null) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Url,
                Audience = audience,
                Claims = claims,
                NotBefore = DateTime.UtcNow.AddHours(-2),
                IssuedAt = DateTime.UtcNow.AddHours(-2),
                Expires = DateTime.UtcNow + (lasts ?? TimeSpan.FromHours(1)),
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(by ?? _rsa) { KeyId = "one" },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );

    private object PublicKey()
    {
        var parameters = _rsa.ExportParameters(false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "one",
            alg = "RS256",
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }
}
