using System.ComponentModel;
using System.Net;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>Refuses settings that cannot mean anything before anything is opened, all mistakes at once.</summary>
internal static class SettingsCheck
{
    private static readonly string[] OurSections =
    [
        "Server",
        "Store",
        "Documents",
        "Seed",
        "Limits",
        "Backup",
        "Watch",
    ];
    private static readonly string[] Flags =
    [
        "Server:AllowRemote",
        "Server:AllowAnonymousReading",
        "Server:AllowAnonymousWrites",
        "Documents:Only",
    ];

    public static void Require(IConfiguration configuration)
    {
        string[] mistakes =
        [
            .. UnknownNames(configuration),
            .. WrongFlags(configuration),
            .. WrongLimits(configuration),
            .. WrongAddresses(configuration.Setting("urls")!),
            .. WrongOrigins(configuration),
            .. WrongProxies(configuration),
            .. WrongBackups(configuration),
            .. WebhookSettings.Mistakes(configuration),
            .. LoginSettings.Mistakes(configuration),
        ];
        if (mistakes.Length > 0)
            throw new UsageException(string.Join(Environment.NewLine, mistakes));
    }

    private static IEnumerable<string> UnknownNames(IConfiguration configuration)
    {
        string[] known = [.. Settings.All.Select(setting => setting.Name), .. Settings.Limits];
        string[] sections = [.. OurSections, "Remote", "Login:Oidc", "Login:Jwt"];
        return sections
            .SelectMany(section => configuration.GetSection(section).GetChildren())
            .Select(setting => setting.Path)
            .Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(name => $"There is no setting {name}{DidYouMean.Among(name, known, "; kg config lists them")}");
    }

    private static IEnumerable<string> WrongFlags(IConfiguration configuration) =>
        from name in Flags
        let value = configuration.Setting(name)!
        where !bool.TryParse(value, out _)
        select $"{name} is '{value}'; it must be true or false.";

    private static IEnumerable<string> WrongLimits(IConfiguration configuration) =>
        from limit in Settings.LimitProperties
        let value = configuration[$"Limits:{limit.Name}"]
        where value is not null && !Fits(limit.PropertyType, value)
        select $"Limits:{limit.Name} is '{value}'; it must be {Expected(limit.PropertyType)}.";

    private static string Expected(Type type) =>
        type == typeof(TimeSpan) ? "a time above zero and at most a day: 00:00:05 is five seconds, 5 would be days"
        : type == typeof(bool) ? "true or false"
        : "a whole number, 0 or more";

    private static bool Fits(Type type, string value)
    {
        var converter = TypeDescriptor.GetConverter(type);
        return converter.IsValid(value)
            && converter.ConvertFromInvariantString(value) switch
            {
                TimeSpan time => time > TimeSpan.Zero && time <= TimeSpan.FromDays(1),
                int number => number >= 0,
                _ => true,
            };
    }

    private static IEnumerable<string> WrongAddresses(string urls) =>
        from address in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where !IsAddress(address)
        select $"urls has '{address}'; write an address to listen at, for instance http://localhost:5080";

    private static IEnumerable<string> WrongOrigins(IConfiguration configuration) =>
        from origin in configuration.List("Server:AllowedOrigins")
        where
            !(
                Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && page.GetLeftPart(UriPartial.Authority) == origin
                && page.Scheme is "http" or "https"
            )
        select $"Server:AllowedOrigins has '{origin}'; "
            + "write each site by name as browsers do, for instance https://example.org";

    private static IEnumerable<string> WrongProxies(IConfiguration configuration) =>
        from proxy in configuration.List("Server:Proxies")
        where !IPAddress.TryParse(proxy, out _)
        select $"Server:Proxies has '{proxy}'; write the IP address of each proxy, for instance 10.0.0.2";

    private static IEnumerable<string> WrongBackups(IConfiguration configuration)
    {
        var (every, keep) = (configuration.Setting("Backup:Every"), configuration.Setting("Backup:Keep"));
        if (!TimeSpan.TryParse(every, out var time) || time < TimeSpan.FromSeconds(1) || time > TimeSpan.FromDays(40))
            yield return $"Backup:Every is '{every}'; "
                + "it must be a time from 00:00:01 to 40.00:00:00: 12:00:00 is half a day.";
        if (!int.TryParse(keep, out var number) || number < 0)
            yield return $"Backup:Keep is '{keep}'; it must be a whole number, 0 or more.";
    }

    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http" or "https", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
