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
    private readonly SameNames _same = new();
    private readonly ShortNames _short = new(rules);

    // A name that is not among the countries is none.
    private readonly HashSet<string> _listed = [.. rules.Countries.Select(country => country.Kind)];
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
        foreach (var (entity, known) in Known(@class))
        {
            if (
                known == @class
                && entity.Spellings.Any(spelling =>
                    _same.IsSame(spelling, text) || (IsPerson(@class) && SameNames.IsBeginning(text, spelling))
                )
            )
                return entity;
        }
        if (!IsPerson(@class) && SameNames.WholeOf(text, Named(@class)) is { } whole)
            return whole;
        var (kind, isTold) = ToldKinds.Of(rules.Classes[@class], span, sentence, ontology);
        if (IsPerson(@class) && BySurname(@class, kind, text, span, sentence) is { } named)
            return named;
        var name = IsPerson(@class)
            ? NominativeName.Of(text, rules)
            : NominativeThing.Of(text, rules.Classes[@class], rules.Declension);
        if (name != text && span.Hit is null && LinkedBy(name, kind, @class) is { } linked)
            return linked;
        var created = Get(Slug.Of(name), key => new DocumentEntity
        {
            Key = key,
            Kind = kind,
            Name = name,
            Match = EntityMatch.New,
            MayBe = isTold ? [] : [kind, .. rules.Classes[@class].MayBe.Except(_listed)],
            Confidence = 0.8,
        });
        if (!_new.Exists(entry => entry.Entity == created))
            _new.Add((created, @class));
        return created;
    }

    /// <summary>Whom of the graph the nominative names.</summary>
    private DocumentEntity? LinkedBy(string name, string kind, string @class)
    {
        var words = Tokenizer.Split(name);
        return
            index.LongestAt(words, 0, keysOf) is { } hit
            && hit.Length == words.Count
            && hit.Candidates.FirstOrDefault(one => one.Kind == kind || IsOf(one.Kind, @class)) is { } candidate
            ? Linked(candidate)
            : null;
    }

    private IEnumerable<DocumentEntity> Named(string @class) =>
        _new.Where(entry => entry.Class == @class).Select(entry => entry.Entity);

    /// <inheritdoc cref="ShortNames.Note"/>
    public void Note(DocumentEntity entity, int sentence, int word) => _short.Note(entity, sentence, word);

    /// <summary>
    /// Whom a part of a full name means; several are ambiguous, and so are those of the graph that the text does not
    /// name in full.
    /// </summary>
    private DocumentEntity? BySurname(
        string @class,
        string kind,
        string text,
        FoundSpan span,
        DocumentSentence sentence
    )
    {
        var people = Known(@class).Where(entry => entry.Class == @class).Select(entry => entry.Entity).Distinct();
        var meant = _short.Meant([.. people], text, span, sentence);
        if (meant.Count == 1)
            return meant[0];
        if (meant.Count > 1)
            return Ambiguous(
                text,
                kind,
                [
                    .. meant.Select(entity => new LinkCandidate(
                        entity.Key,
                        entity.Name,
                        entity.Kind,
                        0.5,
                        "the surname, in this text"
                    )),
                ]
            );
        if (span.End - span.Start > 1)
            return null;
        var token = sentence.Tokens[span.Start];
        var inGraph = index.WithLastWord(token.Text, keysOf(token)).Where(candidate => candidate.Kind == kind).ToList();
        return inGraph.Count > 0 ? Ambiguous(text, kind, inGraph) : null;
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
