using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Evaluation;

/// <summary>A passage that somebody annotated by hand: its names, and the facts that a careful reader finds.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Manuscript">Its text.</param>
/// <param name="Names">Its names.</param>
/// <param name="Facts">Its facts.</param>
public sealed record GoldPassage(
    string Id,
    Manuscript Manuscript,
    IReadOnlyList<GoldName> Names,
    IReadOnlyList<GoldFact> Facts
);

/// <summary>A name in a passage.</summary>
/// <param name="Start">Where it begins in the text, UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Class">A class of the tagger: PER, ORG or LOC.</param>
public sealed record GoldName(int Start, int End, string Class);

/// <summary>A fact of a passage.</summary>
/// <param name="Subject">A name as the passage writes it, or <c>~Kind</c> for what it describes without a name.</param>
/// <param name="Relation">A relation or property.</param>
/// <param name="Target">The other end, written as the subject is, or the value.</param>
public sealed record GoldFact(string Subject, string Relation, string Target)
{
    /// <summary>How it is said.</summary>
    public Stance Stance { get; init; }

    /// <summary>
    /// When it happened, began and stopped: <c>at 2024-05</c>, <c>since 2020</c>, <c>?until 2021</c> for one that may
    /// be left out; none is an empty list.
    /// </summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>Who says so, as the passage names them; null when the passage itself does.</summary>
    public string? By { get; init; }

    /// <summary>Right when it is proposed, but a reader need not find it.</summary>
    public bool IsOptional { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(
            " | ",
            [
                Subject,
                Relation,
                Target,
                .. Stance == Stance.Asserted ? Array.Empty<string>() : [Stance.ToString().ToLowerInvariant()],
                .. Dates,
                .. By is null ? Array.Empty<string>() : [$"by {By}"],
            ]
        );
}
