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
        var words = WordsOf(items);
        var (from, leading) = Scope(words, start, end);
        if (leading is { } verb && Leads(words, verb) is { } led)
            return (led, verb);
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
    /// Whether somebody only asks for it: "demanded that they release her" says nothing of a release.
    /// </summary>
    public bool IsWished(IReadOnlyList<SentenceItem> items, int start, int end)
    {
        if (rules.Wishes.IsEmpty)
            return false;
        var words = WordsOf(items);
        var (from, leading) = Scope(words, start, end);
        return (leading is { } verb && rules.Wishes.LengthBefore(words, verb + 1) > 0)
            || Enumerable.Range(from, end - from).Any(at => rules.Wishes.LengthAt(words, at) > 0);
    }

    private static List<string> WordsOf(IReadOnlyList<SentenceItem> items) =>
        [.. items.Select(item => item.Mention is null ? item.Word : "")];

    /// <summary>How far before the items cues still govern them, and the verb before their clause.</summary>
    private (int From, int? Leading) Scope(List<string> words, int start, int end)
    {
        var from = start;
        // What an apposition says of a name is said whatever becomes of the rest: "will meet Berg, the leader of ...".
        var isApposition = start + 1 < end && words[start + 1] == ",";
        while (
            !isApposition
            && from > 0
            && start - from < Before
            && !rules.Barriers.Has(words[from - 1])
            && words[from - 1] is not ("," or ";")
        )
            from--;
        // "denied that ...": the verb before the clause governs it.
        var leading = from - 1;
        while (leading > 0 && leading >= from - 2 && (words[leading] == "," || rules.Barriers.Has(words[leading])))
            leading--;
        return (from, !isApposition && leading >= 0 && leading < from - 1 ? leading : null);
    }

    private Stance? Leads(List<string> words, int at) =>
        new[] { Stance.Denied, Stance.Alleged, Stance.Possible }
            .Cast<Stance?>()
            .FirstOrDefault(stance =>
                rules.Cues.TryGetValue(stance!.Value, out var cues) && cues.LengthAt(words, at) > 0
            );

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
