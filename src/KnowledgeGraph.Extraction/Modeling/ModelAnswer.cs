using System.Text.Json;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Modeling;

/// <summary>
/// Reads what a model answered. Nothing is believed: each fact is read by hand, what is missing or of another type
/// makes
/// that fact malformed, and words that do not stand in the sentence leave it without a place, which the gate refuses.
/// </summary>
internal static class ModelAnswer
{
    /// <summary>Facts of one answer that are read.</summary>
    public const int MostFacts = 300;

    /// <summary>The origin of what a model proposes.</summary>
    public const string Origin = "model";

    /// <summary>The facts, null for each that cannot be read; null when the answer is no JSON of that shape.</summary>
    public static IReadOnlyList<ProposedFact?>? Read(string answer, IReadOnlyList<DocumentSentence> sentences)
    {
        try
        {
            using var document = JsonDocument.Parse(Bare(answer), new JsonDocumentOptions { MaxDepth = 16 });
            if (
                document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("facts", out var facts)
                || facts.ValueKind != JsonValueKind.Array
            )
                return null;
            var entities = sentences
                .SelectMany(sentence => sentence.Mentions.Concat(sentence.Descriptions))
                .Select(mention => mention.Entity)
                .DistinctBy(entity => entity.Key)
                .ToDictionary(entity => entity.Key);
            return [.. facts.EnumerateArray().Take(MostFacts).Select(fact => Fact(fact, sentences, entities))];
        }
        // Half a surrogate is JSON, but no text.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The JSON of an answer that stands in a fence or between words.</summary>
    private static string Bare(string answer)
    {
        var (open, close) = (answer.IndexOf('{'), answer.LastIndexOf('}'));
        return open >= 0 && close > open ? answer[open..(close + 1)] : answer;
    }

    private static ProposedFact? Fact(
        JsonElement fact,
        IReadOnlyList<DocumentSentence> sentences,
        Dictionary<string, DocumentEntity> entities
    )
    {
        if (
            fact.ValueKind != JsonValueKind.Object
            || Text(fact, "words") is not { Length: > 0 } words
            || Text(fact, "relation") is not { Length: > 0 } relation
            || Text(fact, "subject") is not { } from
            || !entities.TryGetValue(from, out var subject)
            || !fact.TryGetProperty("sentence", out var number)
            || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt32(out var sentenceNumber)
            || sentences.FirstOrDefault(known => known.Number == sentenceNumber) is not { } sentence
        )
            return null;
        var (to, by) = (Text(fact, "object"), Text(fact, "attributedTo"));
        DocumentEntity? other = null;
        DocumentEntity? speaker = null;
        if (to is not null && !entities.TryGetValue(to, out other))
            return null;
        if (by is not null && !entities.TryGetValue(by, out speaker))
            return null;
        if (
            !Enum.TryParse<Stance>(Text(fact, "stance") ?? "", ignoreCase: true, out var stance)
            || !Enum.IsDefined(stance)
        )
            return null;
        var places = QuoteFinder.Find(sentence.Text, words);
        return new ProposedFact
        {
            Relation = relation,
            Subject = subject,
            Object = other,
            Value = other is null ? Text(fact, "value") : null,
            At = DateOf(Text(fact, "date")),
            Stance = stance,
            AttributedTo = speaker,
            Origin = Origin,
            Spans =
            [
                // A place outside of the sentence: the gate says that the words do not stand there.
                places.Count == 0
                    ? new ProposedSpan(sentence.Number, 0, int.MaxValue)
                    : new ProposedSpan(sentence.Number, places[0].Offset, places[0].Offset + places[0].Length),
            ],
        };
    }

    private static DateMention? DateOf(string? date) =>
        date is null ? null
        : PartialDate.TryParse(date, out var day) ? new DateMention(0, 0, day, false, DateRole.At)
        // No date at all: one that no sentence names, so that the gate refuses it.
        : new DateMention(0, 0, PartialDate.Parse("0001"), false, DateRole.At);

    private static string? Text(JsonElement fact, string name) =>
        fact.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
