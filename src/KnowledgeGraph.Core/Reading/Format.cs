using System.Text.RegularExpressions;

namespace KnowledgeGraph.Reading;

/// <summary>What a text must look like, and how to say so.</summary>
internal sealed partial record Format(Regex Pattern, string Hint, int MaxLength = 256)
{
    public static readonly Format Slug = new(
        SlugPattern(),
        "a slug of lower-case letters, digits and single hyphens, for instance ales-bialiatski",
        96
    );
    public static readonly Format Pascal = new(
        PascalPattern(),
        "PascalCase letters and digits, for instance CivicOrganization",
        64
    );
    public static readonly Format Camel = new(
        CamelPattern(),
        "camelCase letters and digits, for instance awardedTo",
        64
    );
    public static readonly Format Language = new(
        LanguagePattern(),
        "a language tag, for instance en, be or be-tarask",
        35
    );
    public static readonly Format Script = new(ScriptPattern(), "an ISO 15924 script, for instance Latn or Cyrl");
    public static readonly Format Sha256 = new(Sha256Pattern(), "64 hexadecimal digits in lower case");
    public static readonly Format SentenceId = new(SentenceIdPattern(), "s and a number: s1, s2 ...", 10);
    public static readonly Format Color = new(ColorPattern(), "a color as \"#0072B2\", in quotes");
    public static readonly Format FollowTheMoney = new(
        FollowTheMoneyPattern(),
        "a schema or property of FollowTheMoney, for instance Person or Person.birthDate",
        96
    );
    public static readonly Format WikidataItem = new(WikidataItemPattern(), "a Wikidata item, for instance Q5", 16);
    public static readonly Format WikidataProperty = new(
        WikidataPropertyPattern(),
        "a Wikidata property, for instance P39",
        16
    );
    public static readonly Format Country = new(
        CountryPattern(),
        "an ISO 3166-1 code of two capitals, for instance BY"
    );
    public static readonly Format Lei = new(LeiPattern(), "20 capitals and digits");
    public static readonly Format WebAddress = new(
        WebAddressPattern(),
        "an address that begins with http:// or https://",
        2048
    );

    /// <summary>Whether a text looks so.</summary>
    public bool Fits(string text) =>
        text.Length <= MaxLength
        && Pattern.IsMatch(text)
        && (this != WebAddress || Uri.TryCreate(text, UriKind.Absolute, out _));

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*\z")]
    private static partial Regex PascalPattern();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]*\z")]
    private static partial Regex CamelPattern();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"^[A-Z][a-z]{3}\z")]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256Pattern();

    [GeneratedRegex(@"^s[1-9][0-9]*\z")]
    private static partial Regex SentenceIdPattern();

    [GeneratedRegex(@"^#[0-9A-Fa-f]{6}\z")]
    private static partial Regex ColorPattern();

    [GeneratedRegex(@"^[A-Z][A-Za-z]*(\.[a-z][A-Za-z]*)?\z")]
    private static partial Regex FollowTheMoneyPattern();

    [GeneratedRegex(@"^Q[1-9][0-9]*\z")]
    private static partial Regex WikidataItemPattern();

    [GeneratedRegex(@"^P[1-9][0-9]*\z")]
    private static partial Regex WikidataPropertyPattern();

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    private static partial Regex CountryPattern();

    [GeneratedRegex(@"^[A-Z0-9]{20}\z")]
    private static partial Regex LeiPattern();

    [GeneratedRegex(@"^https?://\S+\z")]
    private static partial Regex WebAddressPattern();
}
