using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>What stores do with terms, in memory.</summary>
internal static class Proposal
{
    public static bool Has(string query, string name)
    {
        var terms = NameTerms.OfName(name);
        var wanted = NameTerms.OfQuery(query);
        return wanted.Required > 0
            && wanted.Required
                <= wanted.Groups.Count(group =>
                    group.Terms.Any(terms.Contains)
                    || group.Prefixes.Any(prefix =>
                        terms.Any(term => term.StartsWith(prefix, StringComparison.Ordinal))
                    )
                );
    }
}
