using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>Writes the notes of an extract (<see cref="ExtractNotes"/>) where they stand in the file.</summary>
internal sealed class NotesWriter(YamlOutput yaml, ArticleExtract extract)
{
    private readonly Dictionary<string, EntityNote> _entities = (extract.Notes?.Entities ?? []).ToDictionary(note =>
        note.Entity
    );

    private readonly IReadOnlyDictionary<FactDraft, FactNote> _facts = FactNote.Of(extract);

    private readonly Dictionary<int, string> _sentences = extract.Sentences.ToDictionary(
        sentence => sentence.Number,
        sentence => sentence.Text
    );

    /// <summary>What is noted of a fact; null for nothing.</summary>
    public FactNote? Of(FactDraft fact) => _facts.GetValueOrDefault(fact);

    /// <summary>How an entity was linked and where it is named; one that no fact speaks of always says that it is
    /// meant to be there.</summary>
    public void Write(EntityDraft entity, bool isUsed)
    {
        var note = _entities.GetValueOrDefault(entity.Id);
        if (note?.Match is { } match)
            yaml.Line("match", () => Write(match));
        else if (!isUsed)
            yaml.Line("match", () => yaml.Pair("state", "new"));
        if (note?.Mentions is { Count: > 0 } mentions)
            yaml.List("mentions", mentions, Write);
    }

    public void Write(FactNote? note)
    {
        yaml.Pair("origin", note?.Origin);
        yaml.Pair("rule", note?.Rule);
        yaml.Pair("rank", note?.Rank);
        if (note?.Review is { } review)
            yaml.Line("review", () =>
            {
                yaml.Pair("state", review.State);
                yaml.Pair("by", review.By);
                yaml.Pair("at", review.At?.ToString());
                yaml.Pair("reason", review.Reason);
                yaml.Pair("note", review.Note);
            });
    }

    /// <summary>Words of a sentence, with their offset where they stand in it more than once.</summary>
    public void Write(QuoteSpan span) =>
        yaml.Line(() =>
        {
            yaml.Pair("s", $"s{span.Sentence}");
            yaml.Pair("exact", span.Quote);
            if (_sentences[span.Sentence].IndexOf(span.Quote, StringComparison.Ordinal) != span.Offset)
                yaml.Pair("start", span.Offset.ToString(CultureInfo.InvariantCulture));
        });

    private void Write(LinkNote match)
    {
        yaml.Pair("state", match.State);
        yaml.Pair("graphId", match.GraphId);
        yaml.Pair("by", match.By);
        yaml.Pair("score", match.Score?.ToString(CultureInfo.InvariantCulture));
        if (match.NotSameAs.Count > 0)
            yaml.List("notSameAs", match.NotSameAs, yaml.Value);
    }
}
