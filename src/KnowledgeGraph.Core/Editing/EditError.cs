using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>Why an edit is refused.</summary>
/// <param name="Path">What it is about: names of fields and places in lists, from the argument on.</param>
/// <param name="Code">For programs.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Line">Line in a text that was given, from 1.</param>
/// <param name="Column">Column in it, from 1.</param>
public sealed record EditError(
    IReadOnlyList<string> Path,
    EditErrorCode Code,
    string Message,
    int? Line = null,
    int? Column = null
);

/// <summary>What became of an edit.</summary>
/// <param name="Subject">Id of the entity, fact or article that it is about.</param>
/// <param name="Outcome">What is different; null when it was refused.</param>
/// <param name="Errors">Why it was refused.</param>
public sealed record EditResult(string? Subject, Written? Outcome, IReadOnlyList<EditError> Errors)
{
    /// <summary>What should be looked at, although it was not refused.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    internal static EditResult Refused(params IReadOnlyList<EditError> errors) => new(null, null, errors);
}

/// <summary>What an edit writes.</summary>
internal sealed record EditPlan(
    string? Subject,
    IReadOnlyList<ArticleExtract> Extracts,
    IReadOnlyList<ArticleId> Removed
)
{
    /// <summary>What should be looked at.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public static readonly EditPlan Nothing = new(null, [], []);

    public EditPlan(string subject, ArticleExtract extract)
        : this(subject, [extract], []) { }
}
