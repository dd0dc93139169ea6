using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Tests;

public sealed class SqliteStoreContract : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenAsync() => await SqliteGraphStore.OpenAsync(_folder.File($"{Guid.NewGuid():n}.db"), SmallOntology.Value);

    public void Dispose() => _folder.Dispose();
}
