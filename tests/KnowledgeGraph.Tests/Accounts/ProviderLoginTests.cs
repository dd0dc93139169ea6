using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Access;

namespace KnowledgeGraph.Tests.Accounts;

/// <summary>People log in by a provider, programs by its tokens.</summary>
public sealed class ProviderLoginTests
{
    [Fact]
    public async Task Person_of_the_provider_gets_a_session_and_the_role_that_it_says()
    {
        await using var provider = await LoopbackProvider.StartAsync();
        await using var server = await ServerOf(provider, ("Login:Oidc:RoleClaim", "role"));
        provider.Person = new()
        {
            ["sub"] = "17",
            ["preferred_username"] = "Grace",
            ["role"] = "editor",
        };
        using var client = server.ClientOf(null);

        using var landed = await client.GetAsync("/account/provider", Cancellation);
        var account = await client.GetFromJsonAsync<JsonElement>("/account", Cancellation);
        Assert.Equal(("Grace", "editor"), (Text(account, "name"), Text(account, "role")));

        // Her role is the provider's to say, at each login; her password is nobody's.
        provider.Person["role"] = "reader";
        using var again = server.ClientOf(null);
        await again.GetAsync("/account/provider", Cancellation);
        account = await again.GetFromJsonAsync<JsonElement>("/account", Cancellation);
        Assert.Equal(("Grace", "reader"), (Text(account, "name"), Text(account, "role")));
        using var password = await AccountServer.LogInAsync(server.ClientOf(null), "Grace", "");
        Assert.Equal(HttpStatusCode.Unauthorized, password.StatusCode);
    }

    [Fact]
    public async Task Name_of_somebody_here_opens_nothing_and_nobody_new_comes_in_unasked()
    {
        await using var provider = await LoopbackProvider.StartAsync();
        await using var server = await ServerOf(provider);
        provider.Person = new() { ["sub"] = "18", ["preferred_username"] = "ada" };
        using var client = server.ClientOf(null);

        using var landed = await client.GetAsync("/account/provider", Cancellation);
        var account = await client.GetFromJsonAsync<JsonElement>("/account", Cancellation);

        Assert.Contains("provider=refused", $"{landed.RequestMessage!.RequestUri}", StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, account.GetProperty("name").ValueKind);
        Assert.Single(server.People.List());
    }

    [Theory]
    [InlineData("Grace", "of another login", "sub", "failed")]
    [InlineData("Grace", null, "nobody", "failed")]
    [InlineData("token:robot", null, "sub", "refused")]
    public async Task Answer_that_is_not_of_this_login_or_of_nobody_or_of_a_program_opens_nothing(
        string name,
        string? nonce,
        string subjectClaim,
        string told
    )
    {
        await using var provider = await LoopbackProvider.StartAsync();
        await using var server = await ServerOf(provider);
        provider.Person = new() { [subjectClaim] = "19", ["preferred_username"] = name };
        provider.Nonce = nonce;
        using var client = server.ClientOf(null);

        using var landed = await client.GetAsync("/account/provider", Cancellation);
        var account = await client.GetFromJsonAsync<JsonElement>("/account", Cancellation);

        Assert.Contains($"provider={told}", $"{landed.RequestMessage!.RequestUri}", StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, account.GetProperty("name").ValueKind);
        Assert.Single(server.People.List());
    }

    [Fact]
    public async Task Only_admin_stays_one_whatever_the_provider_says()
    {
        await using var provider = await LoopbackProvider.StartAsync();
        await using var server = await ServerOf(provider, ("Login:Oidc:RoleClaim", "role"));
        provider.Person = new()
        {
            ["sub"] = "17",
            ["preferred_username"] = "Grace",
            ["role"] = "admin",
        };
        using var client = server.ClientOf(null);
        using var first = await client.GetAsync("/account/provider", Cancellation);
        server.People.SetRole("Ada", Role.Reader);

        provider.Person["role"] = "reader";
        using var again = await client.GetAsync("/account/provider", Cancellation);

        Assert.Equal(Role.Admin, server.People.List().Single(one => one.Name == "Grace").Role);
    }

    [Fact]
    public async Task Session_that_begins_behind_a_proxy_with_https_has_a_cookie_for_https_alone()
    {
        await using var provider = await LoopbackProvider.StartAsync();
        await using var server = await ServerOf(provider, ("Server:Proxies", "127.0.0.1"));
        provider.Person = new() { ["sub"] = "17", ["preferred_username"] = "Grace" };
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(server.App.Urls.First()),
            DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" } },
        };

        using var begun = await client.GetAsync("/account/provider", Cancellation);
        using var there = await client.GetAsync(begun.Headers.Location, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, there.Headers.Location!.PathAndQuery);
        var cookies = begun.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        request.Headers.Add("Cookie", string.Join("; ", cookies));
        using var back = await client.SendAsync(request, Cancellation);

        var session = back
            .Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("kg-session=", StringComparison.Ordinal));
        Assert.Contains("; secure", session, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Editor", Role.Editor)]
    [InlineData("reader,contributor", null)]
    [InlineData(" 4", null)]
    [InlineData("anyone", null)]
    public void Role_is_one_word_of_ours(string word, Role? role) =>
        Assert.Equal(role, ProviderLogin.RoleOf([new Claim("role", word)]));

    [Fact]
    public async Task Names_of_programs_with_tokens_are_nobody_elses()
    {
        await using var server = await AccountServer.StartAsync();
        Assert.Throws<UsageException>(() => server.People.Add("Token:robot", AccountServer.Password, Role.Reader));
        Assert.Throws<UsageException>(() => server.Keys.Add("token:robot", Role.Reader, TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task Program_comes_in_by_a_token_for_this_server_and_by_no_other()
    {
        await using var provider = await LoopbackProvider.StartAsync();
        await using var server = await AccountServer.StartAsync(
            ("Login:Jwt:Authority", provider.Url),
            ("Login:Jwt:Audience", "graph")
        );
        var claims = new Dictionary<string, object>
        {
            ["sub"] = "robot",
            ["azp"] = "Ada",
            ["role"] = "reader",
        };
        using var stranger = RSA.Create(2048);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(provider.Token(claims, "graph")));
        using (var client = server.ClientWith(provider.Token(claims, "graph")))
        {
            var account = await client.GetFromJsonAsync<JsonElement>("/account", Cancellation);
            Assert.Equal("token:robot", Text(account, "name"));
        }
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(provider.Token(claims, "another")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(provider.Token(claims, "graph", stranger)));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await AskAsync(provider.Token(claims, "graph", lasts: TimeSpan.FromMinutes(-5)))
        );
        claims["role"] = "0";
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(provider.Token(claims, "graph")));
        var token = provider.Token(claims, "graph").Split('.');
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync($"eyJhbGciOiJub25lIn0.{token[1]}."));

        async Task<HttpStatusCode> AskAsync(string word)
        {
            using var client = server.ClientWith(word);
            using var answer = await client.GetAsync("/graphql?query={stats{entities}}", Cancellation);
            return answer.StatusCode;
        }
    }

    private static Task<AccountServer> ServerOf(LoopbackProvider provider, params (string, string)[] more) =>
        AccountServer.StartAsync([("Login:Oidc:Authority", provider.Url), ("Login:Oidc:ClientId", "kg"), .. more]);

    private static string? Text(JsonElement account, string name) => account.GetProperty(name).GetString();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
