using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>What a field says of a fact beside its ends: details, and who says so.</summary>
internal static class FactDetails
{
    /// <summary>Adds the details that stand in one field together.</summary>
    public static void Add(
        FactSpec spec,
        Scope scope,
        SortedDictionary<string, string> details,
        List<RecordNode> leaves
    )
    {
        var said = spec.Details?.All(scope).ToList() ?? [];
        said.ForEach(found => RecordWork.Use(found));
        leaves.AddRange(said.SelectMany(found => found.Leaves));
        var read = said.Select(found => found.Text.Split(": ", 2)).Where(parts => parts.Length == 2);
        foreach (var (name, text) in Details.Merge(read.Select(parts => Detail(parts[0], parts[1]))))
            details[name] = text;
    }

    /// <summary>Who says so; they are an entity of the file, too.</summary>
    public static string? Attributed(FactSpec spec, Scope scope, List<RecordNode> leaves, RecordWork work)
    {
        if (spec.AttributedTo?.First(scope) is not { } found)
            return null;
        RecordWork.Use(found);
        leaves.AddRange(found.Leaves);
        if (work.Index.Find(found.Text) is not { } who)
        {
            work.Note("who says so is no entry of the file; it is left out");
            return null;
        }
        work.Builder.Add(who.Id, who.Kind, [(who.Name, NameKind.Primary, null)], null, []);
        return who.Id;
    }

    private static Dictionary<string, string> Detail(string name, string text) => new() { [name] = text };
}
