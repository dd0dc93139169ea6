using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>
/// Entities that lists name in many ways, for instance the countries; read from a file beside the mappings.
/// </summary>
public sealed partial class ThingTable
{
    // Lists write the same few countries the same way in every entry.
    private const int MostAsWritten = 1_000;

    private readonly Dictionary<string, TableThing> _byName = [];
    private readonly ConcurrentDictionary<string, TableThing?> _asWritten = new();
    private int _kept;

    /// <summary>Every spelling must stand for one entity only.</summary>
    public ThingTable(IEnumerable<(TableThing Thing, IEnumerable<string> Spellings)> things)
    {
        foreach (var (thing, spellings) in things)
        {
            foreach (var spelling in spellings)
                _byName.TryAdd(Fold(spelling), thing);
        }
    }

    /// <summary>Kinds of the ontology that its entities are of.</summary>
    public IEnumerable<string> Kinds => _byName.Values.Select(thing => thing.Kind).Distinct();

    /// <summary>
    /// The entity of that name or code, whatever its case, accents and punctuation; null when there is none.
    /// </summary>
    public TableThing? Find(string name)
    {
        if (_asWritten.TryGetValue(name, out var known))
            return known;
        var thing = _byName.GetValueOrDefault(Fold(name));
        // The dictionary locks itself whole to count.
        if (Volatile.Read(ref _kept) < MostAsWritten && _asWritten.TryAdd(name, thing))
            Interlocked.Increment(ref _kept);
        return thing;
    }

    /// <summary>
    /// The entities that a field names: one, or several with commas, slashes or "and" between, all of which must be
    /// there; none otherwise.
    /// </summary>
    public IReadOnlyList<TableThing> FindAll(string text)
    {
        if (Find(text) is { } one)
            return [one];
        var names = Between().Split(text).Where(name => !string.IsNullOrWhiteSpace(name)).Select(Find).ToList();
        return names.Count > 0 && names.All(thing => thing is not null)
            ? [.. names.OfType<TableThing>().Distinct()]
            : [];
    }

    [GeneratedRegex(
        @"[,;/|\n]|\s+(?:and|und|et|y|и|і|й|та|i|oraz)\s+|\(?\b(?:[a-zA-Z]|\d{1,2})\)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Between();

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && folded.Length > 0
                && folded[^1] != ' '
            )
                folded.Append(' ');
        }
        var text = folded.ToString().TrimEnd();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }
}

/// <summary>An entity of a table.</summary>
/// <param name="Id">Its id in the graph.</param>
/// <param name="Kind">Kind of the ontology.</param>
/// <param name="Name">Its name.</param>
/// <param name="Identifiers">Ids elsewhere.</param>
public sealed record TableThing(string Id, string Kind, string Name, IReadOnlyList<Identifier> Identifiers);
