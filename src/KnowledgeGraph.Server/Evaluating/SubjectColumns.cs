using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>
/// What the columns of a list hold: by their very names (<c>name</c>, <c>birthDate</c>), else by the words in their
/// heads that the page goes by too (<c>wwwroot/js/screening/heads.json</c>).
/// </summary>
internal sealed partial class SubjectColumns
{
    private const RegexOptions Words = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly string[] Exact = ["name", "key", "kind", "birthdate", "countries", "identifiers"];

    /// <summary>In the order in which a head is tried: "customer id" is no name.</summary>
    private static readonly List<(string Role, Regex Words)> Heads = Read();

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

    /// <summary>What the list calls the column.</summary>
    public string HeadOf(int column) => _heads[column];

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

    private static List<(string, Regex)> Read()
    {
        using var heads = typeof(SubjectColumns).Assembly.GetManifestResourceStream("heads.json")!;
        return
        [
            .. JsonSerializer
                .Deserialize<Head[]>(heads, JsonSerializerOptions.Web)!
                .Select(head => (RoleOf(head.Role), new Regex(head.Words, Words))),
        ];
    }

    /// <summary>The page calls some by another name.</summary>
    private static string RoleOf(string role) => role == "country" ? "countries" : role.ToLowerInvariant();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetters();

    private sealed record Head(string Role, string Words);
}
