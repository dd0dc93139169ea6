namespace KnowledgeGraph.Lists.Importing;

/// <summary>What several writes did together.</summary>
internal static class WriteSums
{
    /// <summary>Their sums, and the sequence number after the later one.</summary>
    public static WriteResult Then(this WriteResult before, WriteResult later) =>
        new(
            before.ArticlesWritten + later.ArticlesWritten,
            before.EntitiesAdded + later.EntitiesAdded,
            before.EntitiesChanged + later.EntitiesChanged,
            before.EntitiesRemoved + later.EntitiesRemoved,
            before.FactsAdded + later.FactsAdded,
            before.FactsChanged + later.FactsChanged,
            before.FactsRemoved + later.FactsRemoved,
            later.Sequence
        );
}
