using System.Runtime.InteropServices;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>A record of <see cref="SortedRuns"/>.</summary>
internal readonly record struct SortedRecord(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Value);

/// <summary>
/// Sorts more records than memory should hold (external merge sort): they are collected up to a bound, sorted by key,
/// written to a temporary file as a run, and the runs are merged when they are read. Keys compare byte by byte; records
/// of equal keys come in the order in which they were added.
/// </summary>
/// <param name="folder">Where runs are written; each file is deleted when the sorter is disposed.</param>
/// <param name="maxBytes">What is held in memory before a run is written, in bytes.</param>
internal sealed class SortedRuns(string folder, int maxBytes) : IDisposable
{
    // Records and their places in it: a place takes 16 bytes.
    private const int SmallestBuffer = 64 * 1024,
        BytesPerPlace = 16;

    private readonly List<SortedRun> _runs = [];
    private readonly List<Place> _places = [];
    private byte[] _bytes = new byte[SmallestBuffer];
    private int _used;

    /// <summary>Where a record begins, and the first eight bytes of its key, which tell most keys apart.</summary>
    private readonly record struct Place(ulong Prefix, int Offset);

    /// <summary>How many records were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a copy of the record.</summary>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var size = SortedRun.HeadSize + key.Length + value.Length;
        if (_used + size + (_places.Count * BytesPerPlace) > maxBytes && _places.Count > 0)
            WriteRun();
        if (_used + size > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Max(Math.Min(2L * _bytes.Length, Array.MaxLength), _used + (long)size));
        _places.Add(new Place(Prefix(key), _used));
        SortedRun.Write(_bytes.AsSpan(_used, size), key, value);
        _used += size;
        Count++;
    }

    /// <summary>
    /// All records in order; each is valid as long as the sorter is. Nothing can be added afterwards.
    /// </summary>
    public IEnumerable<SortedRecord> Read()
    {
        Sort();
        var last = InMemory();
        return _runs.Count == 0 ? last : RunMerge.Of([.. _runs.Select(run => run.Read()), last]);
    }

    private IEnumerable<SortedRecord> InMemory()
    {
        foreach (var place in _places)
            yield return SortedRun.Read(_bytes.AsMemory(place.Offset));
    }

    private void WriteRun()
    {
        Sort();
        _runs.Add(SortedRun.Write(folder, InMemory()));
        _places.Clear();
        _used = 0;
    }

    private void Sort() =>
        CollectionsMarshal
            .AsSpan(_places)
            .Sort(
                (left, right) =>
                {
                    if (left.Prefix != right.Prefix)
                        return left.Prefix.CompareTo(right.Prefix);
                    var order = KeyAt(left.Offset).SequenceCompareTo(KeyAt(right.Offset));
                    return order != 0 ? order : left.Offset.CompareTo(right.Offset);
                }
            );

    private ReadOnlySpan<byte> KeyAt(int offset) => SortedRun.Key(_bytes.AsSpan(offset));

    /// <summary>
    /// Keys that are shorter compare as if zeros followed; equal prefixes are told apart by the whole key.
    /// </summary>
    private static ulong Prefix(ReadOnlySpan<byte> key)
    {
        var prefix = 0ul;
        for (var i = 0; i < sizeof(ulong); i++)
            prefix = (prefix << 8) | (i < key.Length ? key[i] : 0u);
        return prefix;
    }

    public void Dispose()
    {
        foreach (var run in _runs)
            run.Dispose();
    }
}
