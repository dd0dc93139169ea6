namespace KnowledgeGraph.Lists.Readers;

/// <summary>A JSON array inside a document: the stream ends where the array does.</summary>
/// <param name="inner">Stands where the array begins.</param>
internal sealed class JsonArrayStream(Stream inner) : ForwardStream(inner)
{
    private int _depth;
    private bool _inText;
    private bool _escaped;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_ended)
            return 0;
        var read = Inner.Read(buffer);
        for (var i = 0; i < read; i++)
        {
            if (Ends(buffer[i]))
                return i + 1;
        }
        return read;
    }

    private bool Ends(byte c)
    {
        if (_escaped)
            _escaped = false;
        else if (_inText)
            (_escaped, _inText) = (c == '\\', c != '"');
        else if (c == '"')
            _inText = true;
        else if (c is (byte)'[' or (byte)'{')
            _depth++;
        else if (c is (byte)']' or (byte)'}')
            _ended = --_depth == 0;
        return _ended;
    }
}
