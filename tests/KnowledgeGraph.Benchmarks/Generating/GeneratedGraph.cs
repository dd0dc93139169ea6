using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A generated graph with questions whose answers are known from its plan.</summary>
internal sealed class GeneratedGraph
{
    private readonly List<int>[] _neighbors;

    private GeneratedGraph(Ontology ontology, GraphSize size)
    {
        (Ontology, Size) = (ontology, size);
        Shape = new GraphShape(ontology, size);
        Extracts = new ExtractStream(ontology, size, Shape);
        _neighbors = Neighbors(fact => fact.Relation is { IsProperty: false, HiddenInPaths: false });
    }

    public Ontology Ontology { get; }

    public GraphSize Size { get; }

    public GraphShape Shape { get; }

    public ExtractStream Extracts { get; }

    public static GeneratedGraph Of(GraphSize size) =>
        new(OntologyReader.Read(Path.Combine(AppContext.BaseDirectory, "graph-seed", "ontology.yaml")), size);

    /// <summary>Entities with ten neighbors by the main relation, each of whom has ten too; hubs and small
    /// ones.</summary>
    public IReadOnlyList<string> Roots(int count)
    {
        var neighbors = Neighbors(fact => fact.Relation == Shape.Main);
        var dice = RandomSource.For(Size.Seed, "roots", 0);
        var roots = new HashSet<int>();
        for (var i = 0; roots.Count < count && i < 100 * count; i++)
        {
            var entity = dice.Below(Shape.FirstOutside);
            if (neighbors[entity].Count >= 10 && neighbors[entity].All(other => neighbors[other].Count >= 10))
                roots.Add(entity);
        }
        return [.. roots.Select(Extracts.Id)];
    }

    /// <summary>Pairs of entities, some for each distance from 2 to 6 hops.</summary>
    public IReadOnlyList<(string From, string To, int Hops)> Pairs(int each)
    {
        var dice = RandomSource.For(Size.Seed, "pairs", 0);
        var pairs = new Dictionary<int, List<(string, string, int)>>();
        for (var i = 0; i < 40 * each; i++)
        {
            // Ways of five and six hops lead to those outside.
            var from =
                i % 2 == 0
                    ? dice.Below(Size.Entities)
                    : Shape.FirstOutside + dice.Below(Size.Entities - Shape.FirstOutside);
            var distances = Distances(from);
            for (var hops = 2; hops <= 6; hops++)
            {
                if (!pairs.TryGetValue(hops, out var found))
                    pairs[hops] = found = [];
                if (found.Count >= each)
                    continue;
                for (var tries = 0; tries < 2_000; tries++)
                {
                    var to =
                        hops < 5
                            ? dice.Below(Size.Entities)
                            : Shape.FirstOutside + dice.Below(Size.Entities - Shape.FirstOutside);
                    if (distances[to] != hops)
                        continue;
                    found.Add((Extracts.Id(from), Extracts.Id(to), hops));
                    break;
                }
            }
            if (pairs.Values.All(found => found.Count >= each))
                break;
        }
        return [.. pairs.Values.SelectMany(found => found)];
    }

    private int[] Distances(int from)
    {
        var distances = new int[Size.Entities];
        Array.Fill(distances, -1);
        distances[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var entity))
        {
            foreach (var other in _neighbors[entity])
            {
                if (distances[other] >= 0)
                    continue;
                distances[other] = distances[entity] + 1;
                queue.Enqueue(other);
            }
        }
        return distances;
    }

    private List<int>[] Neighbors(Func<PlannedFact, bool> counts)
    {
        var neighbors = Enumerable.Range(0, Size.Entities).Select(_ => new List<int>()).ToArray();
        foreach (var fact in Shape.Facts.Where(counts))
        {
            neighbors[fact.Subject].Add(fact.Object);
            neighbors[fact.Object].Add(fact.Subject);
        }
        return neighbors;
    }
}
