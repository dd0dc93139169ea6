using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Tells whether the ends of a match belong to the same clause as its words.</summary>
internal sealed class ClauseBorders(LanguageRules rules, IReadOnlyList<SentenceItem> items)
{
    private const int MostBehind = 3,
        MostBeside = 6;
    private readonly Asides _asides = new(rules);

    /// <summary>"His son, Bob Roe, heads Acme" is not said of whose son he is.</summary>
    public bool TellsWhose(PatternMatch match, int subject) =>
        items[subject].Mention is { How: MentionKind.Pronoun } pronoun
        && rules.Possessives.Has(pronoun.Text.ToLowerInvariant())
        && !Enumerable
            .Range(subject + 1, Math.Min(MostBehind, match.End - subject - 1))
            .Any(at => items[at].Mention is null && match.Pattern.Asks(items[at].Word));

    /// <summary>"Ann Lee of Acme won": not Acme.</summary>
    public bool IsOfName(int at)
    {
        var before = at - 1;
        while (before > 0 && rules.Borders.Articles.Has(items[before].Word))
            before--;
        return before > 0
            && rules.Owners.Has(items[before].Word)
            && items[before - 1].Mention is { How: MentionKind.Name };
    }

    /// <summary>"The minister for Europe, in Berlin": Europe only tells of what.</summary>
    public bool IsOfPost(int at)
    {
        var before = at - 1;
        while (before > 0 && rules.Borders.Articles.Has(items[before].Word))
            before--;
        return before > 0
            && rules.Borders.Purposes.Has(items[before].Word)
            && items[before - 1].Mention is null
            && rules.Roles.Any(list => list.Has(items[before - 1].Word));
    }

    /// <summary>
    /// "Bought the stake from Acme", "bought it through a firm, Acme": a word that the rule does not ask for, between
    /// its words and the name, says that Acme is beside.
    /// </summary>
    public bool IsBeside(PatternMatch match, int end)
    {
        for (var at = end - 1; at > match.Start && end - at <= MostBeside; at--)
        {
            if (rules.Borders.Articles.Has(items[at].Word))
                continue;
            if (items[at].Mention is { How: not MentionKind.Adjective } || match.Pattern.Asks(items[at].Word))
                return false;
            if (items[at].Mention is null && rules.Complements.Has(items[at].Word))
                return true;
        }
        return false;
    }

    /// <summary>"Berg, who was married to Ann Lee, served as ...": she ends what is said of him.</summary>
    public bool EndsAside(PatternMatch match, int subject)
    {
        if (
            match.Start != subject
            || subject + 1 >= match.End
            || items[subject + 1].Word != ","
            || _asides.IsDescription(items, match)
            || (subject + 2 < items.Count && rules.Borders.Articles.Has(items[subject + 2].Word))
        )
            return false;
        var open = subject - 1;
        while (open > 0 && items[open].Word != ",")
            open--;
        return open > 0
            && items[open].Word == ","
            && items[open - 1].Mention is not null
            && items[open + 1].Mention is null
            && rules.Barriers.Has(items[open + 1].Word)
            && !rules.Barriers.Has(items[subject + 2].Word);
    }

    /// <summary>"The company that Ann Lee founded was sold", "the house in which she lives": she was not.</summary>
    public bool BeginsInRelative(PatternMatch match)
    {
        var (before, next) = (match.Start - 1, match.Start + 1);
        return before > 0
            && next < match.End
            && items[match.Start].Mention is { How: MentionKind.Name }
            && items[next] is { Mention: null, IsWord: true }
            && !match.Pattern.Asks(items[next].Word)
            && rules.Barriers.Has(items[before].Word)
            && (
                (before > 1 && items[before - 1].IsWord && rules.Borders.Articles.Has(items[before - 2].Word))
                || (rules.SmallWords.Has(items[before - 1].Word) && !rules.Conjunctions.Has(items[before - 1].Word))
            );
    }

    /// <summary>"The bank Ann Lee once owned was sold": no role, so it is not what she is but what she owned.</summary>
    public bool BeginsInBareRelative(PatternMatch match)
    {
        var (before, next) = (match.Start - 1, match.Start + 1);
        return before > 0
            && next < match.End
            && items[match.Start].Mention is { How: MentionKind.Name } name
            && rules.Classes.Values.Any(names => names.MayBe.Count == 0 && names.Kind == name.Entity.Kind)
            && items[before] is { Mention: null, IsWord: true } noun
            && rules.Borders.Articles.Has(items[before - 1].Word)
            && !rules.Roles.Concat(rules.Kin).Append(rules.Titles).Any(list => list.Has(noun.Word))
            && items[next] is { Mention: null, IsWord: true } verb
            && !match.Pattern.Asks(verb.Word)
            && !rules.Barriers.Has(verb.Word)
            && !rules.SmallWords.Has(verb.Word)
            && Enumerable.Range(next + 1, match.End - next - 1).Any(at => rules.Verbs.Has(items[at].Word));
    }
}
