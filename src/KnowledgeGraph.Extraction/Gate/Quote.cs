using System.Globalization;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Gate;

/// <summary>Quoted words with what stands in them.</summary>
internal sealed class Quote(DocumentSentence sentence, ProposedSpan span)
{
    private readonly IReadOnlyList<Token> _tokens =
    [
        .. sentence.Tokens.Where(token => token.Start >= span.Start && token.End <= span.End),
    ];

    private readonly int _first = sentence.Tokens.Count(token => token.Start < span.Start);

    public DocumentSentence Sentence => sentence;

    public IEnumerable<Mention> Mentions =>
        sentence.Mentions.Where(mention => mention.Start >= span.Start && mention.End <= span.End);

    public bool Holds(Mention mention) =>
        mention.Sentence == sentence.Number && mention.Start >= span.Start && mention.End <= span.End;

    public bool SaysEnough(int words, int letters) =>
        _tokens.Count(token => token.Kind != TokenKind.Sign) >= words && span.End - span.Start >= letters;

    /// <summary>Whether words of the quote describe something that has no name.</summary>
    public bool Describes(DocumentEntity entity) =>
        sentence.Descriptions.Exists(mention =>
            mention.Entity == entity && mention.Start < span.End && span.Start < mention.End
        );

    public bool HasNumber(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && _tokens.Any(token => NumberReader.Read(token) == number);

    /// <summary>Whether a date of the quote means this one, or a finer one within it.</summary>
    public bool HasDate(string value) =>
        PartialDate.TryParse(value, out var wanted)
        && sentence.Dates.Any(date =>
            date.Start >= span.Start && date.End <= span.End && (date.Date == wanted || wanted.Covers(date.Date))
        );

    /// <summary>Whether the words stand there, one after the other; a Cyrillic word may be in another case.</summary>
    public bool HasWords(string value)
    {
        if (sentence.Text.AsSpan(span.Start, span.End - span.Start).Contains(value, StringComparison.OrdinalIgnoreCase))
            return true;
        var wanted = Tokenizer.Split(value).Select(token => CaseForms.Of(token.Lower).ToHashSet()).ToList();
        for (var at = 0; at + wanted.Count <= _tokens.Count; at++)
        {
            if (
                wanted.Count > 0
                && wanted.Select((forms, i) => forms.Contains(_tokens[at + i].Lower)).All(fits => fits)
            )
                return true;
        }
        return false;
    }

    /// <summary>Whether one of the cues stands in the quote, outside of names and dates.</summary>
    public bool Says(WordList cues)
    {
        var words = _tokens
            .Select(
                (token, at) =>
                    sentence.TellsWhen(_first + at)
                    || Mentions.Any(mention =>
                        mention.How == MentionKind.Name && mention.Start <= token.Start && token.End <= mention.End
                    )
                        ? ""
                        : token.Lower
            )
            .ToList();
        for (var at = 0; at < words.Count; at++)
        {
            if (cues.LengthAt(words, at) > 0)
                return true;
        }
        return false;
    }
}
