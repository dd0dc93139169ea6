using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Where a name begins and ends, whatever the tagger saw: Dar es Salaam is one, and so are the Committee to Protect
/// Journalists and the Magistrates' Court; the Renewal party is called Renewal.
/// </summary>
internal sealed class NameShapes(LanguageRules rules)
{
    private const int MostAdjectives = 2;

    private readonly NameBorders _borders = rules.Borders;
    private readonly NameEnds _ends = new(rules);

    /// <summary>The class of names whose kind is never left open is that of people.</summary>
    public string? People =>
        rules.Classes.Where(@class => @class.Value.MayBe.Count == 0).Select(@class => @class.Key).FirstOrDefault();

    /// <summary>The class of what a word describes; null when it describes people or nothing.</summary>
    public string? Described(string word) =>
        rules
            .Classes.Where(@class => @class.Key != People && @class.Value.Words.Any(list => list.Words.Has(word)))
            .Select(@class => @class.Key)
            .FirstOrDefault();

    /// <summary>The class that the ending of a word tells: Белгазпромбанк.</summary>
    public string? EndsAs(string word) =>
        rules
            .Classes.Where(@class => @class.Value.Words.Any(list => list.Words.Ends(word)))
            .Select(@class => @class.Key)
            .FirstOrDefault();

    /// <summary>The spans with those joined that are parts of one name.</summary>
    public IReadOnlyList<TaggedSpan> Joined(
        IReadOnlyList<Token> tokens,
        List<string> lower,
        IEnumerable<TaggedSpan> spans
    )
    {
        var joined = new List<TaggedSpan>();
        foreach (var span in spans)
        {
            var next = Owned(tokens, lower, span);
            if (joined.Count > 0 && joined[^1] is var last && IsOne(tokens, lower, last, next))
                joined[^1] = last with { End = next.End };
            else
                joined.Add(next);
        }
        return joined;
    }

    private bool IsOne(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan first, TaggedSpan next) =>
        IsJoined(tokens, lower, first, next)
        || IsNobiliary(tokens, lower, first, next)
        || IsOfMany(tokens, lower, first, next);

    /// <summary>Joost van den Berg, whatever the tagger took Berg for.</summary>
    private bool IsNobiliary(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan first, TaggedSpan next) =>
        first.Class == People
        && next.Start - first.End is 1 or 2
        && next.End - next.Start < 3
        && tokens[next.Start].IsCapitalized
        && Enumerable.Range(first.End, next.Start - first.End).All(at => _borders.Particles.Has(lower[at]));

    /// <summary>The Republican People's Party.</summary>
    private bool IsOfMany(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan first, TaggedSpan next) =>
        next.Start == first.End + 1
        && WordEndings.IsPossessive(lower[first.End])
        && first.Class != People
        && first.Class == next.Class
        && next.End - next.Start < 3
        && tokens[next.Start].IsCapitalized
        && Described(lower[next.End - 1]) == next.Class;

    private bool IsJoined(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan first, TaggedSpan next) =>
        next.Start == first.End + 1
        && first.Class == next.Class
        && tokens[first.End - 1].IsCapitalized
        && tokens[next.Start].IsCapitalized
        && !tokens[first.End].IsCapitalized
        && (
            _borders.Particles.Has(lower[first.End])
            || (
                _borders.Purposes.Has(lower[first.End])
                && first.Class != People
                && Described(lower[first.End - 1]) == first.Class
            )
        );

    /// <summary>The Kisutu Magistrates' Court: the possessive of many belongs to the name.</summary>
    private TaggedSpan Owned(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan span) =>
        span.End + 1 < tokens.Count
        && WordEndings.TakesBareMark(lower[span.End - 1])
        && lower[span.End] is "'" or "’"
        && tokens[span.End].Start == tokens[span.End - 1].End
        && tokens[span.End + 1].IsCapitalized
        && Described(lower[span.End + 1]) is { } described
            ? new TaggedSpan(span.Start, span.End + 2, described)
            : span;

    /// <summary>
    /// A name without an article before it, a possessive behind it, quotes around it or a small word that only says
    /// what it is: "the Renewal party".
    /// </summary>
    public TaggedSpan Bare(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end - 1 > start && (tokens[end - 1].Kind == TokenKind.Sign || WordEndings.IsPossessive(lower[end - 1])))
            end--;
        while (start < end - 1 && (tokens[start].Kind == TokenKind.Sign || _borders.Articles.Has(lower[start])))
            start++;
        if (
            end - start > 1
            && span.Class != People
            && _borders.Descriptions.Has(lower[end - 1])
            && !tokens[end - 1].IsCapitalized
        )
            end--;
        return new TaggedSpan(start, EndOf(tokens, lower, start, end), span.Class);
    }

    /// <summary>Московский районный names nothing without the суд behind it.</summary>
    public TaggedSpan Whole(List<string> lower, TaggedSpan span)
    {
        if (span.Class == People || !rules.Declension.IsAdjective(lower[span.End - 1]))
            return span;
        var at = span.End;
        while (at < lower.Count && at - span.End < MostAdjectives && rules.Declension.IsAdjective(lower[at]))
            at++;
        if (at < lower.Count && Described(lower[at]) is { } described)
            return new TaggedSpan(span.Start, at + 1, described);
        // Ассоциация театральных критиков.
        return
            at == span.End
            && at < lower.Count
            && at - span.Start > 1
            && Described(lower[span.Start]) is { } whole
            && char.IsLetter(lower[at], 0)
            ? new TaggedSpan(span.Start, at + 1, whole)
            : span;
    }

    private int EndOf(IReadOnlyList<Token> tokens, List<string> lower, int start, int end)
    {
        var closed = _ends.Closed(tokens, lower, start, end);
        var isDescribed = Described(lower[closed - 1]) is not null || Described(lower[start]) is not null;
        return isDescribed ? _ends.Numbered(tokens, lower, closed) : closed;
    }

    /// <summary>Whether the words name nobody: a people, a faith.</summary>
    public bool IsNameless(List<string> lower, TaggedSpan span) =>
        span.End - span.Start == 1 && _borders.Nameless.Has(lower[span.Start]);

    /// <summary>Whether the word is the name of a father, behind a given name.</summary>
    public bool IsPatronymic(string word) => _borders.Patronymics.Has(word);

    /// <summary>Whether a word before a person says what the person is, or joins words that do.</summary>
    public bool IsTitle(IReadOnlyList<Token> tokens, List<string> lower, int at) =>
        (!tokens[at].IsCapitalized && !_borders.Particles.Has(lower[at]))
        || Described(lower[at]) is not null
        || rules.Titles.Has(lower[at])
        || _borders.Apart.Has(lower[at])
        || rules.Qualifiers.Has(lower[at])
        || rules.Roles.Concat(rules.Kin).Any(list => list.LengthAt(lower, at) > 0)
        || (People is { } people && rules.Classes[people].Behind.Has(lower[at]))
        || rules.Countries.Any(country => country.Adjectives.Has(lower[at]) || country.Names.Has(lower[at]));

    /// <summary>Whether the word before says that this is a place, or whose something is: in Minsk, of Minsk.</summary>
    public bool IsPlaced(List<string> lower, int at) =>
        at > 0
        && (rules.Owners.Has(lower[at - 1]) || rules.Classes.Values.Any(names => names.Behind.Has(lower[at - 1])));

    /// <summary>Whether a word in the genitive tells whose role the word before it is: мэр Херсона.</summary>
    public bool IsOfRole(List<string> lower, int at) =>
        lower[at][0] is >= 'Ѐ' and <= 'ӿ' && rules.Roles.Any(list => list.LengthBefore(lower, at) > 0);

    /// <summary>"Ann Lee, 49, ..." and "Ann Lee (49)" are people.</summary>
    public static bool IsAged(IReadOnlyList<Token> tokens, int end) =>
        end + 2 < tokens.Count
        && tokens[end].Text is "," or "("
        && tokens[end + 1] is { Kind: TokenKind.Number, Text.Length: 2 }
        && tokens[end + 2].Text == (tokens[end].Text == "," ? "," : ")");
}
