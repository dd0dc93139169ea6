using System.Collections.Frozen;
using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Sounds;

namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Names that are one though they sound different, and short forms of them. Tables: <c>Data/given-names.txt</c>,
/// <c>Data/hypocorisms.txt</c>.
/// </summary>
internal static class GivenNames
{
    private static readonly string[] Rows = [.. DataFile.Rows("given-names.txt")];

    private static readonly FrozenDictionary<string, int> BySound = Rows.SelectMany(
            (row, index) =>
                row.Split(' ')
                    .Where(form => form != "~")
                    .SelectMany(form => FirstSound(form), (_, sound) => (sound, index))
        )
        .DistinctBy(entry => entry.sound)
        .ToFrozenDictionary(entry => entry.sound, entry => entry.index);

    // Joan sounds like Ioan, which is John: how it is written goes first.
    private static readonly FrozenDictionary<string, int> BySpelling = Rows.SelectMany(
            (row, index) => row.Split(' ').Where(form => form != "~").Select(form => (Plain(form), index))
        )
        .DistinctBy(entry => entry.Item1)
        .ToFrozenDictionary(entry => entry.Item1, entry => entry.index);

    private static readonly string[][] SoundsOfRows =
    [
        .. Enumerable
            .Range(0, Rows.Length)
            .GroupJoin(BySound, row => row, entry => entry.Value, (_, entries) => entries.Select(entry => entry.Key))
            .Select(sounds => sounds.Order(StringComparer.Ordinal).ToArray()),
    ];

    private static readonly ILookup<string, int> BySkeleton = BySound.ToLookup(
        entry => NameFold.Skeleton(entry.Key),
        entry => entry.Value
    );

    private static readonly FrozenDictionary<string, int[]> Short = ReadShort();

    /// <summary>
    /// The number of the name that is written so, in lower case without diacritics; null when it isn't in the table.
    /// </summary>
    public static int? FindSpelled(string plain) => BySpelling.TryGetValue(plain, out var index) ? index : null;

    /// <summary>All forms of given names, as they are written; surnames are left out.</summary>
    public static IEnumerable<string> Forms =>
        Rows.Where(row => row[0] != '~').SelectMany(row => row.Split(' ')).Where(form => form.Length > 2);

    /// <summary>The number of the name that sounds so; null when it isn't in the table.</summary>
    public static int? Find(string sound) => BySound.TryGetValue(sound, out var index) ? index : null;

    /// <summary>The numbers of the names that it is short for.</summary>
    public static int[] FindShort(string sound) => Short.GetValueOrDefault(sound, []);

    /// <summary>Whether a number stands for a surname of several romanizations.</summary>
    public static bool IsSurname(int name) => Rows[name][0] == '~';

    /// <summary>The sounds of all forms of a name.</summary>
    public static IReadOnlyList<string> SoundsOf(int name) => SoundsOfRows[name];

    /// <summary>The skeletons of all forms of the names that have this one; none when no name has.</summary>
    public static IEnumerable<string> SkeletonsOfNamesLike(string skeleton) =>
        BySkeleton[skeleton].Distinct().SelectMany(name => SoundsOfRows[name]).Select(NameFold.Skeleton);

    private static string Plain(string form) => NameText.Plain(form.ToLowerInvariant());

    private static IEnumerable<string> FirstSound(string form) => NameFold.Sounds(form.ToLowerInvariant()).Take(1);

    private static FrozenDictionary<string, int[]> ReadShort()
    {
        var names = new Dictionary<string, HashSet<int>>();
        foreach (var row in DataFile.Rows("hypocorisms.txt"))
        {
            var (forms, full) = (row.Split(':')[0], row.Split(':')[1]);
            var numbers = full.Split(' ').SelectMany(FirstSound).Select(Find).OfType<int>().ToArray();
            foreach (var sound in forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(FirstSound))
            {
                if (!names.TryGetValue(sound, out var known))
                    names[sound] = known = [];
                known.UnionWith(numbers);
            }
        }
        return names.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Order().ToArray());
    }
}
