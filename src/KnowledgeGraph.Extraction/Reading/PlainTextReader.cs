namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Plain text: a short first line without a full stop is its headline.</summary>
internal static class PlainTextReader
{
    private const int MaxTitle = 200;

    public static RawText Read(string text)
    {
        var first = text.AsSpan().Trim();
        var end = first.IndexOfAny('\n', '\r');
        var line = (end < 0 ? first : first[..end]).Trim();
        var isTitle =
            end > 0 && line.Length is > 0 and <= MaxTitle && line[^1] is not ('.' or '!' or '?' or ':' or ';' or ',');
        return new RawText(text) { Title = isTitle ? line.ToString() : null };
    }
}
