using System.Text;
using KnowledgeGraph.Stores.Sqlite.Writing;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>Rows of fact_end as records.</summary>
internal static class FillEnds
{
    private const int IdOffset = 2 * sizeof(int);

    public static void Add(SortedRuns records, in DeferredInserts.End end)
    {
        Span<byte> value = stackalloc byte[4 * sizeof(long)];
        BitConverter.TryWriteBytes(value, end.Relation);
        BitConverter.TryWriteBytes(value[sizeof(long)..], end.Side);
        BitConverter.TryWriteBytes(value[(2 * sizeof(long))..], end.Other ?? 0);
        BitConverter.TryWriteBytes(value[(3 * sizeof(long))..], end.Fact);
        records.Add(FillKeys.OfEnd(end.Entity, end.Day, end.Id), value);
    }

    public static DeferredInserts.End Read(SortedRecord record)
    {
        var key = record.Key.Span;
        var value = record.Value.Span;
        var other = BitConverter.ToInt64(value[(2 * sizeof(long))..]);
        return new DeferredInserts.End(
            FillKeys.NumberAt(key, 0),
            FillKeys.NumberAt(key, sizeof(int)),
            Encoding.UTF8.GetString(key[IdOffset..]),
            BitConverter.ToInt64(value),
            BitConverter.ToInt64(value[sizeof(long)..]),
            Retracted: false,
            other == 0 ? null : other,
            BitConverter.ToInt64(value[(3 * sizeof(long))..])
        );
    }
}
