using KnowledgeGraph.Extraction.Proposals;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Words that name somebody of the graph.</summary>
/// <param name="Start">Number of the first word.</param>
/// <param name="Length">How many words.</param>
/// <param name="Candidates">Who it may be, the likeliest first.</param>
public sealed record NameHit(int Start, int Length, IReadOnlyList<LinkCandidate> Candidates);
