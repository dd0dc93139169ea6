using System.Text;

namespace KnowledgeGraph.Names.Indexing;

/// <summary>
/// Many short texts in few large pieces: a quarter of the memory of as many strings. Nothing is ever taken out.
/// </summary>
internal sealed class TextArena
{
    private const int PieceSize = 1 << 20;
    private readonly List<byte[]> _pieces = [new byte[PieceSize]];
    private int _used;

    /// <summary>Keeps a text; answers the place it is read from.</summary>
    public long Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > ushort.MaxValue)
            throw new ArgumentException($"A text of {length} bytes is no name.", nameof(text));
        if (_used + length + 2 > PieceSize)
        {
            _pieces.Add(new byte[PieceSize]);
            _used = 0;
        }
        var place = ((long)(_pieces.Count - 1) << 32) | (uint)_used;
        var piece = _pieces[^1];
        (piece[_used], piece[_used + 1]) = ((byte)(length >> 8), (byte)length);
        Encoding.UTF8.GetBytes(text, piece.AsSpan(_used + 2));
        _used += length + 2;
        return place;
    }

    /// <summary>The text at a place.</summary>
    public string this[long place]
    {
        get
        {
            var (piece, at) = (_pieces[(int)(place >> 32)], (int)(uint)place);
            return Encoding.UTF8.GetString(piece, at + 2, (piece[at] << 8) | piece[at + 1]);
        }
    }
}
