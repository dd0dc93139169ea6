namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// What other records of a file tell of, by the id that they call it by, so that records can refer to each other.
/// </summary>
public sealed class RecordIndex
{
    private readonly Dictionary<string, IndexedThing> _things = [];

    /// <summary>How many there are.</summary>
    public int Count => _things.Count;

    /// <summary>Keeps what a record tells of; of several the last counts.</summary>
    public void Add(string key, IndexedThing thing) => _things[key] = thing;

    /// <summary>Keeps what the graph knows, unless the file tells of it.</summary>
    public void AddKnown(string key, IndexedThing thing) => _things.TryAdd(key, thing);

    /// <summary>What that id stands for; null when the file has no record of it.</summary>
    public IndexedThing? Find(string key) => _things.TryGetValue(key, out var thing) ? thing : null;
}

/// <summary>An entity of another record.</summary>
/// <param name="Id">Its id in the graph.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The name it is shown by.</param>
public readonly record struct IndexedThing(string Id, string Kind, string Name);
