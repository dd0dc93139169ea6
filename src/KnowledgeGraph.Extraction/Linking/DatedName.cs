using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>A name made of what, whose and when: "Trial of Ann Lee, 2023-03".</summary>
/// <param name="Of">Whose: Ann Lee.</param>
/// <param name="Date">When.</param>
internal sealed record DatedName(string Of, PartialDate Date)
{
    /// <summary>The last word of whose it is, by which it is found.</summary>
    public string Key => Of[(Of.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    /// <summary>Null when a name is not made so.</summary>
    public static DatedName? Read(string name)
    {
        var (of, comma) = (
            name.IndexOf(" of ", StringComparison.Ordinal),
            name.LastIndexOf(", ", StringComparison.Ordinal)
        );
        return of > 0 && comma > of + 4 && PartialDate.TryParse(name[(comma + 2)..], out var date)
            ? new DatedName(name[(of + 4)..comma].Trim(), date)
            : null;
    }
}
