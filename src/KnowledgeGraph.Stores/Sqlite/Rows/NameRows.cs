using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Stores.Sqlite.Rows;

/// <summary>What comes and goes of an entity's rows for filters by name and for search.</summary>
internal sealed record NameRows(
    IReadOnlyList<(string Name, string Fold)> NewNames,
    IReadOnlyList<string> OldNames,
    IReadOnlyList<string> NewTerms,
    IReadOnlyList<string> OldTerms
)
{
    /// <summary>Null when the spellings stay, as nearly all do that one more article uses.</summary>
    public static NameRows? Of(IReadOnlyList<EntityName> before, IReadOnlyList<EntityName> after)
    {
        if (before.Select(name => name.Value).SequenceEqual(after.Select(name => name.Value)))
            return null;
        HashSet<string> names = [.. before.Select(name => name.Value)],
            namesNow = [.. after.Select(name => name.Value)];
        HashSet<string> terms = [.. names.SelectMany(NameTerms.OfName)],
            termsNow = [.. namesNow.SelectMany(NameTerms.OfName)];
        return new(
            [.. namesNow.Except(names).Select(name => (name, SortKey.Of(name)))],
            [.. names.Except(namesNow)],
            [.. termsNow.Except(terms)],
            [.. terms.Except(termsNow)]
        );
    }
}
