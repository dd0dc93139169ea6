using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Layout;

/// <summary>Sets as one parameter or column; what else is JSON in the tables is <see cref="GraphJson"/>.</summary>
[JsonSerializable(typeof(IEnumerable<string>))]
[JsonSerializable(typeof(IEnumerable<long>))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class Json : JsonSerializerContext
{
    private static readonly Json Plain = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    public static string Of(IEnumerable<string> texts) => JsonSerializer.Serialize(texts, Plain.IEnumerableString);

    public static string Of<TId>(IEnumerable<TId> ids)
        where TId : struct, IId<TId> => Of(ids.Select(id => id.Text));

    public static string Of(IEnumerable<long> numbers) => JsonSerializer.Serialize(numbers, Plain.IEnumerableInt64);

    /// <summary>Null for none.</summary>
    public static string? Of(IReadOnlyDictionary<string, string> texts) =>
        texts.Count == 0 ? null : JsonSerializer.Serialize(texts, GraphJson.Plain.IReadOnlyDictionaryStringString);

    public static IReadOnlyList<string> List(string doc) => JsonSerializer.Deserialize(doc, Plain.ListString)!;

    public static IReadOnlyList<FactId> FactIds(string doc) => [.. List(doc).Select(id => (FactId)id)];

    public static IReadOnlyDictionary<string, string> Texts(string? doc) =>
        doc is null ? NoTexts : JsonSerializer.Deserialize(doc, GraphJson.Plain.IReadOnlyDictionaryStringString)!;

    private static readonly SortedDictionary<string, string> NoTexts = [];
}
