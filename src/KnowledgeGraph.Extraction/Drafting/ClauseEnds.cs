using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Tells of words that a pattern captured whether they are meant, or something beside them.</summary>
internal sealed class ClauseEnds(
    Ontology ontology,
    LanguageRules rules,
    Holders holders,
    DocumentSentence sentence,
    IReadOnlyList<SentenceItem> items
)
{
    private const int MostBefore = 5;

    // "their words", but not "the company said", "заводом с 2009 года".
    private const int MostOfPossessive = 5;

    /// <summary>
    /// Whether an adjective or a pronoun belongs to a word behind it, which is meant: "his words", "Turkish firms". The
    /// Turkish government stands for Turkey.
    /// </summary>
    public bool IsPartOfMore(int at) =>
        items[at].Mention is { How: MentionKind.Adjective or MentionKind.Pronoun } part
        && (part.How == MentionKind.Adjective || part.Text.Length <= MostOfPossessive)
        && at + 1 < items.Count
        && items[at + 1] is { Mention: null, Date: null, Number: null } next
        && char.IsLetter(next.Word, 0)
        && !rules.Classes.Values.Any(names => names.Words.Any(list => list.Words.Has(next.Word)));

    /// <summary>
    /// Whether a name only tells whose somebody is ("the leader of the league"), or ends what was said before "and".
    /// </summary>
    public bool BelongsToOther(int at)
    {
        var before = at - 1;
        while (before > 0 && rules.Borders.Articles.Has(items[before].Word))
            before--;
        if (before >= 0 && items[before].Mention is null && rules.Owners.Has(items[before].Word))
            return !IsOfAct(before, at);
        if (IsComplement(at))
            return true;
        return at + 2 < items.Count
            && rules.Conjunctions.Has(items[at + 1].Word)
            && items[at + 2] is { Mention: null, IsWord: true } next
            && !rules.Borders.Articles.Has(next.Word);
    }

    /// <summary>"The arrest of Ann Lee, the owner of": what an act befell is described as anybody is.</summary>
    private bool IsOfAct(int owner, int at) =>
        at + 1 < items.Count
        && items[at + 1].Word == ","
        && owner > 0
        && items[owner - 1] is { Mention: null, IsWord: true } act
        && !rules.Roles.Concat(rules.Kin).Any(list => list.Has(act.Word));

    /// <summary>"He founded it with his brother Bob Roe and moved": not Bob moved.</summary>
    private bool IsComplement(int at)
    {
        if (
            rules.Complements.IsEmpty
            || at + 1 >= items.Count
            || items[at + 1].Word is "," or "(" or "-"
            || WordEndings.IsPossessive(items[at + 1].Word)
        )
            return false;
        var before = at - 1;
        while (
            before > 0
            && (
                items[before].Mention is { How: MentionKind.Pronoun }
                || rules.Kin.Any(list => list.Has(items[before].Word))
                || rules.Titles.Has(items[before].Word)
                || rules.Borders.Definite.Has(items[before].Word)
            )
        )
            before--;
        return before >= 0 && items[before].Mention is null && rules.Complements.Has(items[before].Word);
    }

    /// <summary>
    /// Whether a description tells of another: "Xenia, the founder of the fund Ann" or, with a role in the genitive,
    /// "the wife of the writer Ann"; or holds no more.
    /// </summary>
    public bool TellsOfOther(PatternMatch match, RelationKind relation, int subject, int end)
    {
        if (match.Start > 0 && relation.IsProperty && rules.Former.Has(items[match.Start - 1].Word))
            return true;
        if (relation.IsProperty && subject < end)
            return DescribesNext(match, subject);
        if (relation.IsProperty)
            return end < subject
                    && IsName(subject)
                    && match.End < items.Count
                    && IsName(match.End)
                    && IsLike(match.End, subject)
                || end < subject
                    && rules.Nominatives.TryGetValue(items[end].Word, out var nominative)
                    && nominative != items[end].Word
                    && items[subject].Mention is { How: MentionKind.Name } named
                    && named.Text.Contains(' ')
                    && named.Text == named.Entity.Name;
        return subject < end
            && end == match.End - 1
            && match.End < items.Count
            && items[match.End].Mention is { How: MentionKind.Name } next
            && ontology.Fits(next.Entity.Kind, relation.From)
            && next.Entity.Kind == items[subject].Mention!.Entity.Kind;
    }

    /// <summary>
    /// "Ann Lee, the journalist Bob Roe": the journalist is the one behind, also with whom he writes for.
    /// </summary>
    private bool DescribesNext(PatternMatch match, int subject)
    {
        var at = match.End;
        if (at < items.Count && IsName(at) && !IsLike(at, subject))
            at++;
        else if (at < items.Count && items[at].Word == "«")
        {
            while (at < items.Count && at - match.End < MostBefore && items[at].Word != "»")
                at++;
            at++;
        }
        return at < items.Count && IsName(at) && IsLike(at, subject);
    }

    private bool IsName(int at) => items[at].Mention is { How: MentionKind.Name };

    private bool IsLike(int at, int other) => items[at].Mention!.Entity.Kind == items[other].Mention!.Entity.Kind;

    /// <summary>
    /// Whether a role in the genitive belongs to the one before it: the envoy of the president of a country is no
    /// president.
    /// </summary>
    public bool IsChained(PatternMatch match) =>
        match.Start > 0
        && items[match.Start - 1] is { Mention: null } before
        && rules.Nominatives.TryGetValue(items[match.Start].Word, out var nominative)
        && nominative != items[match.Start].Word
        && rules.Roles.Concat(rules.Kin).Any(list => list.Has(before.Word));

    /// <summary>
    /// Whether only the last of a list is described: "Ann Lee and Bob Roe, a banker", "the banker Ann Lee".
    /// </summary>
    public bool IsAlone(int at, int end)
    {
        if (end < at)
            return true;
        if (at + 1 >= end || items[at + 1].Word is not ("," or "("))
            return false;
        for (var i = at + 2; i < end; i++)
        {
            if (items[i].Mention is not null)
                continue;
            // "Ann Lee and Bob Roe, who heads it": one of them.
            if (rules.Barriers.Has(items[i].Word))
                return i + 1 < items.Count && items[i + 1].Mention is null && WordEndings.IsOfOne(items[i + 1].Word);
            if (WordEndings.IsPlural(items[i].Word))
                return false;
        }
        return true;
    }

    /// <inheritdoc cref="FormerRoles.IsOver"/>
    public bool IsOver(PatternMatch match, RelationKind relation) => FormerRoles.IsOver(rules, items, match, relation);

    /// <summary>Whether the other end acts, against what the rule says: "Aldus was bought by Adobe".</summary>
    public bool IsPassive(PatternMatch match, int subject, int end)
    {
        if (end <= subject || match.Pattern.Names(rules.Passive))
            return false;
        for (var at = end - 1; at > subject && end - at <= MostBefore; at--)
        {
            if (items[at].Mention is null && rules.Passive.Has(items[at].Word))
                return true;
            if (items[at].Mention is { How: not MentionKind.Adjective } || items[at].Word == ",")
                return false;
        }
        return false;
    }

    /// <inheritdoc cref="Holders.IsOther"/>
    public bool IsOther(Mention mention, string relation, DocumentEntity? other) =>
        mention.Sentence == sentence.Number && holders.IsOther(sentence, mention, relation, other);

    /// <summary>Whether an adjective belongs to the name behind it: the Cypriot Tavrion.</summary>
    public bool DescribesName(int at) =>
        items[at].Mention is { How: MentionKind.Adjective }
        && at + 1 < items.Count
        && items[at + 1].Mention is { How: MentionKind.Name };

    /// <summary>Whether a pronoun means somebody of its own sentence: it may be the very one who acts.</summary>
    public bool MeansSameSentence(int at) =>
        items[at].Mention is { How: MentionKind.Pronoun, Antecedent: { } named } && named.Sentence == sentence.Number;
}
