using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Mentions that a sentence joins to a list.</summary>
internal sealed class MentionLists(Ontology ontology, LanguageRules rules, IReadOnlyList<SentenceItem> items)
{
    private const int MostBetween = 5;
    private const int MostLead = 7;

    /// <summary>
    /// The mention at a place, and those that are joined with it to a list of the same kinds: "A, B and C".
    /// </summary>
    public IReadOnlyList<Mention> At(int at, IReadOnlyList<string> kinds)
    {
        var (first, last) = (at, at);
        while (Before(first, kinds) is { } before)
            first = before;
        while (After(last, kinds) is { } after)
            last = after;
        var mentions = new List<Mention>();
        for (var i = first; i <= last; i++)
        {
            if (items[i].Mention is { } mention)
                mentions.Add(mention);
        }
        // Without "and" it is no list but an apposition.
        var isList =
            mentions.Count == 1
            || Enumerable.Range(first, last - first).Any(i => rules.Conjunctions.Has(items[i].Word));
        return isList ? mentions : [items[at].Mention!];
    }

    /// <summary>
    /// As <see cref="At"/>, of whom a match describes all: not those before its words ("at the college and at the
    /// school in Oslo"), nor who has a description of their own ("the banker A and the lawyer B").
    /// </summary>
    public IReadOnlyList<Mention> DescribedAt(PatternMatch match, int at, IReadOnlyList<string> kinds)
    {
        var isDescription = new Asides(rules).IsDescription(items, match);
        return
        [
            .. At(at, kinds)
                .Where(mention =>
                    mention == items[at].Mention
                    || ((match.Start == at || mention.Start > items[at].Start) && !(isDescription && HasRole(mention)))
                ),
        ];
    }

    private bool HasRole(Mention mention)
    {
        var before = items.Where(item => item.Start < mention.Start).Select(item => item.Word).ToList();
        return before.Count > 0 && rules.Roles.Any(list => list.LengthBefore(before, before.Count) > 0);
    }

    private int? Before(int at, IReadOnlyList<string> kinds)
    {
        var (i, joints, lead) = (at - 1, 0, Lead(at));
        for (; i >= 0 && at - i <= MostBetween && IsBetween(items[i], lead); i--)
            joints += IsJoint(items[i].Word) ? 1 : 0;
        return i >= 0 && joints > 0 && IsMember(items[i], items[at], kinds) ? i : null;
    }

    private int? After(int at, IReadOnlyList<string> kinds)
    {
        var (i, joints, lead) = (at + 1, 0, Lead(at));
        for (; i < items.Count && i - at <= MostBetween && IsBetween(items[i], lead); i++)
            joints += IsJoint(items[i].Word) ? 1 : 0;
        return i < items.Count && joints > 0 && IsMember(items[i], items[at], kinds) ? i : null;
    }

    /// <summary>
    /// What may stand between two of a list: a comma, "and", a title, an adjective of a country, the word before the
    /// first.
    /// </summary>
    private bool IsBetween(SentenceItem item, string? lead) =>
        item.Mention is null
            ? IsJoint(item.Word) || item.Word == lead || rules.Titles.Has(item.Word)
            : item.Mention.How == MentionKind.Adjective;

    /// <summary>The preposition before a name, also before its title: on A and on the judge B.</summary>
    private string? Lead(int at)
    {
        var i = at - 1;
        while (i > 0 && items[i].Mention is null && IsBeforeName(items[i].Word))
            i--;
        return i >= 0 && items[i].IsWord && !rules.Barriers.Has(items[i].Word) && items[i].Word.Length <= MostLead
            ? items[i].Word
            : null;
    }

    private bool IsBeforeName(string word) => rules.Borders.Definite.Has(word) || rules.Titles.Has(word);

    private bool IsJoint(string word) =>
        word == "," || rules.Borders.Definite.Has(word) || rules.Conjunctions.Has(word);

    private bool IsMember(SentenceItem item, SentenceItem other, IReadOnlyList<string> kinds) =>
        item.Mention is { } mention
        && mention.How == other.Mention!.How
        && FactFinder.Fits(ontology, mention.Entity, kinds)
        && ontology
            .Kind(mention.Entity.Kind)
            .Ancestors.Intersect(ontology.Kind(other.Mention.Entity.Kind).Ancestors)
            .Any();
}
