using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.BrowserTests;

/// <summary>2,000 entities with hubs and 4,000 relations among them.</summary>
public sealed class LargeServer : PageServer
{
    public const int Entities = 2000;
    public const int Relations = 4000;
    private const int RelationsOfAnArticle = 500;

    private static readonly string[] _kinds = ["Company", "CivicOrganization", "MediaOutlet", "Group", "Company"];

    /// <summary>The link of a view that holds so many of them.</summary>
    public static string LinkTo(int entities)
    {
        var query = "n=" + string.Join(',', Enumerable.Range(0, entities).Select(i => $"e{i}"));
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(Encoding.ASCII.GetBytes(query));
        return "/#z=" + Convert.ToBase64String(packed.ToArray()).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    protected override string SeedFolder(string scratch)
    {
        var seed = Directory.CreateDirectory(Path.Combine(scratch, "seed", "extracts"));
        var ontology = Path.Combine(AppContext.BaseDirectory, "graph-seed", "ontology.yaml");
        File.Copy(ontology, Path.Combine(seed.Parent!.FullName, "ontology.yaml"));
        foreach (var (part, i) in Pairs().Chunk(RelationsOfAnArticle).Select((part, i) => (part, i)))
            File.WriteAllText(Path.Combine(seed.FullName, $"large-{i}.yaml"), Extract(i, part));
        return seed.Parent!.FullName;
    }

    /// <summary>Whoever is joined to many is joined to more.</summary>
    private static List<(int From, int To)> Pairs()
    {
        var random = new Random(7);
        var pairs = new HashSet<(int, int)>();
        var ends = new List<int> { 0 };
        void Join(int one, int other)
        {
            if (one == other || !pairs.Add((Math.Max(one, other), Math.Min(one, other))))
                return;
            ends.AddRange([one, other]);
        }
        for (var i = 1; i < Entities; i++)
            Join(i, random.Next(5) > 0 ? ends[random.Next(ends.Count)] : random.Next(i));
        while (pairs.Count < Relations)
            Join(ends[random.Next(ends.Count)], random.Next(Entities));
        return [.. pairs];
    }

    private static string Extract(int number, (int From, int To)[] pairs)
    {
        var text = new StringBuilder(
            $$"""
            format: article-extract/1
            source:
              { id: large-{{number}}, url: "https://example.org/{{number}}", title: Large {{number}}, publisher: Nobody,
                publishedAt: 2025-01-01, retrievedAt: 2025-01-02, language: en, textKind: own-words, version: 1, status: live }
            run: { agent: curator, at: 2025-01-02 }
            text:
              - { s: s1, t: "They influence each other." }
            entities:

            """
        );
        foreach (var i in pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().Order())
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - {{ key: e{i}, type: {_kinds[i % 5]}, name: Entity {i} }}\n"
            );
        text.Append("facts:\n");
        foreach (var (from, to) in pairs)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - {{ subject: e{from}, predicate: influences, object: e{to}, origin: curated, evidence: [ {{ s: s1, exact: They influence each other }} ] }}\n"
            );
        return text.ToString();
    }
}
