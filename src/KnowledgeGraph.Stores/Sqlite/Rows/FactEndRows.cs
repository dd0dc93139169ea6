using System.Text.Json;

namespace KnowledgeGraph.Stores.Sqlite.Rows;

/// <summary>Reads the ends of facts from JSON: [[day or null, id of the fact, row of the other entity or null, its
/// version or null], ...].</summary>
internal static class FactEndRows
{
    public readonly record struct End(long? Day, string Fact, long? Other, long? Version);

    public static List<End> Read(ReadOnlySpan<byte> json)
    {
        var ends = new List<End>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            ends.Add(new End(Number(ref reader), Text(ref reader), Number(ref reader), Number(ref reader)));
            reader.Read();
        }
        return ends;
    }

    private static long? Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString()!;
    }
}
