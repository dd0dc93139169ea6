using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The place before a report: MINSK (Reuters) - Police ...</summary>
internal static class PlaceOfReport
{
    private const int MostWords = 3,
        MostOfAgency = 4;

    /// <summary>The place at the beginning of a sentence; none when it does not begin so.</summary>
    public static IEnumerable<TaggedSpan> Find(IReadOnlyList<Token> tokens, LanguageRules rules)
    {
        var end = 0;
        while (end < tokens.Count && end < MostWords && IsCapitals(tokens[end].Text))
            end++;
        if (
            end > 0
            && end < tokens.Count
            && tokens[end].Start > tokens[end - 1].End
            && OpensReport(tokens, end)
            && rules.Classes.FirstOrDefault(@class => @class.Value.OpensReports) is { Key: { } place }
        )
            yield return new TaggedSpan(0, end, place);
    }

    /// <summary>
    /// A dash and the report, which begins with a capital; the agency may stand before it. OFAC (Office of ...) and
    /// NATO - the alliance - are no places.
    /// </summary>
    private static bool OpensReport(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Text == "(")
        {
            var close = at + 1;
            while (close < tokens.Count && close - at <= MostOfAgency && tokens[close].Text != ")")
                close++;
            at = close + 1;
        }
        return at + 1 < tokens.Count && tokens[at].Text is "-" or "–" or "—" && char.IsUpper(tokens[at + 1].Text[0]);
    }

    private static bool IsCapitals(string word) => word.Length > 2 && word.All(char.IsUpper);
}
