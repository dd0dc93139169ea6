namespace KnowledgeGraph.Reading;

/// <summary>Collects what is wrong in one file, so that all of it can be said at once; knows what is too
/// much.</summary>
internal sealed class Mistakes(string file, ExtractLimits? limits = null)
{
    private readonly List<InputError> _errors = [];

    public string File { get; } = file;

    public ExtractLimits Limits { get; } = limits ?? new ExtractLimits();

    public bool Any => _errors.Count > 0;

    public IEnumerable<InputError> InOrder =>
        _errors.Distinct().OrderBy(error => error.Line).ThenBy(error => error.Column);

    public void Add(YamlNode at, string message) => Add(at.Line, at.Column, message);

    public void Add(int line, int column, string message) => _errors.Add(new InputError(File, line, column, message));

    public InputException ToException() => new([.. InOrder]);

    /// <summary>What somebody wrote, as it can stand in a message: short, on one line, nothing invisible.</summary>
    public static string Show(string text)
    {
        var shown = string.Concat(
            text.Take(60)
                .Select(c =>
                    char.IsControl(c)
                    || char.IsSurrogate(c)
                    || c is >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069'
                        ? $"\\u{(int)c:x4}"
                        : c.ToString()
                )
        );
        return text.Length > 60 ? $"'{shown}…'" : $"'{shown}'";
    }
}
