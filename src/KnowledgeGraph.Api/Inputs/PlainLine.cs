using System.Buffers;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Inputs;

/// <summary>Texts of arguments that people read on one line: names, headlines, reasons.</summary>
internal static class PlainLine
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(number => (char)number).Where(char.IsControl),
    ]);

    /// <summary>Trimmed, breaks of lines as blanks; null when nothing is left.</summary>
    /// <param name="path">Where it stands in the arguments.</param>
    /// <param name="text">What was given.</param>
    /// <param name="most">How many characters fit.</param>
    public static string? Of(string path, string? text, int most)
    {
        var line = text?.ReplaceLineEndings(" ").Trim();
        if (line?.Length > most)
            throw Wrong($"has {line.Length:N0} characters; at most {most:N0} fit");
        var bad = line?.AsSpan().IndexOfAny(Controls) ?? -1;
        if (bad >= 0)
            throw Wrong($"holds the control character U+{(int)line![bad]:X4}; leave it out");
        if (string.IsNullOrEmpty(line))
            return null;
        return VisibleText.CanBeSeen(line)
            ? line
            : throw Wrong("holds nothing that people see; write it or leave it out");

        ApiError Wrong(string mistake) => new(ApiErrorCode.BadUserInput, $"{path} {mistake}.");
    }
}
