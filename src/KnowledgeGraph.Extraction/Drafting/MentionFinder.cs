using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using NameHit = KnowledgeGraph.Extraction.Linking.NameHit;
using NameIndex = KnowledgeGraph.Extraction.Linking.NameIndex;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Finds the names of a document: those of the graph first, then countries, then what the tagger takes for names.
/// </summary>
internal sealed class MentionFinder(Ontology ontology, NameIndex index, LanguageRules rules, Tagger tagger)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _keys = [];
    private readonly TaggedNames _names = new(rules, tagger);

    /// <summary>Adds the mentions to the sentences.</summary>
    public void Find(IReadOnlyList<DocumentSentence> sentences, CancellationToken cancellation)
    {
        var words = new DocumentWords(sentences.Select(sentence => sentence.Tokens));
        var people = new EntityRegister(ontology, index, rules, KeysOf);
        var spans = new List<List<FoundSpan>>(sentences.Count);
        foreach (var sentence in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            spans.Add(SpansOf(sentence, words));
        }
        new SameSpellings(_names, rules).SetRight(sentences, spans);
        new Surnames(_names).SetRight(sentences, spans);
        // Full names first, so that a surname in the headline finds whom the text names later.
        foreach (var isFull in new[] { true, false })
        {
            for (var i = 0; i < sentences.Count; i++)
            {
                foreach (var span in spans[i].Where(span => span.IsFull == isFull))
                    Add(sentences[i], span, people);
            }
        }
        foreach (var sentence in sentences)
            sentence.Mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        new Pronouns(ontology, rules).Resolve(sentences);
    }

    private static void Add(DocumentSentence sentence, FoundSpan span, EntityRegister register)
    {
        var (start, end) = (sentence.Tokens[span.Start].Start, sentence.Tokens[span.End - 1].End);
        var text = sentence.Text[start..end];
        var named = span.Of ?? span;
        if (register.EntityOf(named, named.TextIn(sentence), sentence) is not { } entity)
            return;
        entity.Spellings.Add(text);
        register.Note(entity, sentence.Number, span.Start);
        sentence.Mentions.Add(new Mention(sentence.Number, start, end, text, entity, span.How));
    }

    private List<FoundSpan> SpansOf(DocumentSentence sentence, DocumentWords words)
    {
        var tokens = sentence.Tokens;
        var lower = tokens.Select(token => token.Lower).ToList();
        var spans = new List<FoundSpan>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var hit = index.LongestAt(tokens, at, KeysOf);
            if (hit is not null && !IsPlainWord(tokens, hit, words))
                spans.Add(
                    new FoundSpan(InQuotes(tokens, at, hit.Length), at + hit.Length, MentionKind.Name, null)
                    {
                        Hit = hit,
                    }
                );
            if (!tokens[at].IsCapitalized && !(tokens[at].Lower is [> 'Ѐ', ..]))
                continue;
            foreach (var country in rules.Countries)
            {
                var length = country.Names.LengthAt(lower, at);
                if (
                    length > 0
                    && tokens[at].IsCapitalized
                    && (tokens[at].Text.Length > 2 || tokens[at].Text.All(char.IsUpper))
                )
                    spans.Add(new FoundSpan(at, at + length, MentionKind.Name, null) { Country = country });
                else if ((length = country.Adjectives.LengthAt(lower, at)) > 0)
                    spans.Add(new FoundSpan(at, at + length, MentionKind.Adjective, null) { Country = country });
            }
        }
        spans.AddRange(
            _names
                .Tagged(sentence, words)
                .Select(span => new FoundSpan(span.Start, span.End, MentionKind.Name, span.Class)
                {
                    IsSure = span.IsSure,
                })
        );
        return Choose(spans, tokens);
    }

    /// <summary>The center «Viasna», a name of the graph, is what the quotes hold, as without the graph.</summary>
    private static int InQuotes(IReadOnlyList<Token> tokens, int at, int length)
    {
        var open = Enumerable.Range(at, length).LastOrDefault(i => tokens[i].Text is "«" or "„" or "“", -1);
        return open > at && open + 1 < at + length && tokens[at + length - 1].Kind == TokenKind.Word ? open + 1 : at;
    }

    /// <summary>
    /// A name of one word that the document also writes in lower case names nothing where it begins a sentence.
    /// </summary>
    private static bool IsPlainWord(IReadOnlyList<Token> tokens, NameHit hit, DocumentWords words) =>
        hit.Length == 1 && hit.Start == 0 && tokens[0].IsCapitalized && words.Elsewhere(tokens[0]) is 'l' or 'b';

    /// <summary>
    /// Of spans that overlap one stays: the longest; of two as long the one that the graph knows. A person of the graph
    /// inside a longer tagged person stays too: the tagger took a title for a part of the name.
    /// </summary>
    private List<FoundSpan> Choose(List<FoundSpan> spans, IReadOnlyList<Token> tokens)
    {
        var chosen = new List<FoundSpan>();
        spans = [.. spans.Select(span => Known(span, spans, tokens))];
        foreach (var span in spans.OrderByDescending(span => span.End - span.Start).ThenBy(span => span.Rank))
        {
            if (
                span.Class is { } @class
                && span.Hit is null
                && !_names.BeginsWithGivenName(tokens, span.Start)
                && spans.Any(other => other.Hit is not null && Covers(span, other) && IsOfClass(other, @class))
            )
                continue;
            if (!chosen.Exists(other => other.Start < span.End && span.Start < other.End))
                chosen.Add(span.How == MentionKind.Name ? span with { End = _names.Dotted(tokens, span.End) } : span);
        }
        return [.. chosen.OrderBy(span => span.Start)];
    }

    /// <summary>
    /// A tagged name that ends with a surname of the graph is that person when the given name fits, too.
    /// </summary>
    private FoundSpan Known(FoundSpan span, List<FoundSpan> spans, IReadOnlyList<Token> tokens)
    {
        if (span.Class is not { } @class || span.End - span.Start < 2)
            return span;
        var inner = spans.Find(other => other.Hit is not null && Covers(span, other) && IsOfClass(other, @class));
        if (inner is null || inner.Start == span.Start)
            return span;
        var text = string.Join(' ', tokens.Skip(span.Start).Take(span.End - span.Start).Select(token => token.Text));
        var fitting = inner
            .Hit!.Candidates.Where(candidate =>
                NameMatcher.Compare(text, candidate.Name)?.Score >= NameThresholds.Likely
            )
            .ToList();
        return fitting.Count == 0
            ? span
            : span with
            {
                Hit = inner.Hit with { Start = span.Start, Length = span.End - span.Start, Candidates = fitting },
            };
    }

    private static bool Covers(FoundSpan outer, FoundSpan inner) =>
        outer.Start <= inner.Start && inner.End <= outer.End && inner.End == outer.End && inner.End - inner.Start > 0;

    private bool IsOfClass(FoundSpan span, string @class) =>
        span.Hit!.Candidates[0].Kind is var kind
        && (rules.Classes[@class].Kind == kind || rules.Classes[@class].MayBe.Contains(kind));

    private IReadOnlyList<string> KeysOf(Token token)
    {
        var key = token.IsCapitalized ? token.Text : token.Lower;
        if (!_keys.TryGetValue(key, out var keys))
            _keys[key] = keys = NameIndex.KeysOf(token);
        return keys;
    }
}

/// <summary>Words that may be a name, and why.</summary>
internal sealed record FoundSpan(int Start, int End, MentionKind How, string? Class)
{
    public NameHit? Hit { get; init; }

    public CountryNames? Country { get; init; }

    /// <summary>Whether words around it leave no doubt of the class.</summary>
    public bool IsSure { get; init; }

    /// <summary>The name that it stands for: initials in parentheses behind a name.</summary>
    public FoundSpan? Of { get; init; }

    /// <summary>Its words.</summary>
    public string TextIn(DocumentSentence sentence) =>
        sentence.Text[sentence.Tokens[Start].Start..sentence.Tokens[End - 1].End];

    public int Rank =>
        Hit is not null ? 0
        : Country is not null ? 1
        : 2;

    public bool IsFull => End - Start > 1 || Hit is not null || Country is not null;
}
