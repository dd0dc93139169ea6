namespace KnowledgeGraph.Benchmarks;

/// <summary>What to generate; equal sizes give equal graphs.</summary>
internal sealed record GraphSize(int Entities, int Facts, int Seed)
{
    /// <summary>How many facts an article reports.</summary>
    public int FactsPerArticle { get; init; } = 1_000;

    /// <summary>How many of them no article before it did.</summary>
    public int NewPerArticle => FactsPerArticle * 7 / 10;

    public static GraphSize Of(int entities) => new(entities, entities * 10, 1);

    public override string ToString() => $"{Entities:N0} entities, {Facts:N0} facts";
}
