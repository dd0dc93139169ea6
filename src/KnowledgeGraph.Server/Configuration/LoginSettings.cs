namespace KnowledgeGraph.Server.Configuration;

/// <summary>
/// Settings of logins by a provider of OpenID Connect, for people and for programs; off when not given.
/// </summary>
internal static class LoginSettings
{
    public const string Authority = "Login:Oidc:Authority";
    public const string ClientId = "Login:Oidc:ClientId";
    public const string ClientSecret = "Login:Oidc:ClientSecret";
    public const string NameClaim = "Login:Oidc:NameClaim";
    public const string RoleClaim = "Login:Oidc:RoleClaim";
    public const string Role = "Login:Oidc:Role";
    public const string TokenAuthority = "Login:Jwt:Authority";
    public const string TokenAudience = "Login:Jwt:Audience";
    public const string TokenRoleClaim = "Login:Jwt:RoleClaim";

    public static IReadOnlyList<(string Name, string Description, string Default)> All { get; } =
    [
        (
            Authority,
            "A provider of OpenID Connect by which people log in, for instance https://login.example.org; none when "
                + "not given.",
            ""
        ),
        (ClientId, "What this server is called there.", ""),
        (ClientSecret, "Its secret there; better as the environment variable Login__Oidc__ClientSecret.", ""),
        (NameClaim, "The claim that holds the name of a person.", "preferred_username"),
        (
            RoleClaim,
            "The claim that says reader, contributor, editor or admin, at each login; none when not given.",
            ""
        ),
        (Role, "The role of somebody new whose claims say none; 'none' lets nobody new in.", "reader"),
        (
            TokenAuthority,
            "A provider whose tokens (JWT) let programs in: Authorization: Bearer ...; none when not given.",
            ""
        ),
        (TokenAudience, "Whom the tokens must be for; needed with Login:Jwt:Authority.", ""),
        (TokenRoleClaim, "The claim of a token that says reader, contributor, editor or admin.", "role"),
    ];

    /// <summary>What is missing, in sentences.</summary>
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        foreach (var name in new[] { Authority, TokenAuthority })
        {
            if (configuration.Setting(name) is { } address && !IsSafe(address))
                yield return $"{name} is '{address}'; write the https address of the provider.";
        }
        if (configuration.Setting(Authority) is not null && configuration.Setting(ClientId) is null)
            yield return $"{Authority} needs {ClientId}.";
        if (configuration.Setting(TokenAuthority) is not null && configuration.Setting(TokenAudience) is null)
            yield return $"{TokenAuthority} needs {TokenAudience}: a token for another service would open this one.";
    }

    /// <summary>Whether what goes there cannot be read or changed on the way.</summary>
    public static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback));
}
