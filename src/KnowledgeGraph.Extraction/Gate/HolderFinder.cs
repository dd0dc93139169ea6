using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Gate;

/// <summary>
/// Finds what is meant around a name that tells whose it is: "Acme's chief", "Acme chief", "the chief of Acme",
/// директор «Акме».
/// </summary>
internal sealed class HolderFinder(Ontology ontology, LanguageRules rules)
{
    private const int MostWords = 5;
    private const int MostBetween = 3;

    private readonly RoleWords _roles = new(rules);

    public Holder? Of(DocumentSentence sentence, Mention mention)
    {
        if (mention.How is MentionKind.Pronoun or MentionKind.Description || mention.Sentence != sentence.Number)
            return null;
        var words = WordsOf(sentence);
        var (first, after) = (words.At(mention.Start), words.Behind(mention.End));
        if (words.IsPossessive(after))
            return Owned(words, first, after + 1);
        return Before(words, first, after, mention)
            ?? (
                IsPerson(mention) ? OfNoun(words, first, after)
                : IsPlace(words, first) ? null
                : Behind(words, first, after)
            );
    }

    /// <summary>Those of the sentence that was asked about last are kept: a long one has many names.</summary>
    private SentenceWords WordsOf(DocumentSentence sentence)
    {
        if (_last is { } last && last.Sentence == sentence && last.Mentions == sentence.Mentions.Count)
            return last.Words;
        var words = new SentenceWords(sentence);
        _last = new Kept(sentence, sentence.Mentions.Count, words);
        return words;
    }

    private sealed record Kept(DocumentSentence Sentence, int Mentions, SentenceWords Words);

    private Kept? _last;

    /// <summary>Whether a name is of the class of people.</summary>
    public bool IsPerson(Mention mention) =>
        rules.Classes.Values.Any(names =>
            names.MayBe.Count == 0
            && ontology.TryKind(mention.Entity.Kind, out _)
            && ontology.Fits(mention.Entity.Kind, [names.Kind])
        );

    /// <summary>"In Minsk journalist Ann Lee ..." tells where.</summary>
    private bool IsPlace(SentenceWords words, int first) =>
        first > 0 && rules.Classes.Values.Any(names => names.Behind.Has(words.Lower[first - 1]));

    /// <summary>What a possessive leads to: a role, a name, or any two words.</summary>
    private Holder? Owned(SentenceWords words, int first, int at)
    {
        var noun = new List<string>();
        for (var i = at; i < words.Count && i - at < MostWords; i++)
        {
            if (_roles.RoleAt(words, i) is var length and > 0)
                return Named(words, first, i, length);
            if (words.MentionAt(i) is { } other)
            {
                if (other.How == MentionKind.Name)
                    return new Holder(first, noun, false, other);
                i = words.Behind(other.End) - 1;
            }
            else if (words.IsSign(i) || _roles.IsBorder(words.Lower[i]))
                break;
            else if (noun.Count < 2)
                noun.Add(words.Lower[i]);
        }
        return new Holder(first, noun, false, null);
    }

    /// <summary>
    /// The friends of Ann Lee: any noun. What a comma follows describes her: the arrest of Ann Lee, who.
    /// </summary>
    private Holder? OfNoun(SentenceWords words, int first, int after)
    {
        var at = first - 1;
        while (at > 0 && rules.Borders.Articles.Has(words.Lower[at]))
            at--;
        var isOfNoun =
            at > 0
            && rules.Owners.Has(words.Lower[at])
            && _roles.RoleAt(words, at) == 0
            && words.MentionOver(at - 1) is null
            && !words.IsSign(at - 1)
            && !_roles.IsBorder(words.Lower[at - 1])
            && !(after < words.Count && words.Lower[after] == ",");
        return isOfNoun ? new Holder(at - 1, [words.Lower[at - 1]], false, null) : null;
    }

    /// <summary>Acme chief executive.</summary>
    private Holder? Behind(SentenceWords words, int first, int at)
    {
        var i = at;
        while (i < words.Count && i - at < MostBetween && _roles.IsQualifier(words, i) && _roles.RoleAt(words, i) == 0)
            i++;
        return _roles.RoleAt(words, i) is var length and > 0 ? Named(words, first, i, length) : null;
    }

    private Holder Named(SentenceWords words, int first, int at, int length)
    {
        var end = at + length;
        while (_roles.RoleAt(words, end) is var more and > 0)
            end += more;
        return new Holder(first, words.Slice(at, end), true, words.PersonAt(end, IsPerson));
    }

    /// <summary>The chief of Acme, директор компании «Акме», and with it the place behind: судья суда Минска.</summary>
    private Holder? Before(SentenceWords words, int first, int after, Mention mention)
    {
        var (at, isOwned, passed) = (first - 1, false, 0);
        for (; at >= 0 && first - at <= MostWords; at--)
        {
            if (words.IsQuote(at) || rules.Borders.Articles.Has(words.Lower[at]))
                continue;
            if (_roles.RoleEndingAt(words, at) > 0)
                break;
            if (rules.Owners.Has(words.Lower[at]))
                isOwned = true;
            else if (words.MentionOver(at) is { How: MentionKind.Adjective } adjective)
                at = words.At(adjective.Start);
            else if (words.MentionOver(at) is { How: MentionKind.Name } other)
                return IsPerson(other) || IsPerson(mention) ? null : Chained(words, other, mention, after);
            else if (passed++ > 1 || !(_roles.IsQualifier(words, at) || _roles.IsOfName(words.Lower[at])))
                return null;
        }
        var length = at < 0 || first - at > MostWords ? 0 : _roles.RoleEndingAt(words, at);
        if (length == 0 || (!isOwned && !ByCase(words, at, length, mention)))
            return null;
        var start = at - length + 1;
        while (
            start > 0 && (rules.Borders.Articles.Has(words.Lower[start - 1]) || _roles.IsQualifier(words, start - 1))
        )
            start--;
        var noun = words.Slice(at - length + 1, at + 1).ToList();
        // "The owner and chief executive of Acme" is both.
        if (
            start > 1
            && rules.Conjunctions.Has(words.Lower[start - 1])
            && _roles.RoleEndingAt(words, start - 2) is var more2 and > 0
        )
        {
            noun.AddRange(words.Slice(start - 1 - more2, start - 1));
            start -= more2 + 1;
        }
        var next = after;
        while (words.NameAt(next) is { } more && !IsPerson(more))
            next = words.Behind(more.End);
        return new Holder(start, noun, true, Head(words, start, next));
    }

    /// <summary>The place behind a name that tells whose somebody is tells it too.</summary>
    private Holder? Chained(SentenceWords words, Mention other, Mention mention, int after) =>
        words.Behind(other.End) == words.At(mention.Start)
        && Before(words, words.At(other.Start), words.Behind(other.End), other) is { } holder
            ? holder with
            {
                Head = words.PersonAt(after, IsPerson) ?? holder.Head,
            }
            : null;

    private Mention? Head(SentenceWords words, int start, int next) =>
        words.PersonAt(next, IsPerson)
        ?? (
            start > 1
            && words.IsSign(start - 1)
            && words.MentionOver(start - 2) is { How: MentionKind.Name } before
            && IsPerson(before)
                ? before
                : null
        );

    /// <summary>In languages with cases a name behind a role is its genitive; of people only behind kin.</summary>
    private bool ByCase(SentenceWords words, int at, int length, Mention mention) =>
        words.Lower[at][0] is >= 'Ѐ' and <= 'ӿ'
        && (
            !IsPerson(mention)
            || (
                rules.Kin.Append(rules.Belongings).Any(list => list.LengthAt(words.Lower, at - length + 1) == length)
                && !(at >= length && rules.Pronouns.Values.Any(list => list.Has(words.Lower[at - length])))
            )
        );
}
