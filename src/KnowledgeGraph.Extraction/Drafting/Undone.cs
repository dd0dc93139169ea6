using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Tells whether a word takes back what is said right behind it: "almost bought", "was nearly arrested", "cancelled a
/// meeting with". Elsewhere it means something else: "sentenced to almost five years".
/// </summary>
internal sealed class Undone(LanguageRules rules)
{
    /// <summary>Where such a word begins before the first word by which a rule says something; null for none.</summary>
    public int? At(IReadOnlyList<SentenceItem> items, List<string> words, PatternMatch match)
    {
        var at = match.Start;
        while (at < match.End && !IsSaid(items[at], match))
            at++;
        if (at == match.End)
            return null;
        while (at > 0 && IsBetween(items[at - 1].Word))
            at--;
        return rules.Undone.LengthBefore(words, at) is var length and > 0 ? at - length : null;
    }

    private bool IsSaid(SentenceItem item, PatternMatch match) =>
        item.Mention is null && !rules.SmallWords.Has(item.Word) && match.Pattern.Asks(item.Word);

    private bool IsBetween(string word) =>
        rules.Verbs.Has(word) || rules.Borders.Articles.Has(word) || rules.Possessives.Has(word);
}
