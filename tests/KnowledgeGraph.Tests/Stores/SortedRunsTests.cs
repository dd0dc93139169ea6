using CsCheck;
using KnowledgeGraph.Stores.Sqlite.Filling;

namespace KnowledgeGraph.Tests;

public sealed class SortedRunsTests
{
    [Fact]
    public void Records_come_sorted_by_key_and_then_as_they_were_added_whatever_memory_holds() =>
        Gen.Byte[0, 12]
            .Array[0, 12]
            .Array[0, 200]
            .Select(Gen.Int[64, 4_000])
            .Sample(
                (keys, maxBytes) =>
                {
                    using var folder = new TemporaryFolder();
                    using var sorter = new SortedRuns(folder.Path, maxBytes);
                    for (var i = 0; i < keys.Length; i++)
                        sorter.Add(keys[i], BitConverter.GetBytes(i));

                    var expected = keys.Select((key, i) => (Key: Convert.ToHexString(key), i))
                        .OrderBy(record => record.Key, StringComparer.Ordinal)
                        .Select(record => $"{record.Key} {record.i}");
                    Assert.Equal(
                        expected,
                        sorter
                            .Read()
                            .Select(record =>
                                $"{Convert.ToHexString(record.Key.Span)} {BitConverter.ToInt32(record.Value.Span)}"
                            )
                    );
                },
                iter: 100,
                threads: 1
            );
}
