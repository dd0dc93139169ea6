using System.Collections.Frozen;
using KnowledgeGraph.Names.Scripts;

namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Titles, particles, and what tells namesakes apart (Jr., III). Table: <c>Data/person-words.txt</c>.
/// </summary>
internal static class PersonWords
{
    private static readonly string[][] Rows =
    [
        .. DataFile.Rows("person-words.txt").Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    private static readonly FrozenSet<string> Titles = Of("title:");
    private static readonly FrozenSet<string> Particles = Of("particle:");

    private static readonly FrozenDictionary<string, int> Suffixes = Rows.Where(row => row[0] == "suffix:")
        .SelectMany((row, number) => row.Skip(1), (row, form) => (form: Fold(form), row))
        .DistinctBy(entry => entry.form)
        .ToFrozenDictionary(entry => entry.form, entry => Array.IndexOf(Rows, entry.row));

    public static bool IsTitle(string plain) => Titles.Contains(plain);

    public static bool IsParticle(string plain) => Particles.Contains(plain);

    /// <summary>Equal for Jr. and Junior; -1 for what is no such word.</summary>
    public static int Suffix(string plain) => Suffixes.GetValueOrDefault(plain, -1);

    private static FrozenSet<string> Of(string mark) =>
        Rows.Where(row => row[0] == mark)
            .SelectMany(row => row.Skip(1))
            .SelectMany(form => form.Split('-', StringSplitOptions.RemoveEmptyEntries))
            .Select(Fold)
            .ToFrozenSet();

    private static string Fold(string form) => NameText.Plain(form.Replace("'", "").ToLowerInvariant());
}
