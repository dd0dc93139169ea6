using System.Text.Json;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>JSON as parts of a record: members by name, items of a list as repeated parts.</summary>
internal static class JsonNodes
{
    /// <summary>
    /// The object as a record; objects in it that are records of their own come after it, and leave their id.
    /// </summary>
    /// <param name="element">An object.</param>
    /// <param name="nested">Keys of objects that are records of their own.</param>
    /// <param name="place">Where it stands.</param>
    public static IEnumerable<ListRecord> Records(JsonElement element, IReadOnlyList<string> nested, long place)
    {
        var others = new List<ListRecord>();
        var root = new RecordNode("record");
        try
        {
            Add(element, root, nested, others, place);
        }
        catch (InvalidOperationException)
        {
            throw HalfPair(place);
        }
        return others.Prepend(new ListRecord(root, place));
    }

    private static void Add(
        JsonElement element,
        RecordNode node,
        IReadOnlyList<string> nested,
        List<ListRecord> others,
        long place
    )
    {
        foreach (var member in element.EnumerateObject())
            Add(RecordNode.Clean(member.Name)?.Replace('/', '-') ?? "field", member.Value, node, nested, others, place);
    }

    private static void Add(
        string name,
        JsonElement value,
        RecordNode node,
        IReadOnlyList<string> nested,
        List<ListRecord> others,
        long place
    )
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when IsRecord(value, nested):
                others.AddRange(Records(value, nested, place));
                node.Add(name, value.GetProperty(nested[0]).ToString());
                break;
            case JsonValueKind.Object:
                var part = new RecordNode(name);
                Add(value, part, nested, others, place);
                if (part.Parts.Count > 0)
                    node.Add(part);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Add(name, item, node, nested, others, place);
                break;
            case JsonValueKind.String:
                node.Add(name, value.GetString());
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                node.Add(name, value.GetRawText());
                break;
        }
    }

    /// <summary>What a value says.</summary>
    internal static string TextOf(JsonElement value, long place)
    {
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException)
        {
            throw HalfPair(place);
        }
    }

    /// <summary>Halves of surrogate pairs (\ud800) are JSON, and no text: .NET does not read them.</summary>
    internal static ListFileException HalfPair(long place) =>
        new(
            place,
            1,
            "a text has half of a surrogate pair (\\ud800 to \\udfff alone), which is no letter; leave it out"
        );

    private static bool IsRecord(JsonElement value, IReadOnlyList<string> nested) =>
        nested.Count > 0 && nested.All(key => value.TryGetProperty(key, out _));
}
