namespace KnowledgeGraph.Reading;

/// <summary>A part of a YAML (or JSON) file with its place; texts, lists and maps are all there is.</summary>
internal abstract record YamlNode(int Line, int Column);

/// <summary>A scalar; whatever it looks like, it is text: <c>NO</c> and <c>2025-12-13</c> stay what was
/// written.</summary>
internal sealed record YamlText(string Value, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>, as JSON writers put it for what is not there.</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null");
}

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlMap(IReadOnlyList<(YamlText Key, YamlNode Value)> Entries, int Line, int Column)
    : YamlNode(Line, Column);
