using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using NameHit = KnowledgeGraph.Extraction.Linking.NameHit;
using NameIndex = KnowledgeGraph.Extraction.Linking.NameIndex;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The entities of a document: two names of it are one entity when they are forms of one name, or a surname after the
/// full name.
/// </summary>
internal sealed class EntityRegister(
    Ontology ontology,
    NameIndex index,
    LanguageRules rules,
    Func<Token, IReadOnlyList<string>> keysOf
)
{
    private readonly Dictionary<string, DocumentEntity> _byKey = [];
    private readonly List<(DocumentEntity Entity, string Class)> _new = [];

    /// <summary>Whom a span names; null when it names nobody after all.</summary>
    public DocumentEntity? EntityOf(FoundSpan span, string text, DocumentSentence sentence)
    {
        if (span.Hit is { } hit)
            return OfGraph(hit, text);
        if (span.Country is { } country)
            return OfCountry(country);
        return span.Class is { } @class ? OfClass(@class, text, span, sentence) : null;
    }

    private DocumentEntity OfGraph(NameHit hit, string text)
    {
        // Several fit: one that fits exactly alone is meant, else nobody guesses.
        var best = hit.Candidates.Where(candidate => candidate.Score >= hit.Candidates[0].Score - 0.02).ToList();
        if (best.Count == 1)
            return Linked(best[0]);
        return Ambiguous(text, best[0].Kind, best);
    }

    private DocumentEntity OfCountry(CountryNames country)
    {
        var known = index.LongestAt(Tokenizer.Split(country.Name), 0, keysOf);
        if (known?.Candidates.FirstOrDefault(candidate => candidate.Kind == country.Kind) is { } candidate)
            return Linked(candidate);
        return Get(Slug.Of(country.Name), key => new DocumentEntity
        {
            Key = key,
            Kind = country.Kind,
            Name = country.Name,
            Match = EntityMatch.New,
            Identifiers = new Dictionary<string, string> { [country.Scheme] = country.Code },
        });
    }

    private DocumentEntity? OfClass(string @class, string text, FoundSpan span, DocumentSentence sentence)
    {
        var one = span.End - span.Start == 1;
        foreach (var (entity, known) in Known(@class))
        {
            if (known == @class && entity.Spellings.Any(spelling => IsSame(spelling, text)))
                return entity;
        }
        var kind = KindOf(@class, span, sentence);
        if (one && IsPerson(@class))
        {
            var named = Known(@class)
                .Where(entry => entry.Class == @class && EndsWith(entry.Entity, text))
                .Select(entry => entry.Entity)
                .Distinct()
                .ToList();
            if (named.Count == 1)
                return named[0];
            if (named.Count > 1)
                return Ambiguous(
                    text,
                    kind,
                    [
                        .. named.Select(entity => new LinkCandidate(
                            entity.Key,
                            entity.Name,
                            entity.Kind,
                            0.5,
                            "the surname, in this text"
                        )),
                    ]
                );
            var token = sentence.Tokens[span.Start];
            var inGraph = index
                .WithLastWord(token.Text, keysOf(token))
                .Where(candidate => candidate.Kind == kind)
                .ToList();
            if (inGraph.Count > 0)
                return Ambiguous(text, kind, inGraph);
        }
        var created = Get(Slug.Of(text), key => new DocumentEntity
        {
            Key = key,
            Kind = kind,
            Name = text,
            Match = EntityMatch.New,
            MayBe = [kind, .. rules.Classes[@class].MayBe],
            Confidence = 0.8,
        });
        if (!_new.Exists(entry => entry.Entity == created))
            _new.Add((created, @class));
        return created;
    }

    /// <summary>Entities met so far, the linked ones with the class that fits their kind.</summary>
    private IEnumerable<(DocumentEntity Entity, string Class)> Known(string @class) =>
        _new.Concat(
            _byKey
                .Values.Where(entity => entity.Match == EntityMatch.Linked && IsOf(entity.Kind, @class))
                .Select(entity => (entity, @class))
        );

    private bool IsOf(string kind, string @class) =>
        rules.Classes[@class].Kind == kind || rules.Classes[@class].MayBe.Contains(kind);

    /// <summary>The class of names whose kind is never left open is that of people.</summary>
    private bool IsPerson(string @class) => rules.Classes[@class].MayBe.Count == 0;

    private string KindOf(string @class, FoundSpan span, DocumentSentence sentence)
    {
        var names = rules.Classes[@class];
        for (var at = span.End - 1; at >= Math.Max(0, span.Start - 2); at--)
        {
            foreach (var (kind, words) in names.Words)
            {
                if (words.Has(sentence.Tokens[at].Lower) && ontology.TryKind(kind, out _))
                    return kind;
            }
        }
        return names.Kind;
    }

    private static bool IsSame(string a, string b) =>
        a == b || (NameMatcher.Compare(a, b)?.Score >= NameThresholds.Same && a.Contains(' ') == b.Contains(' '));

    private static bool EndsWith(DocumentEntity entity, string surname) =>
        entity
            .Spellings.Append(entity.Name)
            .Any(name =>
                name.LastIndexOf(' ') is > 0 and var space
                && NameMatcher.Compare(surname, name[(space + 1)..])?.Score >= NameThresholds.Same
            );

    private DocumentEntity Linked(LinkCandidate candidate) => Get(candidate.Id, key => new DocumentEntity
        {
            Key = key,
            Kind = candidate.Kind,
            Name = candidate.Name,
            Match = EntityMatch.Linked,
            Candidates = [candidate],
            Confidence = candidate.Score,
        });

    private DocumentEntity Ambiguous(string text, string kind, IReadOnlyList<LinkCandidate> candidates) =>
        Get(Slug.Of(text) + "-ambiguous", key => new DocumentEntity
        {
            Key = key,
            Kind = kind,
            Name = text,
            Match = EntityMatch.Ambiguous,
            Candidates = candidates,
            Confidence = 0.5,
        });

    private DocumentEntity Get(string key, Func<string, DocumentEntity> create)
    {
        if (!_byKey.TryGetValue(key, out var entity))
            _byKey[key] = entity = create(key);
        return entity;
    }
}
