using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>What is wrong with the certificate of a server, as a sentence that says what to do.</summary>
internal sealed class CertificateRefusal(string message) : AuthenticationException(message)
{
    /// <summary>Lets a good certificate through; throws for any other.</summary>
    public static bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None ? true : throw new CertificateRefusal(Sentence(certificate, chain, errors));

    private static string Sentence(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 shown)
            return "it shows none. Let it show one, or ask it by http.";
        var flaws = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        if (flaws.HasFlag(X509ChainStatusFlags.NotTimeValid) && !IsOf(shown, DateTime.Now))
            return $"it holds from {Day(shown.NotBefore)} to {Day(shown.NotAfter)}, and today is "
                + $"{Day(DateTime.Now)}. Renew it, or set the clock of this machine.";
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return $"it is for {Names(shown)}. Name one of these in Store:Url, or give the server one for its address.";
        return $"it is not trusted ({flaws}). Where an authority of your own signed it, name its file in the "
            + "environment (SSL_CERT_FILE) or let the system trust it.";
    }

    private static bool IsOf(X509Certificate2 certificate, DateTime now) =>
        certificate.NotBefore <= now && now <= certificate.NotAfter;

    private static string Day(DateTime time) => $"{time:yyyy-MM-dd}";

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate
            .Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(one => one.EnumerateDnsNames().Concat(one.EnumerateIPAddresses().Select(ip => ip.ToString())))
            .ToList();
        return names.Count > 0 ? string.Join(", ", names.Take(10)) : certificate.Subject;
    }
}
