using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// "Its founder, Ann Petrova, died": read without the commas around a name that says who the word before it is, so that
/// rules find the verb.
/// </summary>
internal static class Appositions
{
    public static IReadOnlyList<SentenceItem> Inlined(IReadOnlyList<SentenceItem> items, LanguageRules rules)
    {
        var kept = new List<SentenceItem>(items.Count);
        var skipped = new HashSet<int>();
        for (var at = 2; at + 1 < items.Count; at++)
        {
            if (
                items[at].Mention is { } name
                && items[at - 1].Word == ","
                && items[at + 1].Word == ","
                && (
                    items[at - 2].IsWord
                    || (items[at - 2].Mention is { } other && other.Entity.Kind != name.Entity.Kind)
                )
            )
                skipped.UnionWith(EndsAside(items, rules, at) ? [at - 1] : [at - 1, at + 1]);
        }
        for (var at = 0; at < items.Count; at++)
        {
            if (!skipped.Contains(at))
                kept.Add(items[at]);
        }
        return kept;
    }

    /// <summary>
    /// "Bob Roe, who is a brother of the governor, Ann Lee, fled": the second comma ends what is set aside.
    /// </summary>
    private static bool EndsAside(IReadOnlyList<SentenceItem> items, LanguageRules rules, int at)
    {
        var open = at - 2;
        while (open > 0 && items[open].Word != ",")
            open--;
        return open > 0
            && items[open - 1].Mention is not null
            && rules.Barriers.Has(items[open + 1].Word)
            && !rules.Whose.Has(items[open + 1].Word);
    }
}
