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
        var kind = KindIn(configuration);
        var address = kind.Settings[0];
        return kind.OpenAsync(
            configuration.Setting(address.Name)
                ?? throw new UsageException($"{address.Name} is missing: write {kind.AddressForm}."),
            configuration.Setting,
            ontology,
            cancellation
        );
    }

    /// <summary>The store that the configuration names, for what only reads: where there is no graph, none is
    /// made.</summary>
    /// <param name="configuration">Names it.</param>
    /// <param name="ontology">What it is made of.</param>
    /// <param name="instead">How to do it at the server that may have it open.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IGraphStore> OpenToReadAsync(
        IConfiguration configuration,
        Ontology ontology,
        string instead,
        CancellationToken cancellation
    )
    {
        RequireGraph(configuration);
        try
        {
            return await OpenAsync(configuration, ontology, cancellation);
        }
        catch (StoreException error) when (error.Reason == StoreErrorCode.Locked)
        {
            throw new UsageException($"{error.Message} If that is a server, {instead}");
        }
    }

    /// <summary>Throws <see cref="UsageException"/> where there is no graph to read.</summary>
    public static void RequireGraph(IConfiguration configuration)
    {
        var kind = KindIn(configuration);
        var name = kind.Settings[0].Name;
        if (configuration.Setting(name) is { } address && kind.WhyEmpty(address) is not null)
            throw new UsageException(
                $"There is no graph at {Path.GetFullPath(address)}. 'kg seed' and 'kg import' make one, 'kg' alone "
                    + $"fills it from the seed folder and serves it; --{name} names another one."
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

    private static StoreKind KindIn(IConfiguration configuration)
    {
        var name = configuration.Setting("Store:Kind")!;
        return StoreKind.Named(name)
            ?? throw new UsageException($"Store:Kind is '{name}'; it must be {Among(kind => kind.Name)}.");
    }

    /// <summary>Something of every kind, joined by "or".</summary>
    public static string Among(Func<StoreKind, string> what) => string.Join(" or ", StoreKind.All.Select(what));
}
