using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging;

/// <summary>
/// Under which id the graph shows what an article says of a relation that holds at several times
/// (<see cref="Periods"/>). Where there is one time only, it is the id that the article itself gives.
/// </summary>
public sealed class FactPeriods
{
    private readonly Dictionary<(ArticleId Article, string Statement, Period Period), FactId> _ids = [];
    private readonly HashSet<ArticleId> _articles = [];

    /// <summary>No relation holds more than once.</summary>
    public static readonly FactPeriods None = new();

    /// <summary>As the graph has it by now.</summary>
    /// <param name="claims">All that articles say of some statements, with the ids that the graph gives.</param>
    public static FactPeriods Of(IEnumerable<Claim> claims)
    {
        var periods = new FactPeriods();
        foreach (var statement in claims.GroupBy(claim => claim.Draft.Id.Statement()))
        {
            if (statement.Select(claim => claim.Draft.Id).Distinct().Skip(1).Any())
                periods.AddAll(statement.Select(claim => (claim, claim.Draft.Id)));
        }
        return periods;
    }

    /// <summary>Whether an article says anything of a relation that holds more than once.</summary>
    public bool Has(ArticleId article) => _articles.Contains(article);

    /// <summary>The id under which the graph shows what an article says.</summary>
    /// <param name="article">Id of the article.</param>
    /// <param name="id">The id without a period, as decisions make it.</param>
    /// <param name="period">The dates that the article gives.</param>
    public FactId IdOf(ArticleId article, FactId id, Period period) =>
        _ids.Count == 0 ? id : _ids.GetValueOrDefault((article, id.Statement(), period), id);

    /// <summary>An extract with these ids; the very extract where they are its own.</summary>
    public ArticleExtract Apply(ArticleExtract extract)
    {
        if (!Has(extract.Article.Id) && !SaysTwice(extract))
            return extract;
        var taken = new HashSet<FactId>();
        var facts = extract.Facts.Select(fact => fact with { Id = Free(fact) }).ToList();
        return facts.Select(fact => fact.Id).SequenceEqual(extract.Facts.Select(fact => fact.Id))
            ? extract
            : extract with
            {
                Facts = facts,
            };

        FactId Free(FactDraft fact)
        {
            var id = IdOf(extract.Article.Id, fact.Id, fact.Period);
            for (var number = 2; !taken.Add(id); number++)
                id = fact.Id.InPeriod($"{number}");
            return id;
        }
    }

    internal void AddAll(IEnumerable<(Claim Claim, FactId Id)> claims)
    {
        foreach (var (claim, id) in claims)
        {
            _ids[(claim.ArticleId, id.Statement(), claim.Draft.Period)] = id;
            _articles.Add(claim.ArticleId);
        }
    }

    /// <summary>An article that comes twice in one write says what no period was made for.</summary>
    private static bool SaysTwice(ArticleExtract extract)
    {
        var ids = new HashSet<FactId>(extract.Facts.Count);
        return !extract.Facts.All(fact => ids.Add(fact.Id));
    }
}
