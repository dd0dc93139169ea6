using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Reading;

/// <summary>Writes YAML in the style of the files people write: blocks of keys, and short maps on one line.</summary>
internal sealed class YamlOutput
{
    private readonly Emitter _emitter;

    public YamlOutput(TextWriter text)
    {
        _emitter = new Emitter(
            text,
            new EmitterSettings(
                bestIndent: 2,
                bestWidth: int.MaxValue,
                isCanonical: false,
                maxSimpleKeyLength: 1024,
                skipAnchorName: true
            )
        );
        _emitter.Emit(new StreamStart());
        _emitter.Emit(new DocumentStart());
    }

    public void Map(Action members) => Map(MappingStyle.Block, members);

    /// <summary>A map on one line.</summary>
    public void Line(Action members) => Map(MappingStyle.Flow, members);

    public void Map(string key, Action members)
    {
        Value(key);
        Map(members);
    }

    public void Line(string key, Action members)
    {
        Value(key);
        Line(members);
    }

    public void List<T>(string key, IEnumerable<T> items, Action<T> write)
    {
        Value(key);
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block));
        foreach (var item in items)
            write(item);
        _emitter.Emit(new SequenceEnd());
    }

    /// <summary>A key with its value; nothing when there is none.</summary>
    public void Pair(string key, string? value)
    {
        if (value is null)
            return;
        Value(key);
        Value(value);
    }

    /// <summary>A text, in quotes where it would be read as something else.</summary>
    public void Value(string text)
    {
        var style =
            text is "" or "~" or "null" || text.Any(c => c is '\\' or '"' || (c > '~' && !char.IsLetterOrDigit(c)))
                ? ScalarStyle.DoubleQuoted
                : ScalarStyle.Any;
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, true, true));
    }

    public void End()
    {
        _emitter.Emit(new DocumentEnd(true));
        _emitter.Emit(new StreamEnd());
    }

    private void Map(MappingStyle style, Action members)
    {
        _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, style));
        members();
        _emitter.Emit(new MappingEnd());
    }
}
