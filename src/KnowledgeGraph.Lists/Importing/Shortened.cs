namespace KnowledgeGraph.Lists.Importing;

/// <summary>Texts of others, no longer than they may be.</summary>
internal static class Shortened
{
    /// <summary>A slug of at most so many characters, which ends with a letter or digit.</summary>
    public static string Slug(string slug, int most) => slug.Length <= most ? slug : slug[..most].TrimEnd('-');

    /// <summary>A text of at most so many characters; what is cut off is shown by an ellipsis.</summary>
    public static string Text(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
