using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Gate;

/// <summary>The words of a sentence by number, with the names that stand on them.</summary>
internal sealed class SentenceWords
{
    private readonly DocumentSentence _sentence;
    private readonly Mention?[] _over;

    public SentenceWords(DocumentSentence sentence)
    {
        _sentence = sentence;
        Lower = [.. sentence.Tokens.Select(token => token.Lower)];
        _over = new Mention?[Lower.Count];
        foreach (var mention in sentence.Mentions)
        {
            if (mention.How is not (MentionKind.Name or MentionKind.Adjective))
                continue;
            for (var at = At(mention.Start); at < Behind(mention.End); at++)
                _over[at] = mention;
        }
    }

    public IReadOnlyList<string> Lower { get; }

    public int Count => Lower.Count;

    private IReadOnlyList<Token> Tokens => _sentence.Tokens;

    /// <summary>The word that begins here, or behind it.</summary>
    public int At(int start)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The first word behind this place.</summary>
    public int Behind(int end) => At(end);

    public Mention? MentionOver(int at) => at >= 0 && at < Count ? _over[at] : null;

    public Mention? MentionAt(int at) => MentionOver(at) is { } over && over.Start >= Tokens[at].Start ? over : null;

    public bool IsSign(int at) => Tokens[at].Kind == TokenKind.Sign;

    public bool IsQuote(int at) => Tokens[at].Text is "«" or "„" or "“" or "”" or "»" or "\"";

    /// <summary>Whether a possessive stands here: 's, or the bare mark behind an s.</summary>
    public bool IsPossessive(int at) =>
        at > 0
        && at < Count
        && Tokens[at].Start == Tokens[at - 1].End
        && (
            WordEndings.IsPossessive(Lower[at])
            || (Lower[at] is "'" && WordEndings.TakesBareMark(Lower[at - 1]) && at + 1 < Count && !IsSign(at + 1))
        );

    public IReadOnlyList<string> Slice(int start, int end) => [.. Lower.Skip(start).Take(end - start)];

    /// <summary>A name here, also behind a quotation mark.</summary>
    public Mention? NameAt(int at)
    {
        while (at < Count && IsQuote(at))
            at++;
        return at < Count && MentionAt(at) is { How: MentionKind.Name } name ? name : null;
    }

    /// <summary>A person who is named here, also behind a comma.</summary>
    public Mention? PersonAt(int at, Func<Mention, bool> isPerson)
    {
        while (at < Count && IsQuote(at))
            at++;
        if (at < Count && Lower[at] == ",")
            at++;
        return NameAt(at) is { } name && isPerson(name) ? name : null;
    }
}
