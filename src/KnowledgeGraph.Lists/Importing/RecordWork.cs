using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>What the parts of a mapping share while they read one record.</summary>
/// <param name="Context">What is the same for all records.</param>
/// <param name="Builder">Gathers what the record says.</param>
/// <param name="Index">What the other records tell of.</param>
/// <param name="Place">Where the record stands in the file.</param>
internal sealed record RecordWork(MappingContext Context, ExtractBuilder Builder, RecordIndex Index, long Place)
{
    /// <summary>Tells what is left out or looks wrong.</summary>
    public void Note(string message) => Context.Report.Note(message, Place);

    /// <summary>A text of at most so many characters; that it was cut is told.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">So many characters.</param>
    /// <param name="what">What it is, for people: a name.</param>
    public string Cut(string text, int most, string what)
    {
        if (text.Length > most)
            Note($"{what} is longer than {most:N0} characters and is cut; its field keeps the whole");
        return Shortened.Text(text, most);
    }

    /// <summary>The places where a mapping looks.</summary>
    public static IReadOnlyList<Scope> Scopes(NodePath? each, Scope scope)
    {
        if (each is null)
            return [scope];
        var nodes = each.Select(scope.Node, scope.Record);
        var scopes = new List<Scope>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
            scopes.Add(scope with { Node = nodes[i] });
        return scopes;
    }

    /// <summary>Whether something is there, or said.</summary>
    public static bool Applies(Condition? when, Condition? unless, Scope scope) =>
        when?.Holds(scope) != false && unless?.Holds(scope) != true;

    /// <summary>Marks fields that have not stayed mere words.</summary>
    public static void Use(Found? found)
    {
        if (found is { } one)
            Use(one.Leaves);
    }

    /// <summary>Marks fields that have not stayed mere words.</summary>
    public static void Use(IReadOnlyList<RecordNode> leaves)
    {
        for (var i = 0; i < leaves.Count; i++)
            leaves[i].Used = true;
    }
}

/// <summary>What is the same for all records of a file.</summary>
internal sealed record MappingContext(
    Ontology Ontology,
    ListMapping Mapping,
    IReadOnlyDictionary<string, ThingTable> Tables,
    ImportReport Report
);
