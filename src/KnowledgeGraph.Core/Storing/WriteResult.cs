namespace KnowledgeGraph.Storing;

/// <summary>
/// What a write did, in numbers: the sums over the articles written, each compared with the graph just before it. The
/// articles come in one order on every store: those that only speak of another time now, by id; those of the write;
/// those that decisions alone change, by id.
/// </summary>
/// <param name="ArticlesWritten">Articles that are new or say something else than before.</param>
/// <param name="EntitiesAdded">New entities.</param>
/// <param name="EntitiesChanged">Entities with another kind, name, spelling, summary, identifier or value.</param>
/// <param name="EntitiesRemoved">Entities no article names any more.</param>
/// <param name="FactsAdded">New facts.</param>
/// <param name="FactsChanged">Facts with other dates, confidence, qualifiers, evidence or retraction.</param>
/// <param name="FactsRemoved">Facts without evidence now.</param>
/// <param name="Sequence">Number of the last change after the write.</param>
public sealed record WriteResult(
    int ArticlesWritten,
    int EntitiesAdded,
    int EntitiesChanged,
    int EntitiesRemoved,
    int FactsAdded,
    int FactsChanged,
    int FactsRemoved,
    long Sequence
)
{
    /// <summary>Whether anything is different now.</summary>
    public bool Changed => ArticlesWritten > 0;

    /// <summary>What this write and a later one did together: their sums, and the sequence number after the later
    /// one.</summary>
    public WriteResult Then(WriteResult later) =>
        new(
            ArticlesWritten + later.ArticlesWritten,
            EntitiesAdded + later.EntitiesAdded,
            EntitiesChanged + later.EntitiesChanged,
            EntitiesRemoved + later.EntitiesRemoved,
            FactsAdded + later.FactsAdded,
            FactsChanged + later.FactsChanged,
            FactsRemoved + later.FactsRemoved,
            later.Sequence
        );
}
