using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Tells what the words before a clause make of it: "denied that", "it is not true that". Of what "reports that" tell,
/// nobody says that it is so; they may be denied before it or behind it.
/// </summary>
internal sealed class ClauseLead(LanguageRules rules)
{
    // A doubt weighs more than what is alleged.
    private static readonly Stance[] Order = [Stance.Denied, Stance.Alleged, Stance.Possible];

    private readonly WordList _denials = rules.Cues.GetValueOrDefault(Stance.Denied, WordList.Empty);

    /// <summary>The stance, and where the cue for it stands; null when the words make nothing of it.</summary>
    public (Stance Stance, int? CueAt)? Of(IReadOnlyList<SentenceItem> items, List<string> words, int at, int end)
    {
        var told = rules.Rumors.LengthBefore(words, at + 1);
        foreach (var stance in Order)
        {
            if (rules.Cues.TryGetValue(stance, out var cues) && Ending(cues, words, at - told) is { } cue)
                return (stance, cue);
        }
        if (told == 0)
            return null;
        return DenialBehind(items, words, end) is { } denial
            ? (Stance.Denied, denial)
            : (Stance.Alleged, at - told + 1);
    }

    /// <summary>Where a cue begins that ends here, but for an article; null for none.</summary>
    private int? Ending(WordList cues, List<string> words, int at)
    {
        while (at > 0 && rules.Borders.Articles.Has(words[at]))
            at--;
        return at >= 0 && cues.LengthBefore(words, at + 1) is var length and > 0 ? at - length + 1 : null;
    }

    /// <summary>
    /// Where the verb denies of which the reports are the subject: "reports that Lee founded Acme were false", "слухи о
    /// том, что ..., не подтвердились". One comma may end what they tell; who is named without a preposition does
    /// something else.
    /// </summary>
    private int? DenialBehind(IReadOnlyList<SentenceItem> items, List<string> words, int from)
    {
        var commas = 0;
        for (var at = from; at < items.Count; at++)
        {
            if (items[at].Mention is null && _denials.LengthAt(words, at) > 0)
                return at;
            if (words[at] == "," && commas++ == 0)
                continue;
            if (
                words[at] is "," or ";"
                || rules.Barriers.Has(words[at])
                || rules.Conjunctions.Has(words[at])
                || (items[at].Mention is not null && !rules.SmallWords.Has(words[at - 1]))
            )
                return null;
        }
        return null;
    }
}
