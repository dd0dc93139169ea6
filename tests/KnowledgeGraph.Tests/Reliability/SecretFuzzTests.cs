using System.Globalization;
using CsCheck;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Tests.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>Damaged and made-up cookies, keys and tokens open nothing and break nothing. KG_FUZZ says how many.</summary>
public sealed class SecretFuzzTests(ITestOutputHelper output)
{
    private static readonly int _count = int.Parse(
        Environment.GetEnvironmentVariable("KG_FUZZ") ?? "2000",
        CultureInfo.InvariantCulture
    );

    private static readonly Gen<string> _part = Gen.OneOf(
        Gen.OneOf("", ".", "..", "kg_", "Bearer ", "=", ";", "%00", "\0", "\r\n", "' OR 1=1 --", "eyJhbGciOiJub25lIn0"),
        UnicodeText.Of(0, 8)
    );

    [Fact]
    public async Task Nothing_but_the_secret_itself_opens_anything()
    {
        await using var server = await AccountServer.StartAsync();
        var key = server.Keys.Add("another", Role.Editor, TimeSpan.FromDays(1));
        using var client = server.ClientOf(null);
        using var login = await AccountServer.LogInAsync(client, "Ada", AccountServer.Password);
        var session = login.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=', 2)[1];
        const string Token = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJhZGEiLCJyb2xlIjoiYWRtaW4ifQ.";
        var callers = server.App.Services.GetRequiredService<Callers>();
        string[] genuine = [key, session, Token];
        var opened = 0;

        await Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Select(Gen.Double[0, 1], Gen.Int[0, 6], _part).Array[0, 3])
            .SampleAsync(
                async one =>
                {
                    var (which, asCookie, cuts) = one;
                    var secret = genuine[which];
                    foreach (var (place, length, instead) in cuts)
                    {
                        var at = (int)(place * secret.Length);
                        secret = secret[..at] + instead + secret[Math.Min(secret.Length, at + length)..];
                    }
                    var context = new DefaultHttpContext();
                    if (asCookie)
                        context.Request.Headers.Cookie = $"{Callers.Cookie}={secret}";
                    else
                        context.Request.Headers.Authorization = $"Bearer {secret}";
                    Role role;
                    try
                    {
                        role = (await callers.OfAsync(context.Request)).Caller.Role;
                    }
                    catch (UnknownCallerException)
                    {
                        role = Role.Anyone;
                    }
                    if (role == Role.Anyone)
                        return;
                    // Around it white space and the ends of cookies are not part of it.
                    var said = secret.Split(';')[0].Trim();
                    Assert.True(said == key || said == session, $"'{secret}' opened {role}.");
                    Interlocked.Increment(ref opened);
                },
                iter: _count,
                threads: 2
            );

        output.WriteLine($"{_count} secrets, {opened} of them genuine");
        Assert.True(opened > 0);
    }
}
