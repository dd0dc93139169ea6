using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Tells from the words around how a fact is said, and by whom.</summary>
internal sealed class StanceReader(LanguageRules rules, PatternMatcher matcher)
{
    // "did not, in spite of all, found": a cue this far before the words still governs them.
    private const int Before = 4;

    // A denial weighs more than a doubt, and that more than a plan.
    private static readonly Stance[] Order = [Stance.Denied, Stance.Alleged, Stance.Possible, Stance.Planned];

    /// <summary>
    /// The stance that cues from a little before the items to their end give, and where the first cue stands.
    /// </summary>
    public (Stance Stance, int? CueAt) Of(IReadOnlyList<SentenceItem> items, int start, int end)
    {
        var words = items.Select(item => item.Mention is null ? item.Word : "").ToList();
        var from = start;
        while (
            from > 0
            && start - from < Before
            && !rules.Barriers.Has(words[from - 1])
            && words[from - 1] is not ("," or ";")
        )
            from--;
        foreach (var stance in Order)
        {
            if (!rules.Cues.TryGetValue(stance, out var cues))
                continue;
            for (var at = from; at < end; at++)
            {
                if (cues.LengthAt(words, at) > 0)
                    return (stance, at);
            }
        }
        return (Stance.Asserted, null);
    }

    /// <summary>
    /// Who says what these items say: a speaker whose words lead to them or follow them; null when the text itself
    /// does.
    /// </summary>
    public (DocumentEntity? By, int Start, int End)? Speaker(IReadOnlyList<SentenceItem> items, int start, int end)
    {
        foreach (var pattern in rules.Attributions)
        {
            foreach (var match in matcher.Find(pattern, items))
            {
                var isOutside = match.End <= start || match.Start >= end;
                if (isOutside && match.Captured("by") is { } by)
                    return (items[by.Start].Mention!.Entity, match.Start, match.End);
            }
        }
        return null;
    }
}
