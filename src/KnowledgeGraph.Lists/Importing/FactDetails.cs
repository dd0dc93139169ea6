using System.Text.RegularExpressions;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>What a field says of a fact beside its ends: details, and who says so.</summary>
internal static partial class FactDetails
{
    /// <summary>Adds the details that stand in one field together.</summary>
    public static void Add(
        FactSpec spec,
        Scope scope,
        SortedDictionary<string, string> details,
        List<RecordNode> leaves
    )
    {
        if (spec.Details?.First(scope) is not { } found)
            return;
        RecordWork.Use(found);
        leaves.AddRange(found.Leaves);
        foreach (Match detail in Detail().Matches(found.Text))
            details[detail.Groups[1].Value] = Shortened.Text(detail.Groups[2].Value, 500);
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

    [GeneratedRegex("(?:^|; )([A-Za-z]+): (.*?)(?=; [A-Za-z]+: |$)", RegexOptions.None, 1000)]
    private static partial Regex Detail();
}
