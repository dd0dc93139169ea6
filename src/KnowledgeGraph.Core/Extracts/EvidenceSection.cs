using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>evidence</c> of a fact: exact words in a sentence. The words are the authority, offsets are only
/// checked.</summary>
internal static class EvidenceSection
{
    private const string Example = "evidence: [{ s: s1, exact: \"the very words\" }]";

    public static IReadOnlyList<QuoteSpan> Read(
        InputFields fact,
        SortedDictionary<int, Sentence> sentences,
        Mistakes mistakes,
        bool ofRecord = false
    )
    {
        var ofFile = ReferenceEquals(mistakes.Words, Vocabulary.OfFiles);
        var items = fact.List("evidence", required: true, ofFile ? Example : null);
        if (items.Count == 0 && fact.Node("evidence") is InputList empty)
            mistakes.Add(empty, "a fact needs evidence; quote the words it stands on");
        var spans = new List<QuoteSpan>();
        foreach (var item in items)
        {
            if (ReadSpan(item, "a piece of evidence", sentences, mistakes) is not { } span)
                continue;
            // A field of a list may be one word, and is all that the list says.
            if (!ofRecord && !SaysSomething(span.Quote))
                mistakes.Add(item, $"{Mistakes.Show(span.Quote)} is too short to stand on; quote at least two words");
            if (spans.Contains(span))
                mistakes.Add(item, "the same words are quoted twice for one fact; leave one out");
            spans.Add(span);
        }
        return spans;
    }

    /// <summary>Where quoted words stand; null, with the mistake said, when they are not there.</summary>
    public static QuoteSpan? ReadSpan(
        InputNode node,
        string what,
        SortedDictionary<int, Sentence> sentences,
        Mistakes mistakes
    )
    {
        var fields = new InputFields(node, what, mistakes);
        var id = fields.Text("s", Format.SentenceId, required: true);
        var exact = fields.Scalar("exact", required: true);
        var start = fields.WholeNumber("start", min: 0);
        var end = fields.WholeNumber("end", min: 1);
        var occurrence = fields.WholeNumber("occurrence", min: 1);
        fields.Done();
        if (id is null || exact is null)
            return null;
        if (TextSection.Number(id) is not { } number || !sentences.TryGetValue(number, out var sentence))
        {
            mistakes.Add(
                fields.Node("s")!,
                $"there is no sentence {id}{DidYouMean.Among(id, sentences.Keys.Select(known => $"s{known}"))}"
            );
            return null;
        }
        if (exact.Value.Length == 0)
        {
            mistakes.Add(exact, "no words are quoted");
            return null;
        }
        if (sentence.Text.Length == 0)
            return new QuoteSpan(number, exact.Value, 0);
        var places = QuoteFinder.Find(sentence.Text, exact.Value);
        if (places.Count == 0)
        {
            var nearest = QuoteFinder.Nearest(sentence.Text, exact.Value);
            var hint = nearest is null ? "" : $"; it says {Mistakes.Show(nearest)}";
            mistakes.Add(exact, $"sentence {id} does not say {Mistakes.Show(exact.Value)}{hint}");
            return null;
        }
        var found =
            start is { } offset && places.Any(place => place.Offset == offset)
                ? places.First(place => place.Offset == offset)
                : places[Math.Min(occurrence ?? 1, places.Count) - 1];
        if (occurrence > places.Count)
            mistakes.Add(
                fields.Node("occurrence")!,
                $"the words stand in sentence {id} no more than {places.Count} time(s)"
            );
        if (start is not null && start != found.Offset)
            mistakes.Add(fields.Node("start")!, $"the words begin at {found.Offset}; correct 'start' or leave it out");
        if (end is not null && end != found.Offset + found.Length)
            mistakes.Add(
                fields.Node("end")!,
                $"the words end at {found.Offset + found.Length}; correct 'end' or leave it out"
            );
        return new QuoteSpan(number, sentence.Text.Substring(found.Offset, found.Length), found.Offset);
    }

    /// <summary>Two words at least; scripts that put no spaces between words are trusted.</summary>
    private static bool SaysSomething(string quote)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in quote)
        {
            if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter)
                return true;
            var isWord = char.IsLetterOrDigit(c);
            if (isWord && !inWord)
                words++;
            inWord = isWord;
        }
        return words >= 2;
    }
}
