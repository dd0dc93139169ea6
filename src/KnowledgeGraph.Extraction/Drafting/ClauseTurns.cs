using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Tells whether a sentence turns to something else between the ends of a match.</summary>
internal sealed class ClauseTurns(Ontology ontology, LanguageRules rules, IReadOnlyList<SentenceItem> items)
{
    private const int MostToWhose = 3;

    /// <summary>
    /// "Was arrested in May and is held in Lefortovo": a verb that the rule does not ask for begins what is said next.
    /// </summary>
    public bool GoesOn(PatternMatch match)
    {
        var said = false;
        for (var at = match.Start; at < match.End - 2; at++)
        {
            if (items[at].Mention is not null)
                continue;
            if (
                said
                && rules.Conjunctions.Has(items[at].Word)
                && items[at + 1].Mention is null
                && rules.Verbs.Has(items[at + 1].Word)
            )
                // "Plans to found and has set up Acme" says the same again.
                return !Enumerable.Range(at + 1, match.End - at - 1).Any(i => IsSaid(match, i));
            said |= IsSaid(match, at);
        }
        return false;
    }

    /// <summary>Whether a rule asks for a word that says something by itself, unlike "was" and "in".</summary>
    private bool IsSaid(PatternMatch match, int at) =>
        items[at].Mention is null && !rules.SmallWords.Has(items[at].Word) && match.Pattern.Asks(items[at].Word);

    /// <summary>"Acme, a bank run by Bolt, based in Riga": what is described is the name before the comma.</summary>
    public bool DescribesNearer(PatternMatch match, int subject, IReadOnlyList<string> kinds)
    {
        for (var at = subject + 3; at < match.End; at++)
        {
            if (IsSaid(match, at))
                return rules.Participles.Has(items[at].Word)
                    && items[at - 1].Word == ","
                    && items[at - 2].Mention is { How: MentionKind.Name } nearer
                    && at - 2 != subject
                    && FactFinder.Fits(ontology, nearer.Entity, kinds);
        }
        return false;
    }

    /// <summary>"Acme, whose chief, Ann Lee, is under sanctions": she is, not Acme.</summary>
    public bool TurnsToWhose(PatternMatch match, int subject)
    {
        if (match.Start != subject || subject + 1 >= match.End || items[subject + 1].Word != ",")
            return false;
        var end = Math.Min(match.End, subject + 2 + MostToWhose);
        var at = subject + 2;
        while (at < end && !rules.Whose.Has(items[at].Word))
            at++;
        if (at == end)
            return false;
        var commas = 0;
        for (at++; at < match.End && (commas < 2 || !match.Pattern.Asks(items[at].Word)); at++)
            commas += items[at].Word == "," ? 1 : 0;
        return commas > 1;
    }

    /// <summary>"Ann, born in Riga, left with Bob": only what begins a sentence tells of Bob.</summary>
    public bool DescribesBefore(PatternMatch match, int subject) =>
        match.Start > 0
        && match.Start < subject
        && items[match.Start].Mention is null
        && rules.Participles.Has(items[match.Start].Word)
        && (
            items[match.Start - 1].Mention is not null
            || items[match.Start - 1].IsWord
            || items[match.Start - 1].Word == ","
        );

    /// <summary>Whether a match captured whose something is: sanctions on "its" agent.</summary>
    public bool MeansWhatIsTheirs(PatternMatch match) =>
        match.Pattern.Captures.Any(name =>
            name != "_"
            && match.Captured(name) is { } place
            && items[place.Start].Mention is { How: MentionKind.Pronoun } pronoun
            && rules.Possessives.Has(pronoun.Text.ToLowerInvariant())
            && place.Start + 1 < items.Count
            && items[place.Start + 1] is { Mention: null, IsWord: true } theirs
            && !match.Pattern.Asks(theirs.Word)
        );

    /// <summary>"Moved the imprisoned writer Ann Lee": a word of the rule that only says who she is.</summary>
    public bool OnlyDescribes(PatternMatch match)
    {
        // "Among the freed soldiers" has nobody before it.
        for (var at = match.Start + 3; at < match.End - 1; at++)
        {
            if (
                items[at].Mention is null
                && rules.Borders.Articles.Has(items[at - 1].Word)
                && rules.Attributes.Has(items[at].Word)
                && match.Pattern.Asks(items[at].Word)
                && !rules.Verbs.Has(items[at + 1].Word)
            )
                return true;
        }
        return false;
    }
}
