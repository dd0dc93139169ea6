namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// The entities that the last writes touched, as they are in the file: nobody else writes it, so that an import need not look up again
/// whom the articles before named. It learns of a write only when that is committed.
/// </summary>
internal sealed class LastWritten
{
    private readonly Recent<string, (long Row, Entity Entity)> _entities = new(max: 20_000);

    public (long Row, Entity Entity)? Find(string id) => _entities.TryGet(id, out var found) ? found : null;

    public void Keep(long row, Entity entity) => _entities.Set(entity.Id, (row, entity));

    public void Forget(string id) => _entities.Remove(id);
}
