namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// What articles report that come when a graph is there: twenty facts, of which six were reported before, and one
/// entity that nobody knew.
/// </summary>
internal static class News
{
    /// <summary>So many can be asked for.</summary>
    public const int Articles = 2_000;

    private const int New = 14,
        Known = 6;

    /// <summary>The facts with numbers that no others have.</summary>
    public static IReadOnlyList<(int Index, PlannedFact Fact)> Of(
        GraphSize size,
        GraphShape shape,
        int number,
        ref RandomSource dice
    )
    {
        var facts = new Dictionary<(int, int), (int, PlannedFact)>();
        for (var i = 0; i < New; i++)
        {
            // New entities are of the kinds that the main relation joins.
            var subject = i == 0 ? size.Entities + number : shape.AnyMain(ref dice);
            var fact = new PlannedFact(shape.Main, subject, shape.AnyPopular(ref dice));
            // Of a fact that is there it would tell another time.
            if (subject != fact.Object && !shape.Has(fact))
                facts.TryAdd((subject, fact.Object), (size.Facts + (number * New) + i, fact));
        }
        for (var i = 0; i < Known; i++)
        {
            var index = dice.Below(shape.Facts.Count);
            facts.TryAdd((-1, index), (index, shape.Facts[index]));
        }
        return [.. facts.Values];
    }
}
