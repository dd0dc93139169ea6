namespace KnowledgeGraph.Lists.Importing;

/// <summary>What an import found, and what it could not say in the words of the ontology.</summary>
public sealed class ImportReport
{
    private const int MostNotes = 200;

    /// <summary>Records read.</summary>
    public int Records { get; set; }

    /// <summary>Sources made of them.</summary>
    public int Sources { get; set; }

    /// <summary>Entities by kind, each id once.</summary>
    public SortedDictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Facts by relation or property.</summary>
    public SortedDictionary<string, int> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Names by kind of name.</summary>
    public SortedDictionary<string, int> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields that stay words only, by path: how often, and one value.</summary>
    public SortedDictionary<string, (int Count, string Example, bool OnPurpose)> Unmapped { get; } =
        new(StringComparer.Ordinal);

    /// <summary>What was left out or looks wrong, by message: how often, and where first.</summary>
    public SortedDictionary<string, (int Count, long Place)> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts one more.</summary>
    public static void Count(SortedDictionary<string, int> counts, string key) =>
        counts[key] = counts.GetValueOrDefault(key) + 1;

    /// <summary>Tells what was left out or looks wrong.</summary>
    public void Note(string message, long place) => Note(message, 1, place);

    /// <summary>Tells of a field that no fact, name or identifier was taken from.</summary>
    public void Leave(string path, string value, bool onPurpose) => Leave(path, 1, value, onPurpose);

    /// <summary>Takes what was found in entries behind those of this report.</summary>
    public void Add(ImportReport later)
    {
        Records += later.Records;
        Sources += later.Sources;
        Add(Kinds, later.Kinds);
        Add(Facts, later.Facts);
        Add(Names, later.Names);
        foreach (var (path, (count, example, onPurpose)) in later.Unmapped)
            Leave(path, count, example, onPurpose);
        foreach (var (message, (count, place)) in later.Notes)
            Note(message, count, place);
    }

    private static void Add(SortedDictionary<string, int> counts, SortedDictionary<string, int> later)
    {
        foreach (var (key, count) in later)
            counts[key] = counts.GetValueOrDefault(key) + count;
    }

    private void Note(string message, int count, long place)
    {
        if (!Notes.ContainsKey(message) && Notes.Count >= MostNotes)
            message = "further notes are not listed";
        var seen = Notes.GetValueOrDefault(message);
        Notes[message] = (seen.Count + count, seen.Count == 0 ? place : seen.Place);
    }

    private void Leave(string path, int count, string value, bool onPurpose)
    {
        var seen = Unmapped.GetValueOrDefault(path);
        Unmapped[path] = (seen.Count + count, seen.Count == 0 ? value : seen.Example, onPurpose);
    }
}
