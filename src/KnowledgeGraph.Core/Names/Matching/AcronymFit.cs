using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>A word of capitals beside the name that it abbreviates: BPC, Belarusian Potash Company.</summary>
internal static class AcronymFit
{
    public static bool Fits(NameReading query, NameReading name) =>
        query.Sort == NameSort.Thing && (IsShortFor(query, name) || IsShortFor(name, query));

    private static bool IsShortFor(NameReading query, NameReading name) =>
        query.Letters.Length > 0 && query.Letters == name.Acronym;
}
