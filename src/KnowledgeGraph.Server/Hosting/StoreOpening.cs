using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Opens stores of any registered kind.</summary>
internal static class StoreOpening
{
    /// <summary>The store that the configuration names.</summary>
    public static Task<IGraphStore> OpenAsync(
        IConfiguration configuration,
        Ontology ontology,
        CancellationToken cancellation
    )
    {
        var name = configuration.Setting("Store:Kind")!;
        var kind = StoreKind.Named(name)
            ?? throw new UsageException($"Store:Kind is '{name}'; it must be {Among(kind => kind.Name)}.");
        var address = kind.Settings[0];
        return kind.OpenAsync(
            configuration.Setting(address.Name)
                ?? throw new UsageException($"{address.Name} is missing: write {kind.AddressForm}."),
            configuration.Setting,
            ontology,
            cancellation
        );
    }

    /// <summary>The store at an address.</summary>
    public static Task<IGraphStore> OpenAsync(
        IConfiguration configuration,
        string address,
        Ontology ontology,
        CancellationToken cancellation
    ) => KindOf(address).OpenAsync(address, configuration.Setting, ontology, cancellation);

    /// <summary>Throws <see cref="UsageException"/> for an address that no kind of store has.</summary>
    public static StoreKind KindOf(string address) =>
        StoreKind.OfAddress(address)
        ?? throw new UsageException($"No store has the address '{address}'; write {Among(kind => kind.AddressForm)}.");

    /// <summary>Something of every kind, joined by "or".</summary>
    public static string Among(Func<StoreKind, string> what) => string.Join(" or ", StoreKind.All.Select(what));
}
