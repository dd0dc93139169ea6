using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Names that words around leave no doubt of, whatever the tagger saw: what quotes hold behind the word for it, an
/// office with its district, the place before a report.
/// </summary>
internal sealed class SureNames(LanguageRules rules)
{
    private const int MostQuoted = 6,
        MostOfOffice = 3;
    private readonly NameShapes _shapes = new(rules);

    public IEnumerable<TaggedSpan> Of(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<string> lower,
        IReadOnlyList<TaggedSpan> seen
    ) =>
        Quoted(tokens, lower)
            .Concat(Districts(tokens))
            .Concat(Offices(tokens, seen))
            .Concat(PlaceOfReport.Find(tokens, rules));

    /// <summary>Words in quotes behind a word that tells what they name: компания «Вектор», глава «Вектора».</summary>
    private IEnumerable<TaggedSpan> Quoted(IReadOnlyList<Token> tokens, IReadOnlyList<string> lower)
    {
        for (var open = 1; open < tokens.Count; open++)
        {
            if (tokens[open].Text is not ("«" or "„" or "“") || tokens[open - 1].Kind != TokenKind.Word)
                continue;
            var close = open + 1;
            while (close < tokens.Count && close - open <= MostQuoted && tokens[close].Text is not ("»" or "“" or "”"))
                close++;
            if (
                close < tokens.Count
                && close - open is > 1 and <= MostQuoted
                && char.IsUpper(tokens[open + 1].Text, 0)
                && (_shapes.Described(lower[open - 1]) ?? OfRole(lower, open)) is { } @class
            )
                yield return new TaggedSpan(open + 1, close, @class);
        }
    }

    /// <summary>Somebody is chief of an organization: the first class that names of unknown kind may be.</summary>
    private string? OfRole(IReadOnlyList<string> lower, int end) =>
        rules.Roles.Any(list => list.LengthBefore(lower, end) > 0)
            ? rules
                .Classes.Where(@class => @class.Value.MayBe.Count > 0 && !@class.Value.OpensReports)
                .Select(@class => @class.Key)
                .FirstOrDefault()
            : null;

    /// <summary>An office with its district: суд Ленинского района, прокуратура Гомельской области.</summary>
    private IEnumerable<TaggedSpan> Districts(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (
                tokens[at + 1].IsCapitalized
                && rules.Declension.IsAdjective(tokens[at + 1].Lower)
                && rules.Borders.Areas.Has(tokens[at + 2].Lower)
                && _shapes.Described(tokens[at].Lower) is { } described
            )
                yield return new TaggedSpan(at, at + 3, described);
        }
    }

    /// <summary>"Directorate of Migration", where the tagger saw nothing, or only what stands behind "of".</summary>
    private IEnumerable<TaggedSpan> Offices(IReadOnlyList<Token> tokens, IReadOnlyList<TaggedSpan> seen)
    {
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (
                !tokens[at].IsCapitalized
                || !rules.Owners.Has(tokens[at + 1].Lower)
                || _shapes.Described(tokens[at].Lower) is not { } described
            )
                continue;
            var end = rules.Borders.Articles.Has(tokens[at + 2].Lower) ? at + 3 : at + 2;
            var first = end;
            while (end < tokens.Count && end - first < MostOfOffice && tokens[end].IsCapitalized)
                end++;
            if (
                end > first
                && !seen.Any(span => span.Start <= at + 1 && at < span.End || span.End > end && span.Start < end)
            )
                yield return new TaggedSpan(at, end, described);
        }
    }
}
