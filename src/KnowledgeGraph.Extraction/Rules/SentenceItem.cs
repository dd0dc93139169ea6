using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>What patterns see of a sentence: a word, or a whole name, number or date as one.</summary>
/// <param name="Start">Where it begins in the sentence, UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Word">In lower case; of a name its last word.</param>
/// <param name="IsWord">Whether it is a word in lower case and nothing else.</param>
public sealed record SentenceItem(int Start, int End, string Word, bool IsWord)
{
    /// <summary>The mention that it is; null for other words.</summary>
    public Mention? Mention { get; init; }

    /// <summary>The number that it is.</summary>
    public double? Number { get; init; }

    /// <summary>Whether it tells only when: no cue, whatever word it is.</summary>
    public bool TellsWhen { get; init; }

    /// <summary>The date that it is.</summary>
    public DateMention? Date { get; init; }
}
