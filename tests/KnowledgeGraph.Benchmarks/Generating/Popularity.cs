namespace KnowledgeGraph.Benchmarks;

/// <summary>Draws entities of a kind by rank: the first of all is named most often, the next 1/2^0.9 as often, and so
/// on.</summary>
internal sealed class Popularity(string[] kindOf)
{
    private const double Exponent = 0.9;

    private readonly Dictionary<string, (int[] Members, double[] Cumulated)> _byKind = Enumerable
        .Range(0, kindOf.Length)
        .GroupBy(entity => kindOf[entity])
        .ToDictionary(kind => kind.Key, kind => Cumulate([.. kind]));

    /// <summary>An entity of one of the kinds; -1 when there is none.</summary>
    public int Pick(IReadOnlyList<string> kinds, ref RandomSource dice)
    {
        var all = 0d;
        foreach (var kind in kinds)
            all += Weight(kind);
        var place = dice.Share() * all;
        foreach (var kind in kinds)
        {
            if (place < Weight(kind))
                return Find(_byKind[kind], place);
            place -= Weight(kind);
        }
        return -1;
    }

    private double Weight(string kind) => _byKind.TryGetValue(kind, out var members) ? members.Cumulated[^1] : 0;

    private static int Find((int[] Members, double[] Cumulated) kind, double place)
    {
        var found = Array.BinarySearch(kind.Cumulated, place);
        return kind.Members[Math.Min(found < 0 ? ~found : found + 1, kind.Members.Length - 1)];
    }

    private static (int[], double[]) Cumulate(int[] members)
    {
        var sum = 0d;
        return (members, Array.ConvertAll(members, entity => sum += Math.Pow(entity + 1, -Exponent)));
    }
}
