using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Reading;

/// <summary>Collects what is wrong in one file or input, so that all of it can be said at once; knows what is too
/// much.</summary>
internal sealed class Mistakes(string file, ExtractLimits? limits = null, Vocabulary? words = null)
{
    private readonly List<(InputPlace Place, string Message)> _found = [];

    public string File { get; } = file;

    public ExtractLimits Limits { get; } = limits ?? new ExtractLimits();

    /// <summary>What messages call fields.</summary>
    public Vocabulary Words { get; } = words ?? Vocabulary.OfFiles;

    public bool Any => _found.Count > 0;

    /// <summary>Those of the file, by place.</summary>
    public IEnumerable<InputError> InOrder =>
        _found
            .Distinct()
            .Select(one => (one.Message, Place: (InFile)one.Place))
            .OrderBy(one => one.Place.Line)
            .ThenBy(one => one.Place.Column)
            .Select(one => new InputError(one.Place.File, one.Place.Line, one.Place.Column, one.Message));

    /// <summary>Those of the input of an edit, in the order in which they were found.</summary>
    public IEnumerable<(IReadOnlyList<string> Path, string Message)> InPaths =>
        _found.Distinct().Select(one => (((InInput)one.Place).Path, one.Message));

    public void Add(InputNode at, string message) => Add(at.Place, message);

    public void Add(InputPlace at, string message) => _found.Add((at, message));

    public void Add(int line, int column, string message) => Add(new InFile(File, line, column), message);

    public InputException ToException() => new([.. InOrder]);

    /// <summary>What somebody wrote, as it can stand in a message: short, on one line, nothing invisible.</summary>
    public static string Show(string text)
    {
        var (shown, at) = (new StringBuilder("'"), 0);
        while (at < text.Length && at < 60)
        {
            var isText = Rune.TryGetRuneAt(text, at, out var rune);
            shown.Append(isText && IsShown(rune) ? rune.ToString() : $"\\u{(int)text[at]:x4}");
            at += isText && IsShown(rune) ? rune.Utf16SequenceLength : 1;
        }
        return shown.Append(at < text.Length ? "…'" : "'").ToString();
    }

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
