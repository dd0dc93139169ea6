using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Rows;

/// <summary>
/// The document of an entity, parsed when somebody looks into it: most questions want id, kind and name of the entities
/// at the other end, and parsing the rest takes longer than finding them.
/// </summary>
internal sealed class EntityDoc(byte[] utf8)
{
    private volatile byte[]? _utf8 = utf8;
    private volatile Entity? _entity;

    public Entity Entity
    {
        get
        {
            // Two at once parse twice, to the same end.
            if (_entity is { } parsed)
                return parsed;
            if (_utf8 is not { } bytes)
                return _entity!;
            _entity = JsonSerializer.Deserialize(bytes, GraphJson.Plain.Entity)!;
            _utf8 = null;
            return _entity;
        }
    }
}

internal sealed class LazyList<T>(Func<IReadOnlyList<T>> list) : IReadOnlyList<T>
{
    public T this[int index] => list()[index];

    public int Count => list().Count;

    public IEnumerator<T> GetEnumerator() => list().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class LazyTexts(Func<IReadOnlyDictionary<string, string>> texts) : IReadOnlyDictionary<string, string>
{
    public string this[string key] => texts()[key];

    public IEnumerable<string> Keys => texts().Keys;

    public IEnumerable<string> Values => texts().Values;

    public int Count => texts().Count;

    public bool ContainsKey(string key) => texts().ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => texts().TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => texts().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
