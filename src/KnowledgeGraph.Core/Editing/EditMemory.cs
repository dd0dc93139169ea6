using System.Text.Json.Serialization;
using KnowledgeGraph.Keeping;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>
/// What edits by hand took out and put in, in a file of JSON lines beside the store, so that each can be undone. The
/// graph does not need it: an edit that was written when the file could not be is one that cannot be undone here.
/// </summary>
public sealed class EditMemory(string file)
{
    private readonly JsonLines<KeptEdit> _lines = new(file, EditMemoryJson.Plain.KeptEdit);
    private readonly Lock _writing = new();

    /// <summary>Keeps an edit.</summary>
    public void Add(KeptEdit edit)
    {
        lock (_writing)
            _lines.Add(edit);
    }

    /// <summary>The edits that may have made a change, the last first. The file can tell of another graph, too: of one
    /// that was moved away, or is older than what was edited since it was copied.</summary>
    /// <param name="sequence">Number of the change.</param>
    public IReadOnlyList<KeptEdit> Find(long sequence) =>
        [.. _lines.Read().Where(edit => edit.From <= sequence && sequence <= edit.To).Reverse()];
}

/// <summary>An edit.</summary>
/// <param name="From">Number of its first change.</param>
/// <param name="To">Number of its last change.</param>
/// <param name="Articles">What it changed in articles.</param>
public sealed record KeptEdit(long From, long To, IReadOnlyList<ArticleDifference> Articles)
{
    /// <summary>When its first change was written; null in a line of an earlier program.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether a change of this graph, with the number of its first, is its first.</summary>
    public bool Made(Change first) =>
        first.Sequence == From && (At is { } at ? at == first.At : Articles.Any(one => one.Article == first.ArticleId));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(PartialDateJson), typeof(SortedTextsJson)]
)]
[JsonSerializable(typeof(KeptEdit))]
internal sealed partial class EditMemoryJson : JsonSerializerContext
{
    public static EditMemoryJson Plain =>
        field ??= new(
            new System.Text.Json.JsonSerializerOptions(Default.Options)
            {
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
