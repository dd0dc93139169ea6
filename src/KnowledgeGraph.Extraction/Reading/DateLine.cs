using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// The day of publication where a text shows it in a line of its own: near its beginning or at its end.
/// </summary>
public static class DateLine
{
    private const int Lines = 6;
    private const int MaxWords = 12;
    private const int MaxPlaces = 6;

    /// <summary>The day; null when no line shows one.</summary>
    internal static PartialDate? Find(IReadOnlyList<ManuscriptSentence> sentences)
    {
        foreach (var sentence in sentences.Take(Lines))
        {
            if (OpeningAt(Tokenizer.Split(sentence.Text), null) is { Date.Precision: 3 } opening)
                return opening.Date;
        }
        foreach (var sentence in sentences.Take(Lines).Concat(sentences.TakeLast(2)))
        {
            var tokens = Tokenizer.Split(sentence.Text);
            if (tokens.Count > MaxWords)
                continue;
            var whole = DateReader.Find(tokens, null).FirstOrDefault(date => date.Date.Precision == 3);
            if (whole is not null)
                return whole.Date;
        }
        return null;
    }

    /// <summary>
    /// The day with which a report begins, MINSK, 14 November 2026 (Agency) - ...: when it was written, not when
    /// something happened.
    /// </summary>
    public static DateMention? OpeningAt(IReadOnlyList<Token> tokens, DateOnly? published)
    {
        var begin = tokens.Take(MaxWords).ToList();
        if (begin.Count < 3 || !begin[0].IsCapitalized || !begin.Any(IsDash))
            return null;
        if (DateReader.Find(begin, published).FirstOrDefault(date => date.Date.Precision == 3) is not { } date)
            return null;
        var places = begin.TakeWhile(token => token.End <= date.Start).ToList();
        var rest = tokens.SkipWhile(token => token.Start < date.End).Take(MaxWords).ToList();
        if (
            places.Count is 0 or > MaxPlaces
            || !places.TrueForAll(token => token.IsCapitalized || token.Text is "," or "." or "(" or "-" or "—" or "–")
            || !places.Exists(token => token.Text is "," or "(")
        )
            return null;
        // (Agency), /Agency/: who reports it.
        if (rest is [{ Text: "(" or "/" }, ..])
            rest = [.. rest.Skip(1).SkipWhile(token => token.Text is not (")" or "/")).Skip(1)];
        if (rest is [{ Text: "," or "." or ")" }, ..])
            rest = rest[1..];
        return rest is [var dash, var next, ..] && IsDash(dash) && dash.End < next.Start ? date : null;
    }

    private static bool IsDash(Token token) => token.Text is "-" or "–" or "—" or ":";
}
