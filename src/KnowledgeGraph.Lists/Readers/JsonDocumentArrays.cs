using System.Text.Json;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>An array that is a member of the document which is the file.</summary>
/// <param name="Name">Name of the member.</param>
/// <param name="Offset">Byte where it begins.</param>
/// <param name="Objects">How many objects it holds.</param>
/// <param name="AreRecords">Whether one of them has the members that records have.</param>
internal sealed record JsonDocumentArray(string Name, long Offset, int Objects, bool AreRecords);

/// <summary>
/// Finds the arrays of a document, reading all of it once: one that is cut or broken anywhere, and another one behind
/// it, are refused.
/// </summary>
internal sealed class JsonDocumentArrays(IReadOnlyList<string> keys)
{
    // As deep as the items may be, in the array of a member.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonItems.MaxDepth + 2 };

    private readonly List<JsonDocumentArray> _arrays = [];
    private readonly HashSet<string> _members = [];
    private string _name = "";
    private bool _isIn;

    /// <summary>The arrays in their order.</summary>
    public static IReadOnlyList<JsonDocumentArray> Of(Stream stream, IReadOnlyList<string> keys)
    {
        var found = new JsonDocumentArrays(keys);
        var (buffer, kept, offset) = (new byte[1 << 16], 0, 0L);
        var state = new JsonReaderState(Options);
        for (var isLast = false; !isLast; )
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            isLast = read < buffer.Length - kept;
            var mark = offset == 0 && buffer.AsSpan(0, kept + read).StartsWith("\uFEFF"u8) ? 3 : 0;
            var reader = new Utf8JsonReader(buffer.AsSpan(mark, kept + read - mark), isLast, state);
            while (reader.Read())
                found.Take(ref reader, offset + mark + reader.TokenStartIndex);
            state = reader.CurrentState;
            var used = mark + (int)reader.BytesConsumed;
            offset += used;
            kept = kept + read - used;
            buffer.AsSpan(used, kept).CopyTo(buffer);
            // A text that is longer than the buffer; BoundedStream ends what is longer than any.
            if (used == 0)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
        return found._arrays;
    }

    private void Take(ref Utf8JsonReader reader, long offset)
    {
        switch (reader.TokenType, reader.CurrentDepth)
        {
            case (JsonTokenType.PropertyName, 1):
                _name = reader.GetString()!;
                break;
            case (JsonTokenType.StartArray, 1):
                _isIn = true;
                _arrays.Add(new JsonDocumentArray(_name, offset, 0, false));
                break;
            case (JsonTokenType.EndArray, 1):
                _isIn = false;
                break;
            case (JsonTokenType.StartObject, 2) when _isIn:
                _members.Clear();
                _arrays[^1] = _arrays[^1] with { Objects = _arrays[^1].Objects + 1 };
                break;
            case (JsonTokenType.PropertyName, 3) when _isIn && !_arrays[^1].AreRecords:
                _members.Add(reader.GetString()!);
                break;
            case (JsonTokenType.EndObject, 2) when _isIn && !_arrays[^1].AreRecords:
                _arrays[^1] = _arrays[^1] with { AreRecords = keys.All(_members.Contains) };
                break;
        }
    }
}
