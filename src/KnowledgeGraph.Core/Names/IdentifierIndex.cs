using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Scripts;

namespace KnowledgeGraph.Names;

/// <summary>
/// Which entities may have an id in another register, found by the id with or without the name of the register:
/// <c>9187629</c>, <c>IMO 9187629</c>. Nothing is taken out of it; whoever asks looks whether the entity still has the
/// id (<see cref="Fitting"/>).
/// </summary>
public sealed class IdentifierIndex
{
    private readonly Dictionary<string, List<string>> _entities = [];

    /// <summary>Puts an id of an entity in.</summary>
    public void Add(string entity, Identifier identifier)
    {
        foreach (var key in (string[])[KeyOf(identifier.Value), KeyOf(identifier.Scheme + identifier.Value)])
        {
            ref var bearers = ref CollectionsMarshal.GetValueRefOrAddDefault(_entities, key, out _);
            bearers ??= new List<string>(1);
            if (!bearers.Contains(entity))
                bearers.Add(entity);
        }
    }

    /// <summary>Ids of the entities, ordered; none for a text without letters and digits.</summary>
    public IReadOnlyList<string> Find(string text) =>
        KeyOf(text) is { Length: > 0 } key && _entities.TryGetValue(key, out var bearers)
            ? [.. bearers.Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The id of the entity that a text is; null when it is none of them.</summary>
    public static Identifier? Fitting(Entity entity, string text)
    {
        var key = KeyOf(text);
        return entity.Identifiers.FirstOrDefault(one =>
            KeyOf(one.Value) == key || KeyOf(one.Scheme + one.Value) == key
        );
    }

    /// <summary>
    /// Letters and digits alone, whatever their case and keyboard: people write ids with blanks, points and hyphens,
    /// and registers print letters that both alphabets have (findings/unp-checks-differ-about-cyrillic.sh).
    /// </summary>
    internal static string KeyOf(string text) =>
        LookAlikes.Latin(string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)));
}
