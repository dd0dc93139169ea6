namespace KnowledgeGraph.Benchmarks;

/// <summary>What to generate; equal sizes give equal graphs.</summary>
internal sealed record GraphSize(int Entities, int Facts, int Seed)
{
    public static GraphSize Of(int entities) => new(entities, entities * 10, 1);

    public override string ToString() => $"{Entities:N0} entities, {Facts:N0} facts";
}
