using System.Text.RegularExpressions;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>
/// What the columns of a list hold: by their very names (<c>name</c>, <c>birthDate</c>), else by the words in their
/// heads that the page goes by too (<c>wwwroot/js/screening/columns.js</c>).
/// </summary>
internal sealed partial class SubjectColumns
{
    private const RegexOptions Words = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly string[] Exact = ["name", "key", "kind", "birthdate", "countries", "identifiers"];

    /// <summary>In the order in which a head is tried: "customer id" is no name.</summary>
    private static readonly (string Role, Regex Words)[] Heads =
    [
        ("birthdate", Born()),
        ("birthdate", BornElsewhere()),
        ("identifier", Registers()),
        ("key", Keys()),
        ("countries", Countries()),
        ("kind", Kinds()),
        ("name", Names()),
        ("name", Parties()),
    ];

    private readonly string[] _heads;
    private readonly string[] _roles;

    public SubjectColumns(string[] heads)
    {
        _heads = heads;
        _roles = [.. heads.Select(head => Exact.FirstOrDefault(name => name == Plain(head)) ?? "")];
        string[] told = [.. _roles];
        for (var i = 0; i < heads.Length; i++)
        {
            var role = _roles[i].Length > 0 ? _roles[i] : Guess(heads[i]);
            var taken = told.Contains(role) || (role is "key" or "kind" or "birthdate" && _roles.Contains(role));
            if (_roles[i].Length == 0 && !taken)
                _roles[i] = role;
        }
    }

    /// <summary>The columns that hold something of that role.</summary>
    public IEnumerable<int> Of(string role) =>
        Enumerable.Range(0, _roles.Length).Where(column => _roles[column] == role);

    /// <summary>Whether the column is called so, and was not guessed.</summary>
    public bool IsExact(int column) => Exact.Contains(Plain(_heads[column]));

    /// <summary>The register that the head of a column names: "Tax number (INN)" is tax-number-inn.</summary>
    public string SchemeOf(int column) =>
        NoLetters().Replace(_heads[column].Trim().ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } scheme
            ? scheme
            : "id";

    /// <summary>What each column is used as, for people.</summary>
    public override string ToString()
    {
        var used = _heads.Zip(_roles).Where(one => one.Second.Length > 0).Select(one => $"{one.First} = {one.Second}");
        var others = _heads.Zip(_roles).Where(one => one.Second.Length == 0).Select(one => one.First).ToList();
        return $"Columns: {string.Join(", ", used)}"
            + (others.Count == 0 ? "." : $"; not used: {string.Join(", ", others)}.");
    }

    private static string Guess(string head) => Heads.FirstOrDefault(one => one.Words.IsMatch(head.Trim())).Role ?? "";

    private static string Plain(string head) =>
        head.Replace("_", "", StringComparison.Ordinal).Trim().ToLowerInvariant();

    [GeneratedRegex(
        @"^(?!.*(place|countr|city|мест|месц|місц|miejsc|ort|lieu)).*(birth|born|\bdob\b|founded|incorporat)",
        Words
    )]
    private static partial Regex Born();

    [GeneratedRegex(
        @"^(?!.*(мест|месц|місц|miejsc|ort|lieu)).*(рожд|нараджэн|народж|urodz|geboren|geburt|naiss|nacim|dzim)",
        Words
    )]
    private static partial Regex BornElsewhere();

    [GeneratedRegex(
        @"^(lei|bic|swift|imo|wikidata|inn|инн|унп|огрн|ogrn|єдрпоу|edrpou|nip|krs)(?!\p{L})|passport|паспорт|пашпарт",
        Words
    )]
    private static partial Regex Registers();

    [GeneratedRegex(
        @"^(id|key|no\.?|nr\.?|#|№|number|row|code|код|номер|ключ)$|^(№|no\.|nr\.?|#|номер|код|id)\s"
            + @"|(customer|client|account|kunden?|konto).?(id|no|nr|num|key)",
        Words
    )]
    private static partial Regex Keys();

    [GeneratedRegex(
        @"countr|national|citizen|стран|краін|країн|гражд|громад|kraj|obywat|land$|pays|pa[ií]s|valst",
        Words
    )]
    private static partial Regex Countries();

    [GeneratedRegex(@"^(kind|type|entity.?type|тип|вид|тып|rodzaj|typ|art)$", Words)]
    private static partial Regex Kinds();

    [GeneratedRegex(
        @"name|фио|ф\.\s?и\.\s?о|фамил|имя|отчеств|прозв|прізв|імя|ім['’ʼ]я|назв|наимен|наймен|nazw|imi[eę]|nombre",
        Words
    )]
    private static partial Regex Names();

    [GeneratedRegex(
        @"^nom(?!\p{L})|customer|client|company|organi[sz]ation|person|клиент|кліент|клієнт|компан|организ|kunde|firma",
        Words
    )]
    private static partial Regex Parties();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetters();
}
