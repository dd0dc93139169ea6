using System.Text.RegularExpressions;
using KnowledgeGraph.Lists.Records;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Where a value stands in a record, and what becomes of it.</summary>
public sealed partial record Value
{
    /// <summary>The fields themselves; each that is there is a value.</summary>
    public NodePath? Path { get; init; }

    /// <summary>
    /// Texts and paths in turn, beginning with a text: <c>{first} {last}</c>; null when no path leads to a value.
    /// </summary>
    public Template? Template { get; init; }

    /// <summary>The same for every record.</summary>
    public string? Text { get; init; }

    /// <summary>The first of these that gives values.</summary>
    public IReadOnlyList<Value> FirstOf { get; init; } = [];

    /// <summary>What its values mean; whatever the case.</summary>
    public WordTable? Words { get; init; }

    /// <summary>What all other values mean; null: they are told in the report.</summary>
    public string? Else { get; init; }

    /// <summary>What must fit, its first group being the value; the others are passed over.</summary>
    public Regex? Match { get; init; }

    /// <summary>What is made of what fits: <c>$2 $1</c>; null for the first group that fits.</summary>
    public string? As { get; init; }

    /// <summary>What stands between several values in one field; <c>a)</c> is any letter or number of a list.</summary>
    public IReadOnlyList<string> Split { get; init; } = [];

    private const string Enumeration = "a)";

    /// <summary>Whether it is several values as <see cref="JoinedText"/> writes them.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Holds where the value is taken.</summary>
    public Condition? When { get; init; }

    /// <summary>Holds where it is not.</summary>
    public Condition? Unless { get; init; }

    private bool IsPlain =>
        Path is not null
        && Match is null
        && Words is null
        && When is null
        && Unless is null
        && !IsJoined
        && Split.Count == 0;

    /// <summary>All values, in the order of the record.</summary>
    /// <param name="scope">Where paths begin.</param>
    /// <param name="unknown">Told of values that <see cref="Words"/> lack.</param>
    public IEnumerable<Found> All(Scope scope, Action<Value, string>? unknown = null)
    {
        if (When?.Holds(scope) == false || Unless?.Holds(scope) == true)
            return [];
        IEnumerable<Found> found = Raw(scope, unknown);
        if (IsJoined || Split.Count > 0)
            found = found.SelectMany(one => Pieces(one.Text).Select(text => one with { Text = text }));
        if (Match is not null)
            found = found.Select(Matched).OfType<Found>();
        if (Words is not null)
            found = found.Select(one => InWords(one, unknown)).OfType<Found>();
        return found;
    }

    /// <summary>Whether none of its fields is there; what has other sources may have values all the same.</summary>
    public bool HasNothing(Scope scope)
    {
        if (Path is not null)
            return Path.First(scope.Node, scope.Record) is null;
        foreach (var other in FirstOf)
        {
            if (!other.HasNothing(scope))
                return false;
        }
        return FirstOf.Count > 0;
    }

    /// <summary>The first value; null when there is none.</summary>
    public Found? First(Scope scope, Action<Value, string>? unknown = null)
    {
        // Most values are a field as it is.
        if (IsPlain)
        {
            if (Path!.First(scope.Node, scope.Record) is not { } node)
                return null;
            if (node.Text is { } text)
                return new Found(text, [node]);
        }
        foreach (var found in All(scope, unknown))
            return found;
        return null;
    }

    private IEnumerable<string> Pieces(string text) =>
        IsJoined
            ? JoinedText.Split(text)
            : Enumerated(text)
                .SelectMany(part =>
                    part.Split(
                        [.. Split.Where(one => one != Enumeration)],
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                );

    /// <summary>What <c>a) … b) …</c> or <c>(1) … (2) …</c> lists, where it is asked for.</summary>
    private string[] Enumerated(string text) =>
        Split.Contains(Enumeration) && Numbering().Match(text) is { Success: true, Index: 0 }
            ? Numbering().Split(text).Where(part => part.Length > 0).ToArray()
            : [text];

    [GeneratedRegex(@"(?:^|[\s,;]+)\(?(?:[a-zA-Z]|\d{1,2})\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    private List<Found> Raw(Scope scope, Action<Value, string>? unknown)
    {
        if (Path is not null)
            return Fields(Path.Select(scope.Node, scope.Record));
        if (Template is not null)
            return Template.Fill(scope) is { } filled ? [filled] : [];
        if (Text is not null)
            return [new Found(Text, [])];
        foreach (var other in FirstOf)
        {
            var values = other.All(scope, unknown).ToList();
            if (values.Count > 0)
                return values;
        }
        return [];
    }

    private static List<Found> Fields(IReadOnlyList<RecordNode> nodes)
    {
        var fields = new List<Found>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Text is { } text)
                fields.Add(new Found(text, [nodes[i]]));
        }
        return fields;
    }

    private Found? Matched(Found found)
    {
        var match = Match!.Match(found.Text);
        if (!match.Success)
            return null;
        var text =
            As is not null ? match.Result(As)
            : match.Groups.Values.Skip(1).FirstOrDefault(group => group.Success) is { } group ? group.Value
            : match.Value;
        return RecordNode.Clean(text) is { } clean ? found with { Text = clean } : null;
    }

    private Found? InWords(Found found, Action<Value, string>? unknown)
    {
        if (Words!.Find(found.Text) is { } word)
            return word.Length == 0 ? null : found with { Text = word };
        if (Else is not null)
            return Else.Length == 0 ? null : found with { Text = Else };
        unknown?.Invoke(this, found.Text);
        return null;
    }
}
