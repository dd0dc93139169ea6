using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ontologies;

/// <summary>How shares are said, for chains of owners and the 50 % rule.</summary>
/// <param name="Shares">Relation from who owns to what is owned.</param>
/// <param name="Control">Relation from who controls to what is controlled; null for none.</param>
/// <param name="Percent">Detail of either: the share, in percent.</param>
/// <param name="Least">Detail of either: at least so much.</param>
/// <param name="Most">Detail of either: at most so much.</param>
public sealed record Ownership(string Shares, string? Control, string Percent, string Least, string Most)
{
    /// <summary>
    /// Relation from what is owned to who owns or controls it, with a share that is not said; null for none.
    /// </summary>
    public string? Parent { get; init; }

    /// <summary>Detail that says whether a share is held directly; null for none.</summary>
    public string? How { get; init; }

    /// <summary>What that detail says of a share that is held through others.</summary>
    public string? Indirect { get; init; }

    /// <summary>When who is owned by those under restrictions counts as restricted too.</summary>
    public IReadOnlyList<OwnershipRule> Rules { get; init; } = [];

    /// <summary>The rules that held on that day.</summary>
    public IEnumerable<OwnershipRule> RulesOn(PartialDate day) =>
        Rules.Where(rule =>
            (rule.Since is not { } since || since <= day.Latest) && (rule.Until is not { } until || until >= day.Latest)
        );
}

/// <summary>When who is owned by others counts as they do.</summary>
/// <param name="Id">Slug; a rule that changed has one for each time, with the same id.</param>
/// <param name="Label">As people call it.</param>
/// <param name="Percent">So many percent together.</param>
/// <param name="OrMore">Whether exactly as many do; else more.</param>
/// <param name="Control">Whether control counts as well.</param>
/// <param name="Source">Where the rule is stated; null when nowhere.</param>
/// <param name="Since">First day on which it held; null for always.</param>
/// <param name="Until">Last day on which it held; null for still.</param>
public sealed record OwnershipRule(
    string Id,
    string Label,
    decimal Percent,
    bool OrMore,
    bool Control,
    string? Source,
    DateOnly? Since,
    DateOnly? Until
)
{
    /// <summary>Ids of the authorities whose restrictions the rule counts; everybody's when empty.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary>Half or more at each step, or control.</summary>
    public static readonly OwnershipRule Control50 = new("control", "Half or more", 50, true, true, null, null, null);

    /// <summary>Whether a share is enough.</summary>
    public bool Reaches(decimal share) => OrMore ? share >= Percent : share > Percent;
}
