using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores;

/// <summary>
/// A kind of store: how it is called, which addresses are its, what can be set, and how it opens. A subclass in the
/// folder
/// of the store is all that registers it: settings, <c>kg copy</c> and the benchmarks read <see cref="All"/>.
/// </summary>
public abstract class StoreKind
{
    /// <summary>Every kind of this assembly, the default one first, then by name.</summary>
    public static IReadOnlyList<StoreKind> All { get; } =
    [
        .. typeof(StoreKind)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(StoreKind)))
            .Select(type => (StoreKind)Activator.CreateInstance(type)!)
            .OrderByDescending(kind => kind.IsDefault)
            .ThenBy(kind => kind.Name, StringComparer.Ordinal),
    ];

    /// <summary>The kind of that name, whatever its case; null when there is none.</summary>
    public static StoreKind? Named(string name) =>
        All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind whose address this is; null when no kind has such addresses.</summary>
    public static StoreKind? OfAddress(string address) => All.FirstOrDefault(kind => kind.Accepts(address));

    /// <summary>The word for <c>Store:Kind</c>, lower case.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it is used when nothing else is said; true for one kind.</summary>
    public virtual bool IsDefault => false;

    /// <summary>What an address looks like, in words that follow "give".</summary>
    public abstract string AddressForm { get; }

    /// <summary>The settings that it reads, the one with the address first. Names begin with <c>Store:</c>.</summary>
    public abstract IReadOnlyList<StoreSetting> Settings { get; }

    /// <summary>Whether this is an address of such a store; no two kinds accept the same.</summary>
    public abstract bool Accepts(string address);

    /// <summary>Why nothing can be read from there, without opening it; null when something may be there.</summary>
    public virtual string? WhyEmpty(string address) => null;

    /// <summary>Opens a store, which a server may do at the first call only. Throws <see
    /// cref="StoreException"/>.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="setting">The value of one of <see cref="Settings"/>, by its name; null when it has none.</param>
    /// <param name="ontology">What the graph is made of.</param>
    /// <param name="cancellation">Stops it.</param>
    public abstract Task<IGraphStore> OpenAsync(
        string address,
        Func<string, string?> setting,
        Ontology ontology,
        CancellationToken cancellation
    );
}

/// <summary>A setting of a store.</summary>
/// <param name="Name">As it is written: <c>Store:Path</c>.</param>
/// <param name="Description">A sentence for the help.</param>
/// <param name="Default">What holds when it is not given; empty for nothing.</param>
/// <param name="IsSecret">Whether its value is never shown.</param>
public sealed record StoreSetting(string Name, string Description, string Default = "", bool IsSecret = false);
