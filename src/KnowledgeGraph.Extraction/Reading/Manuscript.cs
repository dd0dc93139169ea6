using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A text that was read, and what its file says of it.</summary>
/// <param name="Title">Its headline; null when it has none.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="PublishedAt">When; null when nothing says so.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Text">The text, LF between lines, as it was read; sentences name places in it.</param>
/// <param name="Sentences">Its sentences in order.</param>
public sealed record Manuscript(
    string? Title,
    IReadOnlyList<string> Authors,
    string? Publisher,
    PartialDate? PublishedAt,
    string? Url,
    string Language,
    string Text,
    IReadOnlyList<ManuscriptSentence> Sentences
)
{
    /// <summary>Whether only the beginning was read: the rest is more than an article has.</summary>
    public bool IsCut { get; init; }
}

/// <summary>A sentence of a manuscript.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">NFC, on one line, single spaces.</param>
/// <param name="Paragraph">Number of its paragraph, from 1.</param>
/// <param name="Start">Where it begins in the manuscript's text, UTF-16 code units.</param>
/// <param name="End">Where it ends there, exclusive.</param>
public sealed record ManuscriptSentence(int Number, string Text, int Paragraph, int Start, int End);
