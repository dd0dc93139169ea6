using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Tests.Accounts;

/// <summary>Logging in and out of a real server, and what counts at once.</summary>
public sealed class LoginTests
{
    private const string Question = "{ stats { entities } }";

    [Fact]
    public async Task Login_opens_a_session_that_scripts_cannot_read_and_logout_ends_it()
    {
        await using var server = await AccountServer.StartAsync();
        using var client = server.ClientOf(null);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client));

        using var login = await AccountServer.LogInAsync(client, "ada", AccountServer.Password);
        var cookie = login.Headers.GetValues("Set-Cookie").Single();

        Assert.Equal(HttpStatusCode.NoContent, login.StatusCode);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client));
        var stolen = server.ClientOf(null);
        stolen.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(stolen));
        await client.PostAsync("/account/logout", null, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(stolen));
    }

    [Fact]
    public async Task A_person_sees_their_sessions_and_ends_another_one()
    {
        await using var server = await AccountServer.StartAsync();
        using var here = server.ClientOf(null);
        using var there = server.ClientOf(null);
        await AccountServer.LogInAsync(here, "Ada", AccountServer.Password);
        await AccountServer.LogInAsync(there, "Ada", AccountServer.Password);

        var sessions = await here.GetFromJsonAsync<JsonElement[]>("/account/sessions", Cancellation);
        var other = sessions!.Single(one => !one.GetProperty("isThis").GetBoolean());
        await here.PostAsync($"/account/sessions/{other.GetProperty("id").GetString()}/end", null, Cancellation);

        Assert.Equal(2, sessions!.Length);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(here));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(there));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/health")]
    public async Task Guesses_of_keys_are_limited_before_they_are_looked_up(string path)
    {
        await using var server = await AccountServer.StartAsync(
            ("Limits:RequestsPerSecond", "1"),
            ("Limits:RequestBurst", "3")
        );
        using var client = server.ClientWith("kg_wrong");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            using var answer = await client.GetAsync(path, Cancellation);
            statuses.Add(answer.StatusCode);
        }

        Assert.All(statuses.Take(3), status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Wrong_passwords_lock_the_name_and_a_new_password_opens_it()
    {
        await using var server = await AccountServer.StartAsync();
        using var client = server.ClientOf(null);
        for (var i = 0; i < LoginDesk.MaxFailures; i++)
        {
            using var wrong = await AccountServer.LogInAsync(client, "Ada", "not her password");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var locked = await AccountServer.LogInAsync(client, "Ada", AccountServer.Password);
        server.People.SetPassword("Ada", "another five words of hers");
        using var opened = await AccountServer.LogInAsync(client, "Ada", "another five words of hers");

        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, opened.StatusCode);
        Assert.Equal(
            ["logged in", "has a new password", "was refused: locked", "was refused: wrong name or password"],
            AuditEntry.Last(server.File, 4).Select(entry => entry.Act)
        );
    }

    [Fact]
    public async Task A_revoked_key_a_lower_role_and_a_removed_person_count_for_the_next_request()
    {
        await using var server = await AccountServer.StartAsync();
        using var reader = server.ClientOf(Role.Reader);
        server.People.Add("Grace", "several words of hers", Role.Admin);
        using var grace = server.ClientOf(null);
        await AccountServer.LogInAsync(grace, "Grace", "several words of hers");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(reader));
        Assert.Equal(HttpStatusCode.OK, (await grace.GetAsync("/account/audit", Cancellation)).StatusCode);

        server.Keys.Revoke("Reader key");
        server.People.SetRole("Grace", Role.Reader);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(reader));
        Assert.Equal(HttpStatusCode.Forbidden, (await grace.GetAsync("/account/audit", Cancellation)).StatusCode);
        server.People.Remove("Grace");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(grace));
    }

    [Fact]
    public async Task Decisions_are_signed_by_the_login_whatever_they_say()
    {
        await using var server = await AccountServer.StartAsync();
        using var editor = server.ClientOf(Role.Editor);
        const string facts = "{ facts(first: 1) { nodes { id } } }";
        using var first = await editor.PostAsJsonAsync("/graphql", new { query = facts }, Cancellation);
        var id = (await first.Content.ReadFromJsonAsync<JsonElement>(Cancellation))
            .GetProperty("data")
            .GetProperty("facts")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();

        using var review = await editor.PostAsJsonAsync(
            "/graphql",
            new
            {
                query = "mutation($input: SetReviewInput!) { setReview(input: $input) { fact { review { by } } errors { message } } }",
                variables = new
                {
                    input = new
                    {
                        fact = id,
                        state = "accepted",
                        by = "Somebody Else",
                    },
                },
            },
            Cancellation
        );

        var text = await review.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("\"by\":\"Editor key\"", text, StringComparison.Ordinal);
        const string log =
            "query($fact: ID!) { changes(fact: $fact, kind: review, by: \"Editor key\") { by kind factIds } }";
        using var asked = await editor.PostAsJsonAsync(
            "/graphql",
            new { query = log, variables = new { fact = id } },
            Cancellation
        );
        Assert.Equal(
            $$$"""{"data":{"changes":[{"by":"Editor key","kind":"review","factIds":["{{{id}}}"]}]}}""",
            await asked.Content.ReadAsStringAsync(Cancellation)
        );
    }

    [Fact]
    public async Task Anonymous_reading_lets_ask_and_not_change()
    {
        await using var server = await AccountServer.StartAsync(("Server:AllowAnonymousReading", "true"));
        using var nobody = server.ClientOf(null);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(nobody));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(nobody, "mutation { removeReview(id: \"x\") }"));
    }

    [Fact]
    public void The_first_and_the_last_account_is_an_admin()
    {
        using var folder = new TemporaryFolder();
        var file = new AccountsFile(folder.File("accounts.db"));
        var people = new People(file, TimeProvider.System);

        Assert.Contains(
            "must be an admin",
            Assert.Throws<UsageException>(() => people.Add("Grace", "several words of hers", Role.Reader)).Message,
            StringComparison.Ordinal
        );
        Assert.False(file.IsThere);
        people.Add("Ada", AccountServer.Password, Role.Admin);
        Assert.Throws<UsageException>(() => people.Remove("Ada"));
        Assert.Throws<UsageException>(() => people.SetRole("Ada", Role.Editor));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("this has ada in it")]
    public void Weak_passwords_are_refused(string password)
    {
        using var folder = new TemporaryFolder();
        var people = new People(new AccountsFile(folder.File("accounts.db")), TimeProvider.System);

        Assert.Throws<UsageException>(() => people.Add("Ada", password, Role.Admin));
    }

    [Fact]
    public void Keys_and_sessions_expire()
    {
        using var folder = new TemporaryFolder();
        var (file, time) = (new AccountsFile(folder.File("accounts.db")), new Clock());
        new People(file, time).Add("Ada", AccountServer.Password, Role.Admin);
        var (keys, sessions, desk) = (new ApiKeys(file, time), new Sessions(file, time), new LoginDesk(file, time));
        var key = keys.Add("a program", Role.Editor, TimeSpan.FromDays(1));
        var token = desk.Login("Ada", AccountServer.Password, "", "")!;
        Assert.Equal((Role.Editor, "Ada"), (keys.Find(key)!.Role, sessions.Find(token)!.Value.Caller.Name));

        time.Now += TimeSpan.FromDays(1) + Sessions.Idle;

        Assert.Null(keys.Find(key));
        Assert.Null(sessions.Find(token));
        Assert.DoesNotContain(key, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file.Path)));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string query = Question)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query }, Cancellation);
        return answer.StatusCode;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
