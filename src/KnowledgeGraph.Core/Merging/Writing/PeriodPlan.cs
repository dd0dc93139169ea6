using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>
/// What a write changes about the times at which relations hold: which period each article of the write speaks of, and
/// which other articles thereby speak of another than before. A store reads what <see cref="TakeWanted"/> names until
/// nothing is wanted, and hands over what articles say of it.
/// </summary>
public sealed class PeriodPlan
{
    private readonly Ontology _ontology;
    private readonly Dictionary<ArticleExtract, string> _hashes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ArticleId, ArticleExtract?> _written = [];
    private readonly Dictionary<string, List<Claim>> _stored = [];
    private readonly Dictionary<string, List<Claim>> _said = [];
    private readonly HashSet<ArticleId> _asked = [],
        _moved = [];
    private HashSet<string> _statements = [];
    private HashSet<ArticleId> _articles = [];

    /// <param name="write">The write.</param>
    /// <param name="hashes">Of the articles that are there, by id.</param>
    /// <param name="before">Decisions until now.</param>
    /// <param name="after">Decisions with the write.</param>
    /// <param name="others">Other articles whose meaning decisions may change.</param>
    public PeriodPlan(
        GraphWrite write,
        IReadOnlyDictionary<ArticleId, string> hashes,
        Decisions before,
        Decisions after,
        IEnumerable<ArticleExtract> others
    )
    {
        _ontology = after.Ontology;
        var decided = !ReferenceEquals(before, after);
        var there = write.Extracts.Where(extract => hashes.ContainsKey(extract.Article.Id)).ToList();
        var hashed = new string[there.Count];
        if (there.Count > 1)
            Parallel.For(0, there.Count, i => hashed[i] = GraphJson.HashOf(there[i]));
        else if (there.Count == 1)
            hashed[0] = GraphJson.HashOf(there[0]);
        foreach (var (extract, hash) in there.Zip(hashed))
            _hashes[extract] = hash;
        foreach (var extract in write.Extracts)
        {
            if (decided || IsNew(extract, hashes))
                Add(extract.Article.Id, DecidedExtract.Apply(extract, after), hashes);
        }
        var written = write.Extracts.Select(extract => extract.Article.Id).ToHashSet();
        foreach (var id in write.Removed.Where(id => hashes.ContainsKey(id) && !written.Contains(id)))
            Add(id, null, hashes);
        if (decided)
        {
            var untouched = others
                .Concat(after.Extracts.Values)
                .Where(one => !written.Contains(one.Article.Id) && !write.Removed.Contains(one.Article.Id));
            foreach (var said in untouched.DistinctBy(one => one.Article.Id))
            {
                var understood = DecidedExtract.Apply(said, after);
                if (GraphJson.HashOf(understood) != GraphJson.HashOf(DecidedExtract.Apply(said, before)))
                    Add(said.Article.Id, understood, hashes);
            }
        }
    }

    /// <summary>As the graph shows it until now.</summary>
    public FactPeriods Before { get; private set; } = FactPeriods.None;

    /// <summary>As it will show it.</summary>
    public FactPeriods After { get; private set; } = FactPeriods.None;

    /// <summary>Other articles that then speak of another period; to be written first.</summary>
    public IReadOnlyCollection<ArticleId> Moved => _moved;

    /// <summary>Their extracts, as the store has them.</summary>
    public IReadOnlyList<ArticleExtract> MovedExtracts { get; set; } = [];

    /// <summary>The hash of an extract, where it was needed.</summary>
    public string? HashOf(ArticleExtract extract) => _hashes.GetValueOrDefault(extract);

    /// <summary>
    /// The statements (<see cref="FactId.Statement"/>) to read, and articles of which all statements that have
    /// periods are to be read; null when all is there.
    /// </summary>
    public (IReadOnlyCollection<string> Statements, IReadOnlyCollection<ArticleId> Articles)? TakeWanted()
    {
        var (statements, articles) = (_statements, _articles);
        (_statements, _articles) = ([], []);
        return statements.Count + articles.Count == 0 ? null : (statements, articles);
    }

    /// <summary>What articles say of what was wanted, with the ids that the graph gives.</summary>
    public void Add(IEnumerable<Claim> claims)
    {
        foreach (var statement in claims.GroupBy(claim => claim.Draft.Id.Statement()))
            _stored[statement.Key] = [.. statement];
        Divide();
    }

    private bool IsNew(ArticleExtract extract, IReadOnlyDictionary<ArticleId, string> hashes) =>
        !hashes.TryGetValue(extract.Article.Id, out var there)
        || _hashes[extract] != there
        || _written.ContainsKey(extract.Article.Id);

    private void Add(ArticleId article, ArticleExtract? understood, IReadOnlyDictionary<ArticleId, string> hashes)
    {
        if (hashes.ContainsKey(article))
            _articles.Add(article);
        if (_written.Remove(article, out _))
        {
            foreach (var claims in _said.Values)
                claims.RemoveAll(claim => claim.ArticleId == article);
        }
        _written.Add(article, understood);
        foreach (var draft in understood?.Facts ?? [])
        {
            if (!_ontology.TryRelation(draft.Relation, out var relation) || !relation.HasPeriods)
                continue;
            var statement = draft.Id.Statement();
            if (!_said.TryGetValue(statement, out var claims))
                _said.Add(statement, claims = []);
            claims.Add(new Claim(article, understood!.Article.PublishedAt.Earliest, draft));
            _statements.Add(statement);
        }
    }

    private void Divide()
    {
        (Before, After) = (FactPeriods.Of(_stored.Values.SelectMany(claims => claims)), new FactPeriods());
        foreach (var statement in _stored.Keys.Union(_said.Keys))
        {
            var stored = _stored.GetValueOrDefault(statement) ?? [];
            List<Claim> claims =
            [
                .. stored.Where(claim => !_written.ContainsKey(claim.ArticleId)),
                .. _said.GetValueOrDefault(statement) ?? [],
            ];
            if (claims.Count == 0 || IsPlainlyOne(claims, stored))
                continue;
            var periods = Periods.Of(claims);
            if (periods.Count > 1)
                After.AddAll(periods.SelectMany(period => period.Claims.Select(claim => (claim, period.FactId))));
            foreach (var period in periods)
            {
                foreach (var claim in period.Claims)
                {
                    if (claim.Draft.Id != period.FactId && !_written.ContainsKey(claim.ArticleId))
                        Move(claim.ArticleId);
                }
            }
        }
    }

    /// <summary>Its other statements are read too: it is understood anew as a whole.</summary>
    private void Move(ArticleId article)
    {
        _moved.Add(article);
        if (_asked.Add(article))
            _articles.Add(article);
    }

    /// <summary>One article alone, or none with dates: what nearly all relations are.</summary>
    private static bool IsPlainlyOne(List<Claim> claims, List<Claim> stored)
    {
        if (stored.Count > 1 && stored.Exists(claim => claim.Draft.Id != stored[0].Draft.Id))
            return false;
        if (claims.Count == 1)
            return true;
        var articles = new HashSet<ArticleId>();
        return claims.TrueForAll(claim => !claim.Draft.Period.IsDated && articles.Add(claim.ArticleId));
    }
}
