using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading;

/// <summary>
/// The members of one mapping. Whatever is asked for is a key it may have; <see cref="Done"/> reports the rest. Each
/// question says its own mistake and answers null, so that reading goes on and finds the others.
/// </summary>
internal sealed class InputFields
{
    private readonly Dictionary<string, InputNode> _values = [];
    private readonly HashSet<string> _known = [];
    private readonly IReadOnlyList<(InputText Key, InputNode Value)> _entries;
    private readonly string _what;
    private readonly Mistakes _mistakes;

    /// <param name="node">What should be a mapping; anything else is a mistake and reads as an empty one.</param>
    /// <param name="what">For messages: "the source", "a fact".</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public InputFields(InputNode node, string what, Mistakes mistakes)
    {
        (Place, _what, _mistakes) = (node, what, mistakes);
        _entries = node is InputMap map ? map.Entries : [];
        IsMap = node is InputMap;
        if (!IsMap)
            mistakes.Add(node, $"{what} must be a mapping (key: value)");
        foreach (var (key, value) in _entries)
        {
            if (value is not InputText { IsNull: true })
                _values.Add(key.Value, value);
        }
    }

    public InputNode Place { get; }

    public bool IsMap { get; }

    public InputNode? Node(string key)
    {
        _known.Add(key);
        return _values.GetValueOrDefault(key);
    }

    /// <param name="key">The key.</param>
    /// <param name="hint">What to write, behind the message.</param>
    public InputNode? Required(string key, string hint = "")
    {
        var node = Node(key);
        if (node is null && IsMap)
            _mistakes.Add(Place, $"{_what} needs '{Word(key)}'{hint}");
        return node;
    }

    /// <summary>A text on one line, trimmed, in NFC.</summary>
    public string? Text(string key, int maxLength = 2000, bool required = false) =>
        Scalar(key, required) is { } scalar ? Clean(scalar, key, maxLength) : null;

    /// <summary>A text of a given form.</summary>
    public string? Text(string key, Format format, bool required = false) =>
        Scalar(key, required) is { } scalar ? Formatted(scalar, key, format) : null;

    /// <summary>One of a closed list of words.</summary>
    public string? OneOf(string key, IReadOnlyCollection<string> words, bool required = false)
    {
        var write = $"; write {string.Join(" or ", words)}";
        if (Scalar(key, required, write) is not { } scalar)
            return null;
        if (words.Contains(scalar.Value))
            return scalar.Value;
        var hint = DidYouMean.Among(scalar.Value, words, write);
        _mistakes.Add(scalar, $"'{Word(key)}' cannot be {Mistakes.Show(scalar.Value)}{hint}");
        return null;
    }

    private string Word(string key) => _mistakes.Words.Of(key);

    public bool Flag(string key) => OneOf(key, ["true", "false"]) == "true";

    public int? WholeNumber(string key, int min)
    {
        if (Scalar(key, false) is not { } scalar)
            return null;
        if (
            int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min
        )
            return number;
        var hint = $"write a whole number of at least {min}";
        _mistakes.Add(scalar, $"'{Word(key)}' cannot be {Mistakes.Show(scalar.Value)}; {hint}");
        return null;
    }

    /// <summary>A number from 0 to 1.</summary>
    public double? Share(string key)
    {
        if (Scalar(key, false) is not { } scalar)
            return null;
        if (
            double.TryParse(
                scalar.Value,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var share
            ) && share is >= 0 and <= 1
        )
            return share;
        _mistakes.Add(scalar, $"'{Word(key)}' cannot be {Mistakes.Show(scalar.Value)}; write a number from 0 to 1");
        return null;
    }

    /// <summary>A date; a time of day behind it is read over.</summary>
    public PartialDate? Date(string key, bool required = false)
    {
        if (Scalar(key, required) is not { } scalar)
            return null;
        var day =
            scalar.Value.Length > 10
            && DateTimeOffset.TryParse(scalar.Value, CultureInfo.InvariantCulture, out _)
            && scalar.Value[10] == 'T'
                ? scalar.Value[..10]
                : scalar.Value;
        if (PartialDate.TryParse(day, out var date))
            return date;
        const string hint = "write 2020, 2020-08 or 2020-08-09, with ~ behind it when it is approximate";
        _mistakes.Add(scalar, $"{Mistakes.Show(scalar.Value)} is not a date; {hint}");
        return null;
    }

    /// <summary>The items of a list; none when the key is missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="example">What it may look like.</param>
    public IReadOnlyList<InputNode> List(string key, bool required = false, string? example = null)
    {
        var hint = example is null ? "" : $"; for instance {example}";
        var node = required ? Required(key, hint) : Node(key);
        if (node is InputList list)
            return list.Items;
        if (node is not null)
            _mistakes.Add(node, $"'{Word(key)}' must be a list{hint}");
        return [];
    }

    /// <summary>The scalars of a list.</summary>
    public IReadOnlyList<InputText> Texts(string key, bool required = false)
    {
        var items = List(key, required);
        foreach (var item in items.Where(item => item is not InputText))
            _mistakes.Add(item, $"'{Word(key)}' must be a list of words");
        return [.. items.OfType<InputText>()];
    }

    public InputText? Scalar(string key, bool required, string hint = "")
    {
        var node = required ? Required(key, hint) : Node(key);
        if (node is null or InputText)
            return (InputText?)node;
        _mistakes.Add(node, $"'{Word(key)}' must be a single value");
        return null;
    }

    /// <summary>Reports the keys nobody asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in _entries.Where(entry => !_known.Contains(entry.Key.Value)))
        {
            var hint = DidYouMean.Among(key.Value, _known, $"; its keys are {string.Join(", ", _known)}");
            _mistakes.Add(key, $"{_what} has no key {Mistakes.Show(key.Value)}{hint}");
        }
    }

    public string? Formatted(InputText scalar, string key, Format format)
    {
        if (format.Fits(scalar.Value))
            return scalar.Value;
        var limit = scalar.Value.Length > format.MaxLength ? $", at most {format.MaxLength} characters" : "";
        _mistakes.Add(scalar, $"'{Word(key)}' cannot be {Mistakes.Show(scalar.Value)}; write {format.Hint}{limit}");
        return null;
    }

    public string? Clean(InputText scalar, string key, int maxLength)
    {
        // Separators of lines and paragraphs read as the spaces they are to people; places behind them stay.
        var text = scalar.Value.Replace('\u2028', ' ').Replace('\u2029', ' ').Trim().Normalize(NormalizationForm.FormC);
        if (text.Length == 0)
            _mistakes.Add(scalar, $"'{Word(key)}' is empty; write it or leave it out");
        else if (!VisibleText.CanBeSeen(text))
            _mistakes.Add(scalar, $"'{Word(key)}' holds nothing that people see; write it or leave it out");
        else if (text.Length > maxLength)
            _mistakes.Add(scalar, $"'{Word(key)}' has {text.Length:N0} characters; at most {maxLength:N0} are allowed");
        else if (text.AsSpan().IndexOfAny('\n', '\r') >= 0)
            _mistakes.Add(scalar, $"'{Word(key)}' must be on one line");
        else
            return text;
        return null;
    }
}
