using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Reading;

/// <summary>
/// Turns text into nodes, event by event, so that a hostile file is refused before it costs anything. The object models
/// of YamlDotNet 18.1.0 end the process on some files and fill the memory on others. Only that part of YAML is read
/// which JSON has too.
/// </summary>
internal sealed class YamlParser
{
    private const int MaxDepth = 32;

    private readonly Parser _parser;
    private readonly Mistakes _mistakes;
    private int _events;

    private YamlParser(string text, Mistakes mistakes) =>
        (_parser, _mistakes) = (new Parser(new StringReader(text)), mistakes);

    /// <summary>The one document of the text; null, with the mistake said, when it can't be read.</summary>
    public static InputNode? Parse(string text, Mistakes mistakes)
    {
        if (!Characters.Check(text, mistakes))
            return null;
        text = Characters.HideLineEnds(text);
        var parser = new YamlParser(text, mistakes);
        try
        {
            return parser.Document();
        }
        catch (RefusedException refusal)
        {
            mistakes.Add((int)refusal.At.Line, (int)refusal.At.Column, refusal.Message);
        }
        catch (YamlException error)
            when (error.Message.Contains(" tab", StringComparison.Ordinal) && FirstTab(text) is { } tab)
        {
            // YamlDotNet tells where the mapping around it begins.
            mistakes.Add(tab.Line, tab.Column, "a tab indents this line; YAML wants spaces");
        }
        catch (YamlException error)
        {
            mistakes.Add((int)error.Start.Line, (int)error.Start.Column, $"this is not valid YAML: {error.Message}");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // YamlDotNet falls over some broken texts, found by mutilating extracts; that is the text's mistake, not
            // ours.
            var at = parser._parser.Current?.End ?? new Mark(0, 1, 1);
            mistakes.Add((int)at.Line, (int)at.Column, "this is not valid YAML from here on");
        }
        return null;
    }

    private static (int Line, int Column)? FirstTab(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indent = line[..^line.TrimStart(" \t").Length];
            if (indent.IndexOf('\t') is >= 0 and var column)
                return (number, column + 1);
        }
        return null;
    }

    private InputNode Document()
    {
        Next<StreamStart>();
        if (Next() is not DocumentStart)
            throw Refuse("the file is empty");
        var root = Node(Next(), 1);
        Next<DocumentEnd>();
        return Next() is StreamEnd ? root : throw Refuse("a second document begins here; a file holds one");
    }

    private InputNode Node(ParsingEvent start, int depth)
    {
        if (depth > MaxDepth)
            throw Refuse($"more than {MaxDepth} levels of nesting");
        if (start is AnchorAlias)
            throw Refuse("aliases (*name) are not read; write the value itself");
        if (start is NodeEvent { Anchor.IsEmpty: false })
            throw Refuse("anchors (&name) are not read; leave it out");
        if (start is NodeEvent { Tag.IsEmpty: false })
            throw Refuse("tags (!name) are not read; leave it out");
        var place = new InFile(_mistakes.File, (int)start.Start.Line, (int)start.Start.Column);
        return start switch
        {
            Scalar scalar => Text(scalar, place),
            SequenceStart => new InputList(Items(depth), place),
            MappingStart => new InputMap(Entries(depth), place),
            _ => throw Refuse("a value is missing here"),
        };
    }

    private List<InputNode> Items(int depth)
    {
        var items = new List<InputNode>();
        while (Next() is var item and not SequenceEnd)
            items.Add(Node(item, depth + 1));
        return items;
    }

    private List<(InputText Key, InputNode Value)> Entries(int depth)
    {
        var entries = new List<(InputText Key, InputNode Value)>();
        var seen = new Dictionary<string, InputText>();
        while (Next() is var start and not MappingEnd)
        {
            if (Node(start, depth + 1) is not InputText key)
                throw Refuse("a key must be a word");
            if (key is { IsPlain: true, Value: "<<" })
                throw Refuse("merge keys (<<) are not read; write the values themselves");
            var value = Node(Next(), depth + 1);
            if (seen.TryGetValue(key.Value, out var first))
            {
                _mistakes.Add(
                    key,
                    $"the key {Mistakes.Show(key.Value)} stands here twice, first in {first.Place.Near}; leave one out"
                );
                continue;
            }
            seen.Add(key.Value, key);
            entries.Add((key, value));
        }
        return entries;
    }

    private InputText Text(Scalar scalar, InFile place)
    {
        var value = Characters.ShowLineEnds(scalar.Value);
        if (Characters.FirstBad(value) is { } bad)
        {
            _mistakes.Add(place, $"{Characters.Name(value[bad])} is not text; leave it out");
            value = Characters.WithoutBad(value);
        }
        return new InputText(value, scalar.Style == ScalarStyle.Plain, place);
    }

    private ParsingEvent Next()
    {
        if (++_events > _mistakes.Limits.Values)
            throw Refuse($"more than {_mistakes.Limits.Values:N0} values and brackets; split the file");
        return _parser.MoveNext() ? _parser.Current! : throw Refuse("the file ends too early");
    }

    private void Next<T>()
    {
        if (Next() is not T)
            throw Refuse("something else was expected here");
    }

    private RefusedException Refuse(string message) => new(_parser.Current?.Start ?? new Mark(0, 1, 1), message);

    private sealed class RefusedException(Mark at, string message) : Exception(message)
    {
        public Mark At { get; } = at;
    }
}
