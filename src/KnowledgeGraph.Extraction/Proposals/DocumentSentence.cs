using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Proposals;

/// <summary>A sentence with all that was found in it.</summary>
public sealed class DocumentSentence(ManuscriptSentence source, DateOnly? published)
{
    /// <summary>Its number, from 1.</summary>
    public int Number => source.Number;

    /// <summary>Its paragraph.</summary>
    public int Paragraph => source.Paragraph;

    /// <summary>Its text.</summary>
    public string Text => source.Text;

    /// <summary>Its words.</summary>
    public IReadOnlyList<Token> Tokens { get; } = Tokenizer.Split(source.Text);

    /// <summary>The dates in it.</summary>
    public IReadOnlyList<DateMention> Dates => field ??= Told();

    /// <summary>Whether a word tells only when: the May of "in May".</summary>
    public bool TellsWhen(int at) =>
        DateReader.IsMonth(Tokens, at)
        || Dates.Any(date => date.Start <= Tokens[at].Start && Tokens[at].End <= date.End);

    /// <summary>The names in it, from left to right.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Words that describe something without a name.</summary>
    public List<Mention> Descriptions { get; } = [];

    /// <summary>All but the day with which a report begins, which tells when it was written.</summary>
    private IReadOnlyList<DateMention> Told() =>
        DateLine.OpeningAt(Tokens, published) is { } opening
            ? [.. DateReader.Find(Tokens, published).Where(date => date.Start != opening.Start)]
            : DateReader.Find(Tokens, published);
}
