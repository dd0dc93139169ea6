using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A line of a page: its words, where it stands and how large it is written, in points.</summary>
internal sealed record PdfLine(string Text, double Baseline, double Left, double Right, double Size);

/// <summary>
/// The lines of a page in reading order. Programs write a page in the order of its text, so that order is taken: what
/// is cut into blocks by gaps alone (Docstrum of PdfPig 0.1.16) mixes the lines of two narrow columns. Only a page that
/// jumps about is cut into blocks.
/// </summary>
internal static class PdfLines
{
    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var lines = Written(page.Letters).ToList();
        var jumps = lines
            .Zip(lines.Skip(1))
            .Count(pair => pair.Second.Baseline > pair.First.Baseline + pair.First.Size);
        return jumps <= 4 + lines.Count / 10 ? lines : Cut(page);
    }

    private static IEnumerable<PdfLine> Written(IReadOnlyList<Letter> letters)
    {
        var from = 0;
        for (var at = 1; at <= letters.Count; at++)
        {
            if (at < letters.Count && Follows(letters[at - 1], letters[at]))
                continue;
            if (Line(letters.Skip(from).Take(at - from).ToList()) is { Text.Length: > 0 } line)
                yield return line;
            from = at;
        }
    }

    // Five sizes apart on one height are two cells of a table or two columns.
    private static bool Follows(Letter before, Letter letter)
    {
        var gap = letter.StartBaseLine.X - before.EndBaseLine.X;
        var size = SizeOf(before);
        return Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) < size / 2 && gap > -size && gap < size * 5;
    }

    private static PdfLine? Line(List<Letter> letters)
    {
        var pieces = new List<string>();
        Letter? before = null;
        var isBlank = false;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                isBlank = true;
                continue;
            }
            // Chromium writes a hyphen that may break a word, and does not, as a blank that the next letter covers.
            var gap = before is null ? 0 : letter.StartBaseLine.X - before.EndBaseLine.X;
            if (gap > SizeOf(letter) / (isBlank ? 20 : 5))
                pieces.Add(" ");
            pieces.Add(Spelled(letter.Value));
            (before, isBlank) = (letter, false);
        }
        var first = letters[0];
        return new PdfLine(
            RightToLeft.Read(pieces).Trim(),
            first.StartBaseLine.Y,
            first.StartBaseLine.X,
            letters[^1].EndBaseLine.X,
            SizeOf(first)
        );
    }

    // Fonts that a program draws itself may have no size.
    private static double SizeOf(Letter letter) => Math.Max(letter.PointSize, letter.BoundingBox.Height);

    // Letters that were set as one ("ﬁ"), or in the form of their place in a word, are themselves again.
    private static string Spelled(string letter) =>
        letter is [(>= '\ufb00' and <= '\ufb06') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc')]
            ? letter.Normalize(NormalizationForm.FormKC)
            : letter;

    private static List<PdfLine> Cut(Page page)
    {
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(page.GetWords());
        return
        [
            .. UnsupervisedReadingOrderDetector
                .Instance.Get(blocks)
                .SelectMany(block => block.TextLines)
                .Select(line => Line([.. line.Words.SelectMany(word => word.Letters)]))
                .OfType<PdfLine>()
                .Where(line => line.Text.Length > 0),
        ];
    }
}
