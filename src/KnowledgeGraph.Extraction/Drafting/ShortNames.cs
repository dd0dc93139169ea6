using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// Whom a part of a name means: the only one of that surname before this place, else in the text; else the one before
/// whose first of two surnames, or given name, it is.
/// </summary>
internal sealed class ShortNames(LanguageRules rules)
{
    private readonly SameNames _same = new();
    private readonly Dictionary<DocumentEntity, (int Sentence, int Word)> _first = [];

    /// <summary>Notes where an entity is named, so that a surname finds who was named before it.</summary>
    public void Note(DocumentEntity entity, int sentence, int word)
    {
        if (!_first.TryGetValue(entity, out var first) || (sentence, word).CompareTo(first) < 0)
            _first[entity] = (sentence, word);
    }

    /// <summary>Those of some people who may be meant.</summary>
    public List<DocumentEntity> Meant(
        List<DocumentEntity> people,
        string text,
        FoundSpan span,
        DocumentSentence sentence
    )
    {
        var place = (sentence.Number, span.Start);
        var named = people.Where(entity => _same.EndsWith(entity, text)).ToList();
        var before = Before(named, place);
        if (before.Count > 0 || span.End - span.Start > 1)
            return before.Count > 0 ? before : named;
        var inner = Before(people.Where(entity => SameNames.IsInner(entity, text)), place);
        if (inner.Count > 0 || named.Count > 0 || IsOfKin(span, sentence))
            return inner.Count > 0 ? inner : named;
        return Before(people.Where(entity => SameNames.IsGiven(entity, text)), place);
    }

    private List<DocumentEntity> Before(IEnumerable<DocumentEntity> some, (int, int) place) =>
        [.. some.Where(entity => _first.TryGetValue(entity, out var first) && first.CompareTo(place) < 0)];

    /// <summary>"Their two sons, Daniel and Martin" are named here for the first time.</summary>
    private bool IsOfKin(FoundSpan span, DocumentSentence sentence) =>
        sentence.Tokens.Take(span.Start).Any(token => rules.Kin.Any(list => list.Has(token.Lower)));
}
