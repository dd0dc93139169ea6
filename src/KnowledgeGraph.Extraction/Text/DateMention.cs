using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>A date in a sentence.</summary>
/// <param name="Start">Where it begins, UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Date">What it means.</param>
/// <param name="IsRelative">Whether it was worked out from the day of publication ("on Saturday").</param>
/// <param name="Role">How the words before it place it.</param>
public sealed record DateMention(int Start, int End, PartialDate Date, bool IsRelative, DateRole Role);

/// <summary>How a date is placed: at it, from it on, until it.</summary>
public enum DateRole
{
    At,
    Since,
    Until,
}
