using System.Text;
using KnowledgeGraph.Model;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite.Layout;

/// <summary>A value for a statement: an import binds millions of them, so that none may need an object of its
/// own.</summary>
internal readonly struct SqlValue
{
    private readonly object? _text;
    private readonly double _real;
    private readonly long _whole;
    private readonly Type _type;

    private enum Type : byte
    {
        Null,
        Whole,
        Real,
        Text,
    }

    private SqlValue(long whole) => (_type, _whole) = (Type.Whole, whole);

    private SqlValue(double real) => (_type, _real) = (Type.Real, real);

    private SqlValue(object? text) => (_type, _text) = (text is null ? Type.Null : Type.Text, text);

    public static implicit operator SqlValue(long value) => new(value);

    public static implicit operator SqlValue(long? value) => value is { } whole ? new(whole) : default;

    public static implicit operator SqlValue(double value) => new(value);

    public static implicit operator SqlValue(string? value) => new(value);

    public static implicit operator SqlValue(FactId? id) => new(id?.Text);

    public static implicit operator SqlValue(ArticleId? id) => new(id?.Text);

    /// <summary>Text in UTF-8.</summary>
    public static implicit operator SqlValue(byte[]? value) => new(value);

    public int Bind(sqlite3_stmt statement, int index, Utf8Buffer buffer) =>
        _type switch
        {
            Type.Whole => raw.sqlite3_bind_int64(statement, index, _whole),
            Type.Real => raw.sqlite3_bind_double(statement, index, _real),
            Type.Null => raw.sqlite3_bind_null(statement, index),
            _ => _text switch
            {
                // An empty span has no address, which SQLite takes for NULL.
                "" => raw.sqlite3_bind_text(statement, index, ""),
                string text => raw.sqlite3_bind_text(statement, index, buffer.Of(text)),
                _ => raw.sqlite3_bind_text(statement, index, (byte[])_text!),
            },
        };
}

/// <summary>Texts as UTF-8, one after the other in the same place.</summary>
internal sealed class Utf8Buffer
{
    private byte[] _bytes = new byte[4096];

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length < most)
            _bytes = new byte[most];
        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, _bytes));
    }
}
