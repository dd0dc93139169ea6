using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// A word that is the surname of a person of the text is that person, whatever the tagger took it for; one that stands
/// before another's given name is a person of its own ("the daughter of Markelov Anna": Дочь Маркелова Анна).
/// </summary>
internal sealed class Surnames(TaggedNames names)
{
    private readonly Dictionary<string, bool> _known = [];
    private readonly HashSet<string> _surnames = [];

    public void SetRight(IReadOnlyList<DocumentSentence> sentences, List<List<FoundSpan>> spans)
    {
        if (names.People is not { } people)
            return;
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var span in spans[i].Where(span => names.IsPerson(span) && span.End - span.Start > 1))
                _surnames.Add(sentences[i].Tokens[span.End - 1].Text);
        }
        for (var i = 0; i < sentences.Count && _surnames.Count > 0; i++)
        {
            var tokens = sentences[i].Tokens;
            spans[i] = [.. spans[i].SelectMany(span => Parts(span, tokens, people))];
            for (var at = 0; at < tokens.Count; at++)
            {
                if (
                    tokens[at].IsCapitalized
                    && IsSurname(tokens[at].Text)
                    && !sentences[i].Dates.Any(date => date.Start <= tokens[at].Start && tokens[at].End <= date.End)
                    && !spans[i].Exists(span => span.Start <= at && at < span.End)
                )
                    spans[i].Add(new FoundSpan(at, at + 1, MentionKind.Name, people));
            }
            spans[i].Sort((a, b) => a.Start.CompareTo(b.Start));
        }
    }

    private IEnumerable<FoundSpan> Parts(FoundSpan span, IReadOnlyList<Token> tokens, string people)
    {
        if (span.Class is null || span.Hit is not null)
            return [span];
        var length = span.End - span.Start;
        if (length == 1 && span.Class != people && IsSurname(tokens[span.Start].Text))
            return [span with { Class = people }];
        if (
            length > 2
            && span.Class == people
            && (names.BeginsWithGivenName(tokens, span.Start + 1) || IsSurname(tokens[span.End - 1].Text))
            && !names.BeginsWithGivenName(tokens, span.Start)
            && IsSurname(tokens[span.Start].Text)
        )
            return [span with { End = span.Start + 1 }, span with { Start = span.Start + 1 }];
        return [span];
    }

    private static bool IsForm(string word, string surname) =>
        word[0] is >= 'Ѐ' and <= 'ӿ' && CaseForms.AreForms(word, surname);

    private bool IsSurname(string word)
    {
        if (!_known.TryGetValue(word, out var known))
            _known[word] = known =
                _surnames.Contains(word)
                || _surnames.Any(surname =>
                    surname.Length > 2
                    && surname[0] == word[0]
                    && (
                        (surname.Length > 3 && NameMatcher.Compare(word, surname)?.Score >= NameThresholds.Same)
                        || IsForm(word.ToLowerInvariant(), surname.ToLowerInvariant())
                    )
                );
        return known;
    }
}
