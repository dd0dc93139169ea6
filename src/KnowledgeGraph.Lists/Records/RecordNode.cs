using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Lists.Records;

/// <summary>
/// A part of a record, whatever format it came in: an element, an object, a row, a cell. Leaves have a text, others
/// have parts.
/// </summary>
/// <param name="name">As the format calls it, without namespace.</param>
/// <param name="text">The value, see <see cref="Clean"/>; null for what has parts.</param>
public sealed class RecordNode(string name, string? text = null)
{
    private static readonly List<RecordNode> None = [];
    private List<RecordNode>? _parts;

    /// <summary>As the format calls it, without namespace.</summary>
    public string Name { get; } = name;

    /// <summary>The value on one line; null for what has parts only.</summary>
    public string? Text { get; set; } = text;

    /// <summary>Its parts, in the order of the file.</summary>
    public IReadOnlyList<RecordNode> Parts => _parts ?? None;

    /// <summary>The same, for what looks at every part of every record.</summary>
    internal ReadOnlySpan<RecordNode> PartSpan => CollectionsMarshal.AsSpan(_parts);

    /// <summary>What it is a part of; null for the record itself.</summary>
    internal RecordNode? Whole { get; private set; }

    /// <summary>
    /// Number of its line in the source, 1-based; 0 for what has no text. Set by <see cref="ListRecord.Number"/>.
    /// </summary>
    internal int Line { get; set; }

    /// <summary>Whether a fact, a name or an identifier was taken from it.</summary>
    internal bool Used { get; set; }

    /// <summary>Adds a part and gives it back.</summary>
    public RecordNode Add(RecordNode part)
    {
        (_parts ??= []).Add(part);
        part.Whole = this;
        return part;
    }

    /// <summary>Adds a leaf, unless its text is empty.</summary>
    public void Add(string name, string? text)
    {
        if (Clean(text) is { } clean)
            Add(new RecordNode(name, clean));
    }

    /// <summary>Takes a part out again.</summary>
    public void Remove(RecordNode part) => _parts?.Remove(part);

    /// <summary>Itself and all parts, whole before parts.</summary>
    public IEnumerable<RecordNode> All()
    {
        yield return this;
        foreach (var node in Parts.SelectMany(part => part.All()))
            yield return node;
    }

    /// <summary>Whether it holds the same texts under the same names.</summary>
    public bool Same(RecordNode other) =>
        Name == other.Name
        && Text == other.Text
        && Parts.Count == other.Parts.Count
        && Parts.Zip(other.Parts).All(pair => pair.First.Same(pair.Second));

    /// <summary>
    /// A value on one line: NFC, line breaks and runs of blanks as one blank, none at the ends, no control characters,
    /// no noncharacters, half surrogate pairs replaced. Null when nothing is left.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            // Extracts may not have noncharacters either, and normalizing throws on U+FFFE.
            else if (!Rune.IsControl(rune) && !(rune.IsBmp && Characters.IsNoCharacter((char)rune.Value)))
                clean.Append(rune);
        }
        var one = clean.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
        return one.Length == 0 ? null : one;
    }

    // Most values are plain: printable ASCII with single blanks inside.
    private static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' || (c == ' ' && before == ' '))
                return false;
            before = c;
        }
        return before != ' ';
    }
}
