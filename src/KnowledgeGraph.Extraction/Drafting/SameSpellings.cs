using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// One spelling is of one class in a text: that of the place where words around leave no doubt, else the one seen most
/// often. Where it stands without being seen it is seen too, and so are initials in parentheses behind a name.
/// </summary>
internal sealed class SameSpellings(TaggedNames names, LanguageRules rules)
{
    private readonly Dictionary<string, string> _classes = [];

    // Spellings that stand behind "in" somewhere: Minsk is a place, whatever is called after it.
    private readonly HashSet<string> _placed = [];

    public void SetRight(IReadOnlyList<DocumentSentence> sentences, List<List<FoundSpan>> spans)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var initials = Initials(sentences[i], spans[i]).ToList();
            spans[i].RemoveAll(span => initials.Exists(other => other.Start < span.End && span.Start < other.End));
            spans[i].AddRange(initials);
        }
        for (var i = 0; i < sentences.Count; i++)
            _placed.UnionWith(
                spans[i]
                    .Where(span => span.Class is not null && names.IsPlaced(sentences[i].Tokens, span.Start))
                    .Select(span => span.TextIn(sentences[i]))
            );
        foreach (var same in spans.SelectMany((list, i) => Seen(list, sentences[i])).GroupBy(seen => seen.Text))
            _classes[same.Key] = ClassOf([.. same.Select(seen => seen.Span)]);
        for (var i = 0; i < sentences.Count; i++)
        {
            spans[i] = [.. spans[i].Select(span => Right(span, sentences[i]))];
            spans[i].AddRange(Missed(sentences[i], spans[i]).ToList());
            spans[i].Sort((a, b) => a.Start.CompareTo(b.Start));
        }
    }

    private static IEnumerable<(string Text, FoundSpan Span)> Seen(List<FoundSpan> spans, DocumentSentence sentence) =>
        spans.Where(span => span is { Class: not null, Hit: null }).Select(span => (span.TextIn(sentence), span));

    private static string ClassOf(IReadOnlyList<FoundSpan> same) =>
        same.GroupBy(span => span.Class!)
            .OrderByDescending(group => group.Any(span => span.IsSure))
            .ThenByDescending(group => group.Count())
            .First()
            .Key;

    private FoundSpan Right(FoundSpan span, DocumentSentence sentence)
    {
        if (span.Class is null || span.Hit is not null || span.IsSure)
            return span;
        var text = span.TextIn(sentence);
        var @class = _classes[text];
        if (
            span.End - span.Start == 1
            && (@class == names.People || !_placed.Contains(text))
            && Whole(text) is { } other
        )
            @class = other;
        return @class == span.Class ? span : span with { Class = @class };
    }

    /// <summary>The class of the only longer name that begins with a word, where that is no person.</summary>
    private string? Whole(string text) =>
        _classes.Where(entry => SameNames.IsPart(text, entry.Key)).Select(entry => entry.Value).Distinct().ToList()
            is [var one]
        && one != names.People
            ? one
            : null;

    private IEnumerable<FoundSpan> Missed(DocumentSentence sentence, List<FoundSpan> spans)
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (!sentence.Tokens[at].IsCapitalized)
                continue;
            for (var end = Math.Min(at + 6, sentence.Tokens.Count); end > at; end--)
            {
                var span = new FoundSpan(at, end, MentionKind.Name, null);
                if (!_classes.TryGetValue(span.TextIn(sentence), out var @class) || !IsTelling(sentence, span))
                    continue;
                if (!spans.Exists(other => other.Start < end && at < other.End))
                    yield return span with
                    {
                        Class = @class,
                    };
                break;
            }
        }
    }

    private static bool IsTelling(DocumentSentence sentence, FoundSpan span) =>
        span.End - span.Start > 1 || (span.Start > 0 && sentence.Tokens[span.Start].Text.Length > 2);

    private IEnumerable<FoundSpan> Initials(DocumentSentence sentence, List<FoundSpan> spans)
    {
        var tokens = sentence.Tokens;
        foreach (var span in spans.Where(span => span is { How: MentionKind.Name, Country: null }))
        {
            var at = span.End + 1;
            if (
                span.Class != names.People
                && span.End - span.Start > 1
                && at + 1 < tokens.Count
                && tokens[span.End].Text == "("
                && tokens[at + 1].Text == ")"
                && tokens[at].Text.Length is > 1 and < 9
                && tokens[at].Text.Count(char.IsUpper) > 1
                && !rules.Countries.Any(country => country.Names.Has(tokens[at].Lower))
                && !spans.Exists(other => other.Start <= at && at < other.End && other.Hit is not null)
            )
                yield return span with
                {
                    Start = at,
                    End = at + 1,
                    Of = span,
                    IsSure = true,
                };
        }
    }
}
