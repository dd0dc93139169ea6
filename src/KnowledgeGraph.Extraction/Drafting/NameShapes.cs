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

    // Small words inside names of many languages.
    private static readonly HashSet<string> Particles =
    [
        .. "es de da do dos das del della di du la las los le el al bin ibn ben ould von van der den ter zu".Split(' '),
    ];

    private static readonly HashSet<string> Purposes = ["to", "for", "against"];

    private static readonly string[] Areas = ["район", "област", "округ", "раён", "вобласц"];

    /// <summary>The class of names whose kind is never left open is that of people.</summary>
    public string? People =>
        rules.Classes.Where(@class => @class.Value.MayBe.Count == 0).Select(@class => @class.Key).FirstOrDefault();

    /// <summary>The class of what a word describes; null when it describes people or nothing.</summary>
    public string? Described(string word) =>
        rules
            .Classes.Where(@class => @class.Key != People && @class.Value.Words.Any(list => list.Words.Has(word)))
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
        && Enumerable.Range(first.End, next.Start - first.End).All(at => Particles.Contains(lower[at]));

    /// <summary>The Republican People's Party.</summary>
    private bool IsOfMany(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan first, TaggedSpan next) =>
        next.Start == first.End + 1
        && lower[first.End] == "'s"
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
            Particles.Contains(lower[first.End])
            || (
                Purposes.Contains(lower[first.End])
                && first.Class != People
                && Described(lower[first.End - 1]) == first.Class
            )
        );

    /// <summary>The Kisutu Magistrates' Court: the possessive of many belongs to the name.</summary>
    private TaggedSpan Owned(IReadOnlyList<Token> tokens, List<string> lower, TaggedSpan span) =>
        span.End + 1 < tokens.Count
        && lower[span.End - 1].EndsWith('s')
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
        while (end - 1 > start && (tokens[end - 1].Kind == TokenKind.Sign || lower[end - 1] == "'s"))
            end--;
        while (start < end - 1 && (tokens[start].Kind == TokenKind.Sign || lower[start] == "the"))
            start++;
        if (
            end - start > 1
            && span.Class != People
            && lower[end - 1] is "party" or "group" or "movement" or "foundation" or "company"
            && !tokens[end - 1].IsCapitalized
        )
            end--;
        return new TaggedSpan(start, Numbered(tokens, lower, start, end), span.Class);
    }

    /// <summary>Penal Colony No. 2, колония № 2.</summary>
    private int Numbered(IReadOnlyList<Token> tokens, List<string> lower, int start, int end)
    {
        var at = end;
        if (at >= tokens.Count || Described(lower[end - 1]) is null && Described(lower[start]) is null)
            return end;
        if (lower[at] is not ("no" or "№"))
            return end;
        at += at + 1 < tokens.Count && tokens[at + 1].Text == "." ? 2 : 1;
        return at < tokens.Count && tokens[at].Kind == TokenKind.Number ? at + 1 : end;
    }

    /// <summary>Московский районный names nothing without the суд behind it.</summary>
    public TaggedSpan Whole(List<string> lower, TaggedSpan span)
    {
        if (span.Class == People || !NominativeThing.IsAdjective(lower[span.End - 1]))
            return span;
        var at = span.End;
        while (at < lower.Count && at - span.End < MostAdjectives && NominativeThing.IsAdjective(lower[at]))
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

    /// <summary>"Ann Lee, 49, ..." and "Ann Lee (49)" are people.</summary>
    public static bool IsAged(IReadOnlyList<Token> tokens, int end) =>
        end + 2 < tokens.Count
        && tokens[end].Text is "," or "("
        && tokens[end + 1] is { Kind: TokenKind.Number, Text.Length: 2 }
        && tokens[end + 2].Text == (tokens[end].Text == "," ? "," : ")");

    /// <summary>An office with its district: суд Ленинского района, прокуратура Гомельской области.</summary>
    public IEnumerable<TaggedSpan> Districts(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (
                tokens[at + 1].IsCapitalized
                && NominativeThing.IsAdjective(tokens[at + 1].Lower)
                && Array.Exists(Areas, word => tokens[at + 2].Lower.StartsWith(word, StringComparison.Ordinal))
                && Described(tokens[at].Lower) is { } described
            )
                yield return new TaggedSpan(at, at + 3, described);
        }
    }
}
