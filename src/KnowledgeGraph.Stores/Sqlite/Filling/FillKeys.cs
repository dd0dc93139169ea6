using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>Keys of records that sort as the rows of their tables do: numbers with the highest byte first.</summary>
internal static class FillKeys
{
    private const int NumberSize = sizeof(int);

    /// <summary>By fact, then by article.</summary>
    public static byte[] OfFact(string fact, int article) => [.. Encoding.UTF8.GetBytes(fact), .. Number(article)];

    /// <summary>By entity, then by article: what the article says of it, then the values that it gives it.</summary>
    public static byte[] OfEntity(int entity, int article, bool isValue) =>
        [.. Number(entity), .. Number(article), (byte)(isValue ? 1 : 0)];

    /// <summary>As the rows of fact_end.</summary>
    public static byte[] OfEnd(long entity, int day, string fact) =>
        [.. Number((int)entity), .. Number(day), .. Encoding.UTF8.GetBytes(fact)];

    public static byte[] Number(int number)
    {
        var bytes = new byte[NumberSize];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    public static int NumberAt(ReadOnlySpan<byte> key, int offset) =>
        BinaryPrimitives.ReadInt32BigEndian(key[offset..]);

    /// <summary>The article of a key of a fact.</summary>
    public static int ArticleOfFact(ReadOnlySpan<byte> key) => NumberAt(key, key.Length - NumberSize);

    /// <summary>The part of the key that all records of a fact share.</summary>
    public static ReadOnlyMemory<byte> FactOf(SortedRecord record) => record.Key[..^NumberSize];

    /// <summary>The part of the key that all records of an entity share.</summary>
    public static ReadOnlyMemory<byte> EntityOf(SortedRecord record) => record.Key[..NumberSize];

    /// <summary>The runs of records that share a part of their keys.</summary>
    public static IEnumerable<List<SortedRecord>> Groups(
        IEnumerable<SortedRecord> records,
        Func<SortedRecord, ReadOnlyMemory<byte>> shared
    )
    {
        var group = new List<SortedRecord>();
        foreach (var record in records)
        {
            if (group.Count > 0 && !shared(group[0]).Span.SequenceEqual(shared(record).Span))
            {
                yield return group;
                group = [];
            }
            group.Add(record);
        }
        if (group.Count > 0)
            yield return group;
    }
}
