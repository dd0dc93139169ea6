using System.Text;

namespace KnowledgeGraph.Text;

/// <summary>
/// Several values in one text, <c>one; other</c>: a separator inside of a value has a backslash before it, as has a
/// backslash.
/// </summary>
public static class JoinedText
{
    private const string Separator = "; ";

    /// <summary>The values in one text; <see cref="Split"/> gives back exactly these, unless one is empty.</summary>
    public static string Of(IEnumerable<string> values) =>
        string.Join(
            Separator,
            values.Select(value =>
                value
                    .Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace(Separator, "\\; ", StringComparison.Ordinal)
            )
        );

    /// <summary>The values of a text; a backslash before anything else stands for itself.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var value = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '\\' or ';')
                value.Append(text[++i]);
            else if (string.CompareOrdinal(text, i, Separator, 0, Separator.Length) == 0)
            {
                if (value.Length > 0)
                    yield return value.ToString();
                value.Clear();
                i += Separator.Length - 1;
            }
            else
                value.Append(text[i]);
        }
        if (value.Length > 0)
            yield return value.ToString();
    }
}
