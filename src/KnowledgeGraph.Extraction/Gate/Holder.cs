using KnowledgeGraph.Extraction.Proposals;

namespace KnowledgeGraph.Extraction.Gate;

/// <summary>A name that only tells whose, or of what, somebody is: the "Acme" of "Acme's chief Ann Lee".</summary>
/// <param name="First">The first word of it all.</param>
/// <param name="Noun">The words that are meant: chief executive. Of words that name no role, the next two.</param>
/// <param name="IsRole">Whether they name a role.</param>
/// <param name="Head">The name of whom they mean; null when the sentence does not tell it there.</param>
public sealed record Holder(int First, IReadOnlyList<string> Noun, bool IsRole, Mention? Head);
