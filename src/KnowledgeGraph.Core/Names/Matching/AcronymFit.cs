using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>A word of capitals beside the name that it abbreviates: BPC, Belarusian Potash Company.</summary>
internal static class AcronymFit
{
    public static bool Fits(NameReading query, NameReading name) =>
        query.Sort == NameSort.Thing && (IsShortFor(query, name) || IsShortFor(name, query));

    private static bool IsShortFor(NameReading query, NameReading name)
    {
        var words = query.Words.Where(word => word.Role is not (WordRole.LegalForm or WordRole.Small)).ToList();
        return words is [var only] && Acronyms.Letters(only) is { Length: > 0 } letters && letters == name.Acronym;
    }
}
