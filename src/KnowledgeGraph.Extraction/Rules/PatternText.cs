using System.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Cuts the text of a pattern into its parts.</summary>
internal static class PatternText
{
    public static string[] Cut(string text)
    {
        // Brackets that are meant as such are put aside under two letters that no text uses.
        var plain = text.Replace("\\(", "\uE000").Replace("\\)", "\uE001");
        var spaced = new StringBuilder(plain.Length * 2);
        var (brackets, braces) = (0, 0);
        foreach (var c in plain)
        {
            brackets +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            braces +=
                c == '{' ? 1
                : c == '}' ? -1
                : 0;
            // Inside brackets a bar parts phrases, elsewhere words.
            if (c is '(' or ')' or '>' or '?' || (c == '|' && brackets > 0 && braces == 0))
                spaced.Append(' ').Append(c).Append(' ');
            else
                spaced.Append(c);
        }
        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
