using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Lines that begin with a year ("1994. He was born"). Markdown counts them as items of a list and forgets the number:
/// findings/markdown-counts-years-up.sh. No list of an article has a thousand items, so the mark behind it is escaped.
/// </summary>
internal static partial class MarkdownYears
{
    public static string Escape(string text)
    {
        var lines = text.Split('\n');
        string? fence = null;
        for (var at = 0; at < lines.Length; at++)
        {
            var found = Fence().Match(lines[at]);
            if (fence is not null)
            {
                if (
                    found.Success
                    && found.Groups["mark"].Value.StartsWith(fence, StringComparison.Ordinal)
                    && string.IsNullOrWhiteSpace(found.Groups["rest"].Value)
                )
                    fence = null;
            }
            else if (found.Success)
                fence = found.Groups["mark"].Value;
            else
                lines[at] = Year().Replace(lines[at], @"$1\");
        }
        return string.Join('\n', lines);
    }

    // Quotations and lists hold lines, too.
    private const string Outer = "(?>(?: {0,3}> ?| {0,3}[-*+] {1,3})*)";

    // Four blanks make code.
    [GeneratedRegex("^(" + Outer + @" {0,3}[0-9]{4})(?=[.)](?:\s|$))")]
    private static partial Regex Year();

    [GeneratedRegex("^" + Outer + " {0,3}(?<mark>`{3,}(?=[^`]*$)|~{3,})(?<rest>.*)$")]
    private static partial Regex Fence();
}
