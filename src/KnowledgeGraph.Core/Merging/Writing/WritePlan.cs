using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>A whole write, article by article, each a change of its own; and what all of them together did.</summary>
/// <param name="sequence">Number of the last change so far.</param>
/// <param name="hashes">What the store has of the articles to be written: hash of the extract by id of the
/// article.</param>
/// <param name="before">Decisions until now.</param>
/// <param name="after">Decisions with the write.</param>
/// <param name="keepSteps">Whether the plans of the articles are kept: a large import would fill the memory with
/// them.</param>
/// <param name="write">The write, where its articles may give entities another kind together.</param>
public sealed class WritePlan(
    long sequence,
    IReadOnlyDictionary<ArticleId, string> hashes,
    Decisions before,
    Decisions after,
    bool keepSteps,
    GraphWrite? write = null
)
{
    private readonly ComingKinds _coming = new(write, after);
    private readonly Dictionary<ArticleId, string> _hashes = new(hashes);
    private readonly HashSet<ArticleId> _written = [];
    private readonly long _first = sequence;
    private readonly List<ArticlePlan> _steps = [];
    private readonly Tally<string> _entities = new();
    private readonly Tally<FactId> _facts = new();
    private readonly HashSet<FactId> _supported = [],
        _withdrawn = [];

    /// <summary>Number of the last change by now.</summary>
    public long Sequence { get; private set; } = sequence;

    /// <summary>The plans of the articles until now, where they are kept.</summary>
    public IReadOnlyList<ArticlePlan> Steps => _steps;

    /// <summary>What to do for the next article; null when the store has it already and understands it so.</summary>
    /// <param name="write">The article.</param>
    /// <param name="hash">Hash of what it says.</param>
    /// <param name="graph">The graph with all that the articles before have changed.</param>
    public ArticlePlan? Next(ArticleWrite write, string hash, IStoredGraph graph)
    {
        var article = write.Said.Article.Id;
        var isThere = _hashes.TryGetValue(article, out var there);
        var isAgain = _written.Contains(article);
        if (write.IsKnown(there, hash, isAgain ? after : before, isAgain))
            return null;
        _written.Add(article);
        _hashes[article] = hash;
        var former = isThere ? graph.ContributionOf(article) : Contribution.Nothing;
        var plan = ArticlePlan.Of(write, hash, former, ++Sequence, graph, _coming);
        Count(plan);
        if (keepSteps)
            _steps.Add(plan);
        return plan;
    }

    /// <summary>What the articles until now did together.</summary>
    /// <param name="explain">Whether to tell each step in words; only where steps are kept.</param>
    public Written Outcome(bool explain) =>
        new(
            new WriteResult(
                (int)(Sequence - _first),
                _entities.Added,
                _entities.Changed,
                _entities.Removed,
                _facts.Added,
                _facts.Changed,
                _facts.Removed,
                Sequence
            ),
            GraphDifference.Of(_entities.Touched, _facts.Touched, _supported, _withdrawn)
        )
        {
            Explanation = explain ? [.. _steps.Select(step => step.ToString())] : [],
        };

    private void Count(ArticlePlan plan)
    {
        foreach (var entity in plan.Entities.Where(entity => entity.Changed))
            _entities.Add(entity.Id, entity.Before is not null, entity.After is not null);
        foreach (var fact in plan.Facts.Where(fact => fact.Changed))
        {
            _facts.Add(fact.Id, fact.Before is not null, fact.After is not null);
            if (fact.IsSupported)
                _supported.Add(fact.Id);
            if (fact.IsWithdrawn)
                _withdrawn.Add(fact.Id);
        }
    }

    /// <summary>
    /// How many came, became different and went, and which, compared with the graph before the write.
    /// </summary>
    private sealed class Tally<TId>
        where TId : notnull
    {
        private readonly Dictionary<TId, (bool Was, bool Is)> _touched = [];

        public int Added { get; private set; }
        public int Changed { get; private set; }
        public int Removed { get; private set; }

        public IEnumerable<(TId Id, bool Was, bool Is)> Touched =>
            _touched.Select(one => (one.Key, one.Value.Was, one.Value.Is));

        public void Add(TId id, bool was, bool @is)
        {
            if (!was)
                Added++;
            else if (@is)
                Changed++;
            else
                Removed++;
            _touched[id] = (_touched.TryGetValue(id, out var first) ? first.Was : was, @is);
        }
    }
}
