using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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

    private static (string Authority, X509Certificate2 Certificate) Certificates()
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Our CA", rootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = request.CreateSelfSigned(from, to);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ours = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        ours.CertificateExtensions.Add(names.Build());
        using var signed = ours.Create(root, from, to, [1, 2, 3, 4]);
        return (root.ExportCertificatePem(), signed.CopyWithPrivateKey(key));
    }
}
