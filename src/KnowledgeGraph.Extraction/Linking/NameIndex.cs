using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// All names of a graph, to find them in text: a tree over words, whose branches are words as written and as they sound
/// (<see cref="WordSkeletons"/>), so that another case, spelling or script leads to the same name. What it finds is
/// compared by <see cref="NameMatcher"/> before it counts.
/// </summary>
public sealed class NameIndex
{
    /// <summary>Longer names are not looked for in text.</summary>
    private const int MaxWords = 12;

    private readonly NameTree _root = new();
    private readonly Dictionary<string, List<IndexedName>> _byLastWord = [];
    private readonly Dictionary<string, List<(IndexedName Name, DatedName Dated)>> _dated = [];

    /// <summary>Number of entities in it.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the names of a graph, page by page.</summary>
    public static async Task<NameIndex> BuildAsync(IGraphReader store, CancellationToken cancellation = default)
    {
        var index = new NameIndex();
        for (Cursor? after = null; ; )
        {
            var page = await store.FindEntitiesAsync(
                new EntityQuery([], null, [], new PageRequest(500, after)),
                cancellation
            );
            foreach (var (entity, _) in page.Items)
                index.Add(entity);
            if (!page.HasMore)
                return index;
            after = page.Items[^1].Cursor;
        }
    }

    /// <summary>Adds an entity with all its names.</summary>
    public void Add(Entity entity)
    {
        Count++;
        foreach (var name in entity.Names.Select(name => name.Value).Distinct())
            Add(new IndexedName(entity, name));
    }

    /// <summary>
    /// The entities that some words from this place on name, for the longest name that fits: how many words, and who
    /// with which score.
    /// </summary>
    public NameHit? LongestAt(IReadOnlyList<Token> tokens, int at, Func<Token, IReadOnlyList<string>> keysOf)
    {
        NameHit? best = null;
        var nodes = new List<NameTree> { _root };
        for (var length = 1; length <= MaxWords && at + length <= tokens.Count && nodes.Count > 0; length++)
        {
            var token = tokens[at + length - 1];
            if (token.Kind == TokenKind.Sign)
            {
                if (length == 1 || token.Text is not ("\"" or "«" or "»" or "“" or "”" or "." or "/"))
                    break;
                continue;
            }
            nodes = [.. keysOf(token).SelectMany(key => nodes.SelectMany(node => node.At(key))).Distinct()];
            var candidates = nodes
                .SelectMany(node => node.Names)
                .Where(name => name.FitsCase(tokens, at, length))
                .ToList();
            if (candidates.Count > 0 && Compare(tokens, at, length, candidates) is { Count: > 0 } matches)
                best = new NameHit(at, length, matches);
        }
        return best;
    }

    /// <summary>Entities whose names end with this word, or with another form of it.</summary>
    public IReadOnlyList<LinkCandidate> WithLastWord(string word, IReadOnlyList<string> keys) =>
        [
            .. keys.SelectMany(key => _byLastWord.GetValueOrDefault(key, []))
                .DistinctBy(name => name.Entity.Id)
                .Select(name => (name, match: NameMatcher.Compare(word, name.LastWord)))
                .Where(found => found.match?.Score >= NameThresholds.Same)
                .OrderByDescending(found => found.match!.Score)
                .ThenBy(found => found.name.Entity.Id, StringComparer.Ordinal)
                .Take(8)
                .Select(found => found.name.AsCandidate(found.match!.Score * 0.8, "the surname")),
        ];

    /// <summary>Entities that are named for the same one and a time that may be the same: trial, sentence.</summary>
    internal IReadOnlyList<LinkCandidate> Dated(DatedName wanted) =>
        [
            .. _dated
                .GetValueOrDefault(wanted.Key, [])
                .Where(known => known.Dated.Date.Overlaps(wanted.Date))
                .Where(known => NameMatcher.Compare(wanted.Of, known.Dated.Of)?.Score >= NameThresholds.Same)
                .DistinctBy(known => known.Name.Entity.Id)
                .OrderBy(known => known.Name.Entity.Id, StringComparer.Ordinal)
                .Take(8)
                .Select(known => known.Name.AsCandidate(NameThresholds.Likely, "the same one, and a time that fits")),
        ];

    /// <summary>Keys of a word of a text: as written, and how its forms sound.</summary>
    public static IReadOnlyList<string> KeysOf(Token token)
    {
        if (token.Lower.Length < 4 || token.Kind != TokenKind.Word || !token.IsCapitalized)
            return [Plain(token.Lower)];
        var sounds = WordSkeletons.OfText(token.Text);
        return [Plain(token.Lower), .. sounds];
    }

    private static List<LinkCandidate> Compare(IReadOnlyList<Token> tokens, int at, int length, List<IndexedName> names)
    {
        var surface = string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Text));
        return
        [
            .. names
                .Select(name => (name, score: name.IsShort ? 1 : NameMatcher.Compare(surface, name.Value)?.Score ?? 0))
                .Where(found => found.score >= NameThresholds.Same)
                .GroupBy(found => found.name.Entity.Id)
                .Select(same => same.MaxBy(found => found.score))
                .OrderByDescending(found => found.score)
                .ThenBy(found => found.name.Entity.Id, StringComparer.Ordinal)
                .Select(found =>
                    found.name.AsCandidate(found.score, found.score >= 0.99 ? "the name" : "a form of the name")
                ),
        ];
    }

    private void Add(IndexedName name)
    {
        if (DatedName.Read(name.Value) is { } dated)
        {
            if (!_dated.TryGetValue(dated.Key, out var known))
                _dated[dated.Key] = known = [];
            known.Add((name, dated));
        }
        var words = Tokenizer.Split(name.Value).Where(token => token.Kind != TokenKind.Sign).ToList();
        if (words.Count is 0 or > MaxWords)
            return;
        var node = _root;
        foreach (var word in words)
            node = node.Add(Plain(word.Lower), name.IsShort ? [] : Sounds(word.Text));
        node.Names.Add(name);
        if (words.Count is < 2 or > 4)
            return;
        foreach (var key in Sounds(name.LastWord).Append(Plain(name.LastWord.ToLowerInvariant())))
        {
            if (!_byLastWord.TryGetValue(key, out var names))
                _byLastWord[key] = names = [];
            names.Add(name);
        }
    }

    private static IReadOnlyList<string> Sounds(string word) => word.Length < 4 ? [] : WordSkeletons.OfName(word);

    private static string Plain(string word) => word.Replace(".", "").Replace('ё', 'е');
}
