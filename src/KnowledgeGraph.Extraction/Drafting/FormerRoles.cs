using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Tells what held once and does so no more.</summary>
internal static class FormerRoles
{
    private const int MostWords = 5;

    /// <summary>
    /// Whether a word says that it holds no more, "a former engineer at Acme", which the rule did not ask for: when it
    /// ended is not told, and that it holds would be wrong.
    /// </summary>
    public static bool IsOver(
        LanguageRules rules,
        IReadOnlyList<SentenceItem> items,
        PatternMatch match,
        RelationKind relation
    )
    {
        if (relation.Time != TimeShape.Interval)
            return false;
        for (var at = Math.Max(0, match.Start - 1); at < match.End; at++)
        {
            if (
                items[at].Mention is null
                && rules.Former.Has(items[at].Word)
                && !match.Pattern.AsksWholly(items[at].Word)
                && !IsOfTitle(items, at, match)
            )
                return true;
        }
        return false;
    }

    /// <summary>"Acme's leader, former president Ann Lee": what she is no more is not what the match says.</summary>
    private static bool IsOfTitle(IReadOnlyList<SentenceItem> items, int former, PatternMatch match)
    {
        if (former <= match.Start + 1 || items[former - 1].Word != ",")
            return false;
        var at = former + 1;
        while (at < match.End && items[at] is { Mention: null, IsWord: true } && at - former < MostWords)
            at++;
        return at == match.End - 1 && items[at].Mention is { How: MentionKind.Name };
    }
}
