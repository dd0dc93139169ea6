using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Where in a record paths begin.</summary>
/// <param name="Node">The part that is looked at.</param>
/// <param name="Record">The whole record.</param>
public readonly record struct Scope(RecordNode Node, RecordNode Record);

/// <summary>A value that was found in a record.</summary>
/// <param name="Text">The value, in the words of the mapping where it has some for it.</param>
/// <param name="Leaves">The fields it stands on, in their order; empty for what the mapping itself says.</param>
public readonly record struct Found(string Text, IReadOnlyList<RecordNode> Leaves);
