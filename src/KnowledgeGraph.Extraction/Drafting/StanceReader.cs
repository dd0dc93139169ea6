using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Tells from the words around how a fact is said, and by whom.</summary>
internal sealed class StanceReader(LanguageRules rules, PatternMatcher matcher)
{
    // "did not, in spite of all, found": a cue this far before the words still governs them.
    private const int Before = 4;
    private const int MostOfArticle = 1;

    private readonly Asides _asides = new(rules);
    private readonly ClauseLead _lead = new(rules);
    private readonly Undone _undone = new(rules);

    // A denial weighs more than a doubt, and that more than a plan.
    private static readonly Stance[] Order = [Stance.Denied, Stance.Alleged, Stance.Possible, Stance.Planned];

    /// <summary>
    /// The stance that cues from a little before a match to its end give, and where the first cue stands.
    /// </summary>
    public (Stance Stance, int? CueAt) Of(IReadOnlyList<SentenceItem> items, PatternMatch match)
    {
        var words = WordsOf(items);
        var (governing, leading) = Scope(items, words, match);
        if (leading is { } verb && _lead.Of(items, words, verb, match.End) is { } led)
            return led;
        if (_undone.At(items, words, match) is { } undone)
            return (Stance.Denied, undone);
        foreach (var stance in Order)
        {
            if (!rules.Cues.TryGetValue(stance, out var cues))
                continue;
            foreach (var at in governing)
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
    public bool IsWished(IReadOnlyList<SentenceItem> items, PatternMatch match)
    {
        if (rules.Wishes.IsEmpty)
            return false;
        var words = WordsOf(items);
        var (governing, leading) = Scope(items, words, match);
        return (leading is { } verb && rules.Wishes.LengthBefore(words, verb + 1) > 0)
            || governing.Exists(at => rules.Wishes.LengthAt(words, at) > 0);
    }

    private static List<string> WordsOf(IReadOnlyList<SentenceItem> items) =>
        [.. items.Select(item => item.Mention is null && !item.TellsWhen ? item.Word : "")];

    /// <summary>
    /// The words of the clause of a match that govern what it says, from a little before it to its end, and the verb
    /// before their clause. What a description says of a name is said whatever becomes of the rest: "will meet Berg,
    /// the leader of ...", "accused the banker Berg".
    /// </summary>
    private (List<int> Governing, int? Leading) Scope(
        IReadOnlyList<SentenceItem> items,
        List<string> words,
        PatternMatch match
    )
    {
        var (start, end) = (match.Start, match.End);
        var inside = Enumerable.Range(start, end - start).Where(at => !Asides.IsIn(items, match, at));
        var from = start;
        if (start + 1 < end && words[start + 1] == ",")
            return ([.. inside], null);
        if (_asides.IsDescription(items, match))
            return ([.. IsAdjective(items, start - 1) ? inside.Prepend(start - 1) : inside], null);
        while (
            from > 0
            && start - from < Before
            && !rules.Barriers.Has(words[from - 1])
            && words[from - 1] is not ("," or ";")
            && !(items[start].Mention is not null && rules.Conjunctions.Has(words[from - 1]))
        )
            from--;
        // "if she is freed": the word that begins the clause governs it, too.
        if (from > 0 && start - from < Before && rules.Barriers.Has(words[from - 1]))
            inside = inside.Prepend(from - 1);
        // "denied that ...": the verb before the clause governs it.
        var leading = from - 1;
        while (leading > 0 && leading >= from - 2 && (words[leading] == "," || rules.Barriers.Has(words[leading])))
            leading--;
        return (
            [.. Enumerable.Range(from, start - from).Concat(inside)],
            leading >= 0 && leading < from - 1 ? leading : null
        );
    }

    /// <summary>"The alleged banker Berg", but not "Lee accused banker Berg".</summary>
    private static bool IsAdjective(IReadOnlyList<SentenceItem> items, int at) =>
        at >= 0 && items[at].Mention is null && (at == 0 || items[at - 1].Mention is null);

    /// <summary>
    /// Who says what these items say: a speaker whose words lead to them or follow them; null when the text itself
    /// does.
    /// </summary>
    public (DocumentEntity? By, int Start, int End)? Speaker(IReadOnlyList<SentenceItem> items, int start, int end)
    {
        if (_said?.Items != items)
            _said = (items, [.. rules.Attributions.SelectMany(pattern => matcher.Find(pattern, items))]);
        foreach (var match in _said.Value.Matches)
        {
            var isOutside = match.End <= start || match.Start >= end;
            if (isOutside && match.Captured("by") is { } by && Speaks(items, match, by.End, start))
                return (items[by.Start].Mention!.Entity, match.Start, match.End);
        }
        return null;
    }

    /// <summary>
    /// Not "said his wife", and not of what stands before it: "sanctioned Acme, which, the Treasury said, sold arms".
    /// </summary>
    private bool Speaks(IReadOnlyList<SentenceItem> items, PatternMatch match, int end, int start)
    {
        var isTheirs =
            items[end - 1].Mention is { How: MentionKind.Pronoun }
            && end == match.End
            && end < items.Count
            && items[end].IsWord;
        var open = match.Start;
        while (open > 0 && items[open].Word != "," && match.Start - open <= MostOfArticle)
            open--;
        var isInRelative = items[open].Word == "," && open > 0 && IsRelative(items, open - 1);
        return !isTheirs && (!isInRelative || start >= match.End);
    }

    private bool IsRelative(IReadOnlyList<SentenceItem> items, int at) =>
        rules.Barriers.Has(items[at].Word) && at > 0 && items[at - 1].Word == ",";

    /// <summary>The attributions of the items that were asked about last: all facts of a sentence ask.</summary>
    private (IReadOnlyList<SentenceItem> Items, IReadOnlyList<PatternMatch> Matches)? _said;
}
