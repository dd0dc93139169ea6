using System.Text;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Cuts a text into paragraphs and sentences.</summary>
internal static class Sentences
{
    /// <summary>More than this is cut off: what is longer is no article.</summary>
    public const int MostSentences = 5_000;

    /// <summary>The sentences; lines are paragraphs, unless they look wrapped at a fixed width.</summary>
    public static IReadOnlyList<ManuscriptSentence> Of(string text)
    {
        var sentences = new List<ManuscriptSentence>();
        var paragraph = 0;
        foreach (var (start, end) in Paragraphs(text))
        {
            paragraph++;
            foreach (var (from, to) in SentenceSplitter.Split(text, start, end))
            {
                if (Clean(text.AsSpan(from, to - from)) is { Length: > 0 } clean && sentences.Count < MostSentences)
                    sentences.Add(new ManuscriptSentence(sentences.Count + 1, clean, paragraph, from, to));
            }
        }
        return sentences;
    }

    /// <summary>
    /// A sentence as it is kept: NFC, white space made single spaces, what has no place in a line left out.
    /// </summary>
    private static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u00ad' or '\ufeff' or '\ufffe'))
                clean.Append(c);
        }
        return clean.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    private static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        var isWrapped = IsWrapped(text);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\n' || (isWrapped && at + 1 < text.Length && text[at + 1] != '\n'))
                continue;
            yield return (start, at);
            start = at + 1;
        }
        yield return (start, text.Length);
    }

    /// <summary>
    /// Lines of a fixed width: there are blank lines, and most lines end inside a sentence near the same width.
    /// </summary>
    private static bool IsWrapped(string text)
    {
        var lines = text.Split('\n');
        var full = lines.Where(line => line.Trim().Length > 0).ToList();
        if (full.Count < 4 || full.Count == lines.Length || full.Max(line => line.Length) > 120)
            return false;
        var open = full.Count(line =>
            line.TrimEnd() is [.., var last] && last is not ('.' or '!' or '?' or ':' or '"' or '”' or '»')
        );
        return open * 2 > full.Count && full.Count(line => line.Length >= 40) * 2 > full.Count;
    }
}
