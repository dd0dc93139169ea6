using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests;

/// <summary>A server whose certificate a CA of one's own signed.</summary>
public sealed class Neo4jCertificateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Certificate_of_a_private_authority_is_trusted_when_it_is_named_and_told_when_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system keeps what is trusted.");
        using var folder = new TemporaryFolder();
        var (authority, certificate) = Certificates();
        await File.WriteAllTextAsync(folder.File("ca.pem"), authority, Cancellation);
        var asked = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))
        );
        await using var app = builder.Build();
        app.Run(context =>
        {
            Interlocked.Increment(ref asked);
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        await app.StartAsync(Cancellation);
        var url = app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        var unknown = await SuspectsAsync(url, null);
        var before = asked;
        var named = await SuspectsAsync(url, folder.File("ca.pem"));

        Assert.Equal(0, before);
        Assert.Contains("SSL_CERT_FILE", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", unknown, StringComparison.Ordinal);
        Assert.True(asked > 0, named);
        Assert.Contains("refuses the login", named, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an.other.name", 0, "it is for an.other.name", "Store:Url")]
    [InlineData("localhost", -10, "it holds from", "Renew it")]
    [InlineData("localhost", 10, "it holds from", "clock")]
    [InlineData("localhost", 0, "is not trusted", "SSL_CERT_FILE")]
    public async Task What_is_wrong_with_a_certificate_is_told(string name, int days, string what, string todo)
    {
        await using var app = await ServeAsync(Certificates(name, days).Certificate);

        var told = await OpenAsync(app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

        Assert.Contains(what, told, StringComparison.Ordinal);
        Assert.Contains(todo, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_without_tls_is_told_as_that()
    {
        await using var app = await ServeAsync(null);

        var told = await OpenAsync(app.Urls.Single().Replace("http:", "https:", StringComparison.Ordinal));

        Assert.Contains("begins with http://", told, StringComparison.Ordinal);
        Assert.DoesNotContain("certificate", told, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<WebApplication> ServeAsync(X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (certificate is not null)
                    listen.UseHttps(certificate);
            }));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        await app.StartAsync(Cancellation);
        return app;
    }

    private static async Task<string> OpenAsync(string url)
    {
        await using var store = new Neo4jGraphStore(new Neo4jOptions(url), SmallOntology.Value);
        return (await Assert.ThrowsAsync<StoreException>(() => store.GetSummaryAsync(Cancellation))).Message;
    }

    private static async Task<string> SuspectsAsync(string url, string? authority)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "kg.dll"),
            "suspects",
            "--Store:Kind",
            "neo4j",
            "--Store:Url",
            url,
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("SSL_CERT_FILE");
        if (authority is not null)
            start.Environment["SSL_CERT_FILE"] = authority;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var error = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return await output + error;
    }

    private static (string Authority, X509Certificate2 Certificate) Certificates(
        string name = "localhost",
        int days = 0
    )
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(days - 1), DateTimeOffset.UtcNow.AddDays(days + 2));
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Our CA", rootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = request.CreateSelfSigned(from, to);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ours = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        ours.CertificateExtensions.Add(names.Build());
        using var signed = ours.Create(root, from, to, [1, 2, 3, 4]);
        return (root.ExportCertificatePem(), signed.CopyWithPrivateKey(key));
    }
}
