namespace KnowledgeGraph.Benchmarks;

/// <summary>SplitMix64: the same numbers on every machine, and cheap to start anew for each fact.</summary>
internal struct RandomSource(ulong seed)
{
    private ulong _state = seed;

    public static RandomSource For(int seed, string purpose, long index)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var c in purpose)
            hash = (hash ^ c) * 1099511628211UL;
        return new RandomSource(hash ^ ((ulong)index * 0xD1342543DE82EF95UL));
    }

    /// <summary>0 up to, but not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int limit) => (int)(Share() * limit);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
