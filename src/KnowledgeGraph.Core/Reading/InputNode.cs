namespace KnowledgeGraph.Reading;

/// <summary>A part of what somebody gave, with its place; texts, lists and maps are all there is.</summary>
internal abstract record InputNode(InputPlace Place);

/// <summary>A scalar; whatever it looks like, it is text: <c>NO</c> and <c>2025-12-13</c> stay what was
/// written.</summary>
internal sealed record InputText(string Value, bool IsPlain, InputPlace Place) : InputNode(Place)
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>, as JSON writers put it for what is not there.</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null");
}

internal sealed record InputList(IReadOnlyList<InputNode> Items, InputPlace Place) : InputNode(Place);

internal sealed record InputMap(IReadOnlyList<(InputText Key, InputNode Value)> Entries, InputPlace Place)
    : InputNode(Place);
