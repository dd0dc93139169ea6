using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Merging;

/// <summary>
/// What people decided on top of what articles say: which entities are the same, and what they think of facts. A pure
/// function of the extracts that hold decisions, whatever their order.
/// </summary>
public sealed class Decisions
{
    private readonly SortedDictionary<ArticleId, ArticleExtract> _extracts;
    private readonly Dictionary<string, string> _merged;
    private readonly Dictionary<FactId, Review> _reviews = [];
    private readonly Dictionary<ArticleId, ArticleId> _superseded = [];
    private readonly Dictionary<string, ShownName> _shown = [];

    private Decisions(Ontology ontology, SortedDictionary<ArticleId, ArticleExtract> extracts)
    {
        (Ontology, _extracts) = (ontology, extracts);
        _merged = SameEntities.Of(Judgements.Select(one => one.Judgement).Where(judgement => judgement.Same));
        foreach (var (_, judgement) in Judgements.Where(one => !one.Judgement.Same))
        {
            if (Resolve(judgement.Entity) == Resolve(judgement.Other))
                throw Contradicted(judgement);
        }
        foreach (var (id, article) in extracts.Select(one => (one.Key, one.Value.Article)))
        {
            if (article is { Supersedes: { } older, IsRetracted: false })
                _superseded.TryAdd(older, id);
        }
        foreach (var choice in extracts.Values.SelectMany(extract => extract.ShownNames))
        {
            if (!_shown.TryGetValue(choice.Entity, out var other) || choice.At >= other.At)
                _shown[choice.Entity] = choice;
        }
        foreach (var draft in extracts.Values.SelectMany(extract => extract.Reviews))
        {
            var id = DecidedExtract.FactOf(draft.FactId, draft.Fact, this);
            if (!_reviews.TryGetValue(id, out var other) || Outweighs(draft.Review, other))
                _reviews[id] = draft.Review;
        }
    }

    /// <summary>Those of some extracts, of which the ones without decisions are left out.</summary>
    public static Decisions Of(Ontology ontology, IEnumerable<ArticleExtract> extracts) =>
        new(ontology, new(extracts.Where(Decides).ToDictionary(extract => extract.Article.Id)));

    /// <summary>Whether an extract holds something to be applied to others, or that others change the meaning
    /// of.</summary>
    public static bool Decides(ArticleExtract extract) =>
        extract.Judgements.Count + extract.Reviews.Count + extract.ShownNames.Count > 0
        || extract.Article.Supersedes is not null
        || extract.Article.IsRetracted
        || extract.Retractions.Any(retraction => retraction.Fact is not null || retraction.Sentence is not null);

    /// <summary>Relations, to know which are symmetric.</summary>
    public Ontology Ontology { get; }

    /// <summary>The extracts that hold decisions, by the id of the article.</summary>
    public IReadOnlyDictionary<ArticleId, ArticleExtract> Extracts => _extracts;

    /// <summary>All judgements with the articles that hold them, ordered by article.</summary>
    public IEnumerable<(ArticleId Article, JudgementDraft Judgement)> Judgements =>
        _extracts.Values.SelectMany(extract => extract.Judgements.Select(judgement => (extract.Article.Id, judgement)));

    /// <summary>The ids that stand for another entity, and which.</summary>
    public IReadOnlyDictionary<string, string> Merged => _merged;

    /// <summary>The id under which the graph shows an entity: its own, or that of the one it was merged into.</summary>
    public string Resolve(string id) => _merged.GetValueOrDefault(id, id);

    /// <summary>The review of a fact by the id that the graph shows; null when there is none.</summary>
    public Review? ReviewOf(FactId factId) => _reviews.GetValueOrDefault(factId);

    /// <summary>Whether what an article says of any entity is understood otherwise than it is said.</summary>
    public bool ChangeEntities => _merged.Count + _shown.Count > 0;

    /// <summary>Whether what an article says of this entity is understood otherwise than it is said.</summary>
    public bool Change(string entity) => _merged.ContainsKey(entity) || _shown.ContainsKey(entity);

    /// <summary>The name that was chosen for an entity, by the id that the graph shows; null when none was. What was
    /// chosen for an id that is merged away does not count.</summary>
    public string? ShownNameOf(string entity) => _shown.GetValueOrDefault(entity)?.Name;

    /// <summary>Id of the article that stands in the place of another, the smallest of several; null when none does. An
    /// article that was taken back itself supersedes none.</summary>
    public ArticleId? SupersededBy(ArticleId article) => _superseded.TryGetValue(article, out var newer) ? newer : null;

    /// <summary>Whether what an article says supports nothing: it was taken back, or another stands in its
    /// place.</summary>
    public bool IsWithdrawn(Article article) => article.IsRetracted || _superseded.ContainsKey(article.Id);

    /// <summary>Articles that are superseded either before or <paramref name="after"/>, and not both.</summary>
    public IReadOnlyList<ArticleId> ArticlesSupersededDifferently(Decisions after) =>
        ReferenceEquals(this, after)
            ? []
            :
            [
                .. _superseded
                    .Keys.Union(after._superseded.Keys)
                    .Where(id => _superseded.ContainsKey(id) != after._superseded.ContainsKey(id))
                    .Order(),
            ];

    /// <summary>The judgement that two entities are not the same, whatever was merged into them; null when there is
    /// none.</summary>
    public JudgementDraft? Distinct(string one, string other)
    {
        var (left, right) = (Resolve(one), Resolve(other));
        return Judgements
            .Select(judged => judged.Judgement)
            .FirstOrDefault(judgement =>
                !judgement.Same
                && (
                    (Resolve(judgement.Entity), Resolve(judgement.Other)) == (left, right)
                    || (Resolve(judgement.Other), Resolve(judgement.Entity)) == (left, right)
                )
            );
    }

    /// <summary>As they are when extracts are written; the last of an article counts. Throws <see
    /// cref="GraphConflictException"/> when they contradict each other.</summary>
    public Decisions With(IReadOnlyList<ArticleExtract> written, IReadOnlyCollection<ArticleId> removed)
    {
        if (
            !written.Any(Decides)
            && !written.Any(extract => _extracts.ContainsKey(extract.Article.Id))
            && !removed.Any(_extracts.ContainsKey)
        )
            return this;
        var extracts = new SortedDictionary<ArticleId, ArticleExtract>(_extracts);
        foreach (var id in removed)
            extracts.Remove(id);
        foreach (var extract in written)
        {
            if (Decides(extract))
                extracts[extract.Article.Id] = extract;
            else
                extracts.Remove(extract.Article.Id);
        }
        return new Decisions(Ontology, extracts);
    }

    /// <summary>Entities whose id resolves to another one under <paramref name="after"/>, or for which another name was
    /// chosen.</summary>
    public IReadOnlyList<string> EntitiesResolvedDifferently(Decisions after) =>
        ReferenceEquals(this, after)
            ? []
            :
            [
                .. _merged
                    .Keys.Union(after._merged.Keys)
                    .Where(id => Resolve(id) != after.Resolve(id))
                    .Select(Resolve)
                    .Concat(_shown.Keys.Union(after._shown.Keys).Where(id => ShownNameOf(id) != after.ShownNameOf(id)))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>A rejection outweighs what others think, since it is what takes the fact out; else the later
    /// counts.</summary>
    private static bool Outweighs(Review one, Review other) =>
        one.State == ReviewState.Rejected != (other.State == ReviewState.Rejected)
            ? one.State == ReviewState.Rejected
            : one.At > other.At;

    private GraphConflictException Contradicted(JudgementDraft judgement)
    {
        var judged = judgement.By is null ? $"{judgement.At}" : $"{judgement.At}, {judgement.By}";
        return new GraphConflictException(
            $"'{judgement.Entity}' and '{judgement.Other}' are judged to be two ({judged}), but also to be one "
                + $"('{Resolve(judgement.Entity)}'); take one of the judgements back."
        );
    }
}
