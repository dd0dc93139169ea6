using System.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Makes paragraphs of the lines of pages.</summary>
internal static class PdfParagraphs
{
    /// <summary>From this many pages on, a line that half of them begin or end with belongs to the paper.</summary>
    private const int FewestPages = 3;

    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var paragraphs = new List<StringBuilder>();
        PdfLine? before = null;
        foreach (var page in WithoutHeadsAndFeet(pages))
        {
            var step = UsualStep(page);
            foreach (var (at, line) in page.Index())
            {
                var goesOn = before is not null && (at == 0 ? GoesOn(before, line) : Continues(before, line, step));
                if (goesOn)
                    Join(paragraphs[^1], line.Text);
                else
                    paragraphs.Add(new StringBuilder(line.Text));
                before = line;
            }
        }
        return [.. paragraphs.Select(paragraph => paragraph.ToString())];
    }

    private static bool Continues(PdfLine before, PdfLine line, double step)
    {
        var down = before.Baseline - line.Baseline;
        if (down < -line.Size / 2 || down > step * 4)
            return GoesOn(before, line);
        var isNext = down > line.Size / 2 && down < step * 1.3 && IsSameSize(before, line);
        return isNext && !(EndsSentence(before.Text) && line.Left > before.Left + line.Size);
    }

    // Into the next column or page.
    private static bool GoesOn(PdfLine before, PdfLine line) =>
        IsSameSize(before, line) && !EndsSentence(before.Text) && char.IsLower(line.Text[0]);

    private static bool IsSameSize(PdfLine before, PdfLine line) => Math.Abs(before.Size - line.Size) < line.Size / 10;

    // The distance of most lines from the next; lines without a neighbor below stand alone.
    private static double UsualStep(IReadOnlyList<PdfLine> lines)
    {
        var steps = lines
            .Zip(lines.Skip(1))
            .Select(pair => pair.First.Baseline - pair.Second.Baseline)
            .Where(step => step > 1)
            .Select(step => Math.Round(step, 1))
            .GroupBy(step => step)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Key);
        return steps.FirstOrDefault(0);
    }

    private static bool EndsSentence(string text) => text.TrimEnd('"', '”', '»', ')') is [.., '.' or '!' or '?' or ':'];

    private static void Join(StringBuilder text, string line)
    {
        if (text.Length > 1 && IsHyphen(text[^1]) && char.IsLower(line[0]) && char.IsLetter(text[^2]))
            text.Length--;
        else
            text.Append(' ');
        text.Append(line);
    }

    private static bool IsHyphen(char c) => c is '-' or '\u00ad' or '\u2010';

    private static IEnumerable<IReadOnlyList<PdfLine>> WithoutHeadsAndFeet(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        if (pages.Count < FewestPages)
            return pages;
        var repeated = pages
            .SelectMany(page => Edges(page).Select(Shape).Distinct())
            .GroupBy(shape => shape)
            .Where(group => group.Count() * 2 >= pages.Count)
            .Select(group => group.Key)
            .ToHashSet();
        return pages.Select(page =>
        {
            var edges = Edges(page).Where(line => repeated.Contains(Shape(line))).ToHashSet();
            return (IReadOnlyList<PdfLine>)[.. page.Where(line => !edges.Contains(line))];
        });
    }

    // The two lines at the top and at the bottom of the paper, wherever they were written.
    private static IEnumerable<PdfLine> Edges(IReadOnlyList<PdfLine> page)
    {
        var byHeight = page.OrderByDescending(line => line.Baseline).ToList();
        return byHeight.Take(2).Concat(byHeight.TakeLast(2));
    }

    // Page numbers differ.
    private static string Shape(PdfLine line) =>
        string.Concat(line.Text.Where(c => !char.IsDigit(c))) + "|" + Math.Round(line.Baseline / 4);
}
