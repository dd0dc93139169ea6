using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Tells which date of a sentence belongs to what a match says.</summary>
internal sealed class ClauseDates(LanguageRules rules, IReadOnlyList<SentenceItem> items)
{
    private readonly Asides _asides = new(rules);

    /// <summary>A weekday is read as the last one: of what is planned for one, the day is not told.</summary>
    public (DateMention Date, int Item)? Of(PatternMatch match, Stance stance) =>
        At(match) is not { } date || (stance == Stance.Planned && DateWords.Weekday(items[date.Item].Word) >= 0)
            ? null
            : date;

    /// <summary>
    /// The date that the clause of a match names: inside it, else right behind it, else where the sentence begins.
    /// </summary>
    public (DateMention Date, int Item)? At(PatternMatch match)
    {
        for (var i = match.Start; i < Math.Min(match.End + 5, items.Count); i++)
        {
            if (items[i].Date is { } date && !_asides.HoldsDate(items, match, i))
                return (date, i);
            // "since 2015" goes on, "since he left" does not.
            var leadsToDate = i + 1 < items.Count && items[i + 1].Date is not null && items[i].Word != ",";
            if (i >= match.End && !leadsToDate && (rules.Barriers.Has(items[i].Word) || items[i].Word is "," or ";"))
                break;
        }
        // "Since 2021 his wife Ann heads it": not since then his wife.
        for (var i = 0; i < Math.Min(3, match.Start) && !_asides.IsDescription(items, match); i++)
        {
            if (items[i].Date is { } date)
                return Enumerable.Range(i, match.End - i).Any(at => rules.Barriers.Has(items[at].Word))
                    ? null
                    : (date, i);
        }
        return null;
    }

    /// <summary>
    /// The date where it plays this role; a rule may say which one a plain day plays: "resigned on 3 June" ends.
    /// </summary>
    public static DateMention? As(DateRole role, (DateMention Date, int Item)? found, DateRole? bound = null) =>
        found is { } date && (date.Date.Role == DateRole.At ? bound ?? DateRole.At : date.Date.Role) == role
            ? date.Date
            : null;
}
