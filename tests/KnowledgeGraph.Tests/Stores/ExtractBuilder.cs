using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Tests;

/// <summary>Writes an extract in a few words: entities come by being named, each fact stands on a sentence of its
/// own.</summary>
internal sealed class ExtractBuilder(string article, string published = "2025-12-13")
{
    private readonly Dictionary<string, EntityDraft> _entities = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<FactDraft> _facts = [];
    private readonly List<RetractionDraft> _retractions = [];
    private readonly List<JudgementDraft> _judgements = [];
    private readonly List<ReviewDraft> _reviews = [];
    private string _status = "live";
    private ArticleId? _supersedes;

    public static implicit operator ArticleExtract(ExtractBuilder builder) => builder.Build();

    public ExtractBuilder Entity(
        string id,
        string kind = "Person",
        string? name = null,
        string[]? names = null,
        string? summary = null,
        params Identifier[] identifiers
    )
    {
        EntityName[] all =
        [
            Name(name ?? char.ToUpperInvariant(id[0]) + id[1..], NameKind.Primary),
            .. (names ?? []).Select(other => Name(other, NameKind.Transliteration)),
        ];
        _entities[id] = new EntityDraft(id, kind, all, summary, identifiers);
        return this;
    }

    public ExtractBuilder Fact(
        string relation,
        string subject,
        string @object,
        string? start = null,
        string? end = null,
        string? at = null,
        Stance stance = Stance.Asserted,
        string? by = null,
        double confidence = 1,
        params (string, string)[] qualifiers
    )
    {
        if (Of(relation) is { Symmetric: true } && string.CompareOrdinal(subject, @object) > 0)
            (subject, @object) = (@object, subject);
        Named(@object);
        return Add(relation, subject, @object, null, start, end, at, stance, by, confidence, qualifiers);
    }

    public ExtractBuilder Value(
        string property,
        string subject,
        string value,
        Stance stance = Stance.Asserted,
        string? by = null,
        double confidence = 1
    ) => Add(property, subject, null, value, null, null, null, stance, by, confidence, []);

    public ExtractBuilder Retract(FactId factId, string at = "2025-12-31", string reason = "source-corrected")
    {
        _retractions.Add(new(factId, new Retraction(reason, PartialDate.Parse(at), "the editor", null, null)));
        return this;
    }

    /// <summary>A sentence on which no fact stands.</summary>
    public ExtractBuilder Says(string text)
    {
        _sentences.Add(new Sentence(_sentences.Count + 1, text));
        return this;
    }

    /// <summary>The publisher takes the article back.</summary>
    public ExtractBuilder TakenBack()
    {
        _status = Article.Retracted;
        return this;
    }

    /// <summary>The article stands in the place of another.</summary>
    public ExtractBuilder InPlaceOf(string older)
    {
        _supersedes = (ArticleId)older;
        return this;
    }

    /// <summary>A retraction that follows its fact.</summary>
    public ExtractBuilder Retract(FactIdentity fact, string at = "2025-12-31")
    {
        _retractions.Add(
            new(fact.Id(), new Retraction("extraction-error", PartialDate.Parse(at), "the editor", null, null), fact)
        );
        return this;
    }

    /// <summary>The first is the second, and shown as it.</summary>
    public ExtractBuilder Same(string entity, string kept)
    {
        _judgements.Add(new(entity, kept, Same: true, PartialDate.Parse("2025-12-31")));
        return this;
    }

    public ExtractBuilder Distinct(string entity, string other)
    {
        _judgements.Add(new(entity, other, Same: false, PartialDate.Parse("2025-12-31"), "the editor", "They differ."));
        return this;
    }

    public ExtractBuilder Review(FactIdentity fact, ReviewState state, string at = "2025-12-31")
    {
        _reviews.Add(new(fact.Id(), new Review(state, "because", PartialDate.Parse(at), "the editor"), fact));
        return this;
    }

    /// <summary>What the only fact of a relation is, or the one at the place.</summary>
    public FactIdentity IdentityOf(string relation, int index = 0) =>
        FactIdentities.Of(
            _facts.Where(fact => fact.Relation == relation).ElementAt(index),
            SmallOntology.Value.Relation(relation)
        );

    public FactIdentity? LastIdentity =>
        _facts.Count == 0 ? null : FactIdentities.Of(_facts[^1], SmallOntology.Value.Relation(_facts[^1].Relation));

    /// <summary>Id of the only fact of a relation, or of the one at the place.</summary>
    public FactId IdOf(string relation, int index = 0) =>
        _facts.Where(fact => fact.Relation == relation).ElementAt(index).Id;

    public FactId LastId => _facts[^1].Id;

    public ArticleExtract Build() =>
        new(
            new Article(
                (ArticleId)article,
                $"Title of {article}",
                "The Paper",
                PartialDate.Parse(published),
                $"https://example.org/{article}",
                "en",
                TextKind.OwnWords,
                null,
                ["A. Writer"],
                _status
            )
            {
                Supersedes = _supersedes,
            },
            [.. _sentences],
            [.. _entities.Values],
            [.. _facts],
            [.. _retractions]
        )
        {
            Judgements = [.. _judgements],
            Reviews = [.. _reviews],
        };

    /// <summary>Null for a relation of the shipped ontology.</summary>
    private static RelationKind? Of(string relation) =>
        SmallOntology.Value.TryRelation(relation, out var known) ? known : null;

    private ExtractBuilder Add(
        string relation,
        string subject,
        string? @object,
        string? value,
        string? start,
        string? end,
        string? at,
        Stance stance,
        string? by,
        double confidence,
        (string, string)[] qualifiers
    )
    {
        Named(subject);
        if (by is not null)
            Named(by);
        var quote = $"{subject} {relation} {@object ?? value}";
        _sentences.Add(new Sentence(_sentences.Count + 1, $"They say: {quote}."));
        var timeKey = Of(relation) is { TimeKey: true } ? Date(at ?? start) : null;
        _facts.Add(
            new FactDraft(
                FactId.Of(relation, subject, (@object ?? value)!, stance, by, timeKey),
                relation,
                subject,
                @object,
                value,
                Date(start),
                Date(end),
                Date(at),
                stance,
                by,
                confidence,
                qualifiers.ToDictionary(pair => pair.Item1, pair => pair.Item2),
                [new QuoteSpan(_sentences.Count, quote, 10)]
            )
        );
        return this;
    }

    public void Named(string id, string kind = "Person")
    {
        if (!_entities.ContainsKey(id))
            Entity(id, kind);
    }

    private EntityName Name(string value, NameKind kind) => new(value, null, "Latn", kind, null, [(ArticleId)article]);

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
