namespace KnowledgeGraph.Exports.Formats;

/// <summary>Something with its statements, the same for Turtle and JSON-LD.</summary>
internal sealed record RdfNode(
    string Id,
    IReadOnlyList<string> Types,
    IReadOnlyList<(string Predicate, RdfTerm Value)> Statements
);

/// <summary>What a statement says.</summary>
/// <param name="Text">Address or value.</param>
/// <param name="IsAddress">Whether it is an address.</param>
/// <param name="Type">Datatype of a value; null for plain text.</param>
/// <param name="Language">Language of a text; null for none.</param>
internal readonly record struct RdfTerm(string Text, bool IsAddress, string? Type = null, string? Language = null);
