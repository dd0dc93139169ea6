using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Evaluation;

/// <summary>
/// How well the tagger alone finds names in labelled sentences: same words and same class, other names (MISC) left out.
/// </summary>
public static class TaggerCheck
{
    /// <summary>The score over some documents.</summary>
    public static SpanScore Of(Tagger tagger, IReadOnlyList<IReadOnlyList<LabelledSentence>> documents)
    {
        var score = SpanScore.None;
        foreach (var document in documents)
        {
            var words = new DocumentWords(document.Select(sentence => sentence.Tokens));
            foreach (var sentence in document)
                score += SpanScore.Of(Names(tagger.Tag(sentence.Tokens, words)), Names(sentence.Tags));
        }
        return score;
    }

    private static HashSet<TaggedSpan> Names(IReadOnlyList<int> tags) =>
        [.. Tags.Spans(tags).Where(span => span.Class != "MISC")];
}
