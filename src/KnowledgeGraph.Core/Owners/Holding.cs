using KnowledgeGraph.Model;

namespace KnowledgeGraph.Owners;

/// <summary>What one entity holds of another on a day.</summary>
/// <param name="Owner">Id of who owns or controls.</param>
/// <param name="Owned">Id of what is owned or controlled.</param>
/// <param name="Share">The share; nothing where it is only said to be controlled.</param>
/// <param name="Controls">Whether it is said to control it.</param>
/// <param name="Facts">The facts that say so, first the one that tells the share.</param>
public sealed record Holding(string Owner, string Owned, Share Share, bool Controls, IReadOnlyList<Fact> Facts)
{
    /// <summary>Whether it is only said to be held through others, who are not known.</summary>
    public bool IsIndirect { get; init; }
}
