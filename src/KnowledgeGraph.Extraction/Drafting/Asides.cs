using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// What a match runs over without saying it, and whether it says what somebody is, not what somebody does: no word
/// around it makes that more or less true.
/// </summary>
internal sealed class Asides(LanguageRules rules)
{
    private const int MostBefore = 3;

    /// <summary>
    /// Whether a word stands between two commas of which the match captures nothing: "Ann Lee, who denied it, was
    /// jailed".
    /// </summary>
    public static bool IsIn(IReadOnlyList<SentenceItem> items, PatternMatch match, int at)
    {
        var (open, close) = (at, at);
        while (open > match.Start && items[open].Word != ",")
            open--;
        while (close < match.End && items[close].Word != ",")
            close++;
        return open > match.Start
            && close < match.End
            && open < at
            && at < close
            && !match.Pattern.Captures.Any(name =>
                match.Captured(name) is { } place && open <= place.Start && place.Start < close
            );
    }

    /// <summary>
    /// Whether a date belongs to what two commas set aside: "Ann Lee, who founded Acme in 2009, was jailed"; not where
    /// the date is all that they set aside: "Ann Lee, on 5 May, was jailed".
    /// </summary>
    public bool HoldsDate(IReadOnlyList<SentenceItem> items, PatternMatch match, int at)
    {
        if (!IsIn(items, match, at))
            return false;
        var before = at - 1;
        while (rules.SmallWords.Has(items[before].Word))
            before--;
        return items[before].Word != ",";
    }

    /// <summary>Whether all words of a match are names, roles and small words between: the banker Berg.</summary>
    public bool IsDescription(IReadOnlyList<SentenceItem> items, PatternMatch match)
    {
        var words = items.Select(item => item.Word).ToList();
        for (var at = match.Start; at < match.End; )
        {
            if (items[at].Mention is not null || items[at].Number is not null || IsSmall(words[at]))
            {
                at++;
                continue;
            }
            var length = rules.Roles.Concat(rules.Kin).Max(list => (int?)list.LengthAt(words, at)) ?? 0;
            if (length == 0)
                return false;
            at += length;
        }
        return true;
    }

    /// <summary>Whether words are the end of a longer role: "General" in Attorney General.</summary>
    public bool EndsLongerRole(IReadOnlyList<SentenceItem> items, (int Start, int End) place)
    {
        var words = items.Select(item => item.Word).ToList();
        return Enumerable
            .Range(Math.Max(0, place.Start - MostBefore), Math.Min(place.Start, MostBefore))
            .Any(start =>
                items[start].Mention is null
                && rules.Roles.Any(list => start + list.LengthAt(words, start) >= place.End)
            );
    }

    private bool IsSmall(string word) =>
        !char.IsLetter(word, 0)
        || rules.Borders.Articles.Has(word)
        || rules.Owners.Has(word)
        || rules.Qualifiers.Has(word)
        || rules.Former.Has(word)
        || rules.Titles.Has(word);
}
