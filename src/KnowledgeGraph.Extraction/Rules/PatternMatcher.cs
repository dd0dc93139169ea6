using KnowledgeGraph.Extraction.Proposals;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Finds a pattern in the items of a sentence. All ways through it go forward together, one item at a time, so that the
/// time grows with
/// the length of the sentence and of the pattern and with nothing else.
/// <para>A gap does not run over a name that the slots beside it could take, nor over words that begin another clause;
/// between
/// two commas it may run over anything, as over an apposition, and it does not end there.</para>
/// </summary>
internal sealed class PatternMatcher(Func<SentenceItem, IReadOnlyList<string>, bool> fits, WordList barriers)
{
    /// <summary>The matches, at most one for each place where it can begin.</summary>
    public IEnumerable<PatternMatch> Find(Pattern pattern, IReadOnlyList<SentenceItem> items)
    {
        foreach (var words in pattern.Required)
        {
            if (!items.Any(item => IsWord(item, words)))
                yield break;
        }
        for (var start = 0; start < items.Count; start++)
        {
            if (MayBegin(pattern, items[start]) && MatchAt(pattern, items, start) is { } match)
                yield return match;
        }
    }

    private bool MayBegin(Pattern pattern, SentenceItem item)
    {
        foreach (var step in pattern.First)
        {
            var takes = step switch
            {
                Step.Word word => IsWord(item, word.Words),
                Step.Any => item.IsWord,
                Step.Slot slot => Fits(slot, item),
                _ => true,
            };
            if (takes)
                return true;
        }
        return false;
    }

    private PatternMatch? MatchAt(Pattern pattern, IReadOnlyList<SentenceItem> items, int start)
    {
        var (now, next) = (new List<Way>(), new List<Way>());
        var seen = new HashSet<(int, int, bool)>();
        PatternMatch? found = null;
        Follow(pattern, new Way(0, 0, false, new int[pattern.Captures.Count * 2]), start, now, seen, ref found);
        for (var at = start; at < items.Count && now.Count > 0; at++)
        {
            seen.Clear();
            next.Clear();
            PatternMatch? better = null;
            foreach (var way in now)
            {
                Take(pattern, way, items[at], at, next, seen, ref better);
                // Ways behind a finished one have been less wanted from the beginning.
                if (better is not null)
                    break;
            }
            found = better ?? found;
            (now, next) = (next, now);
        }
        return found is null ? null : found with { Start = start };
    }

    private void Take(
        Pattern pattern,
        Way way,
        SentenceItem item,
        int at,
        List<Way> next,
        HashSet<(int, int, bool)> seen,
        ref PatternMatch? found
    )
    {
        switch (pattern.Steps[way.Step])
        {
            case Step.Word word when IsWord(item, word.Words):
            case Step.Any when item.IsWord:
                Follow(pattern, way with { Step = way.Step + 1 }, at + 1, next, seen, ref found);
                break;
            case Step.Slot slot when Fits(slot, item):
                var captures = (int[])way.Captures.Clone();
                (captures[slot.Capture * 2], captures[slot.Capture * 2 + 1]) = (at + 1, at + 2);
                Follow(pattern, way with { Step = way.Step + 1, Captures = captures }, at + 1, next, seen, ref found);
                break;
            case Step.Gap gap when way.Gone < Most(gap, way) && Over(gap, way, item) is { } inside:
                Follow(pattern, way with { Gone = way.Gone + 1, Inside = inside }, at + 1, next, seen, ref found);
                // "Ann Lee, 44, a citizen of France, was ...": a comma inside may also be one of several.
                if (way.Inside && !inside)
                    Follow(pattern, way with { Gone = way.Gone + 1 }, at + 1, next, seen, ref found);
                break;
        }
    }

    /// <summary>A pronoun that stands for somebody is a word, too: raised "his" stake.</summary>
    private static bool IsWord(SentenceItem item, WordList words) =>
        item.Mention is null or { How: MentionKind.Pronoun } && words.Has(item.Word);

    private bool Fits(Step.Slot slot, SentenceItem item) =>
        slot.Kind switch
        {
            SlotKind.Number => item.Number is not null,
            SlotKind.Date => item.Date is not null,
            _ => item.Mention is not null && fits(item, slot.Kinds),
        };

    /// <summary>An apposition may be long, what follows it not.</summary>
    private static int Most(Step.Gap gap, Way way) => way.Inside ? gap.Most * 3 : gap.Most;

    /// <summary>Whether a gap may run over an item: null when not, else whether it is between commas then.</summary>
    private bool? Over(Step.Gap gap, Way way, SentenceItem item)
    {
        if (item.Mention is null)
        {
            if (item.Word is "," or "(" or ")")
                return !way.Inside;
            if (!way.Inside && (item.Word is ";" or ":" or "." or "\"" or "“" or "«" || barriers.Has(item.Word)))
                return null;
            return way.Inside;
        }
        return way.Inside || !fits(item, gap.Closed) ? way.Inside : null;
    }

    /// <summary>Follows a way to the steps that take an item.</summary>
    private static void Follow(
        Pattern pattern,
        Way way,
        int at,
        List<Way> into,
        HashSet<(int, int, bool)> seen,
        ref PatternMatch? found
    )
    {
        if (!seen.Add((way.Step, way.Gone, way.Inside)))
            return;
        switch (pattern.Steps[way.Step])
        {
            case Step.Done:
                found ??= new PatternMatch(pattern, 0, at, way.Captures);
                break;
            case Step.Split(var first, var second):
                Follow(pattern, way with { Step = first }, at, into, seen, ref found);
                Follow(pattern, way with { Step = second }, at, into, seen, ref found);
                break;
            case Step.Jump(var to):
                Follow(pattern, way with { Step = to }, at, into, seen, ref found);
                break;
            case Step.Mark mark:
                var captures = (int[])way.Captures.Clone();
                captures[mark.Capture * 2 + (mark.IsEnd ? 1 : 0)] = at + 1;
                Follow(pattern, way with { Step = way.Step + 1, Captures = captures }, at, into, seen, ref found);
                break;
            case Step.Gap:
                // The shortest gap first.
                if (!way.Inside)
                    Follow(pattern, way with { Step = way.Step + 1, Gone = 0 }, at, into, seen, ref found);
                into.Add(way);
                break;
            default:
                into.Add(way);
                break;
        }
    }

    /// <summary>How far a way has come; captures hold item numbers plus one, begin and end of each.</summary>
    private readonly record struct Way(int Step, int Gone, bool Inside, int[] Captures);
}

/// <summary>Where a pattern was found.</summary>
/// <param name="Pattern">Which.</param>
/// <param name="Start">Number of its first item.</param>
/// <param name="End">Number of the item behind its last.</param>
/// <param name="Captures">As in the matcher.</param>
internal sealed record PatternMatch(Pattern Pattern, int Start, int End, int[] Captures)
{
    /// <summary>The items that a name captured, begin and end; null when it captured none.</summary>
    public (int Start, int End)? Captured(string name)
    {
        for (var i = 0; i < Pattern.Captures.Count; i++)
        {
            if (Pattern.Captures[i] == name && Captures[i * 2 + 1] > 0)
                return (Captures[i * 2] - 1, Captures[i * 2 + 1] - 1);
        }
        return null;
    }
}
