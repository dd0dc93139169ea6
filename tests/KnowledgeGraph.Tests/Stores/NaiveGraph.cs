using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>All that some extracts show together, computed in the plainest way.</summary>
internal sealed class NaiveGraph
{
    public NaiveGraph(
        IReadOnlyCollection<ArticleExtract> extracts,
        IReadOnlyDictionary<FactId, long> recorded,
        IReadOnlyDictionary<FactId, long> retracted,
        IReadOnlyList<Fact> gone
    )
    {
        Extracts = [.. extracts.OrderBy(extract => extract.Article.Id, Text)];
        Understood = Extracts.ToDictionary(extract => extract.Article.Id);
        Retracted = retracted;
        var retractions = Extracts
            .SelectMany(extract => extract.Retractions.Select(one => (extract.Article.Id, one)))
            .ToLookup(one => one.one.FactId);
        Facts = Extracts
            .SelectMany(extract => extract.Facts.Select(draft => (extract.Article.Id, draft)))
            .GroupBy(one => one.draft.Id)
            .ToDictionary(
                drafts => drafts.Key,
                drafts =>
                    Merge.Fact(
                        [.. drafts],
                        recorded[drafts.Key],
                        Merge.Retraction(retractions[drafts.Key].Select(one => (one.Id, one.one.Retraction)))
                    )
            );
        Entities = Extracts
            .SelectMany(extract => extract.Entities)
            .GroupBy(draft => draft.Id)
            .ToDictionary(
                drafts => drafts.Key,
                drafts =>
                    Merge.Entity(
                        [.. drafts],
                        Facts.Values.Where(fact =>
                            fact.Value is not null && fact.Subject == drafts.Key && fact.Retraction is null
                        )
                    )
            );
        Gone = [.. gone.Where(fact => fact.Ends.All(Entities.ContainsKey))];
    }

    /// <summary>By code point, as UTF-8 bytes compare.</summary>
    public static readonly IComparer<string> Text = Comparer<string>.Create(
        (left, right) =>
            System
                .Text.Encoding.UTF8.GetBytes(left)
                .AsSpan()
                .SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right))
    );

    /// <summary>As they are understood, by the id of the article.</summary>
    public IReadOnlyDictionary<ArticleId, ArticleExtract> Understood { get; }

    public IReadOnlyList<ArticleExtract> Extracts { get; }

    public IReadOnlyDictionary<FactId, Fact> Facts { get; }

    public IReadOnlyDictionary<string, Entity> Entities { get; }

    /// <summary>What nothing says any more, each with the change that it counted until behind its id.</summary>
    public IReadOnlyList<Fact> Gone { get; }

    /// <summary>Also what was there once.</summary>
    public IEnumerable<Fact> AllFacts => Facts.Values.Concat(Gone);

    /// <summary>Sequence number of the change that first took a fact back.</summary>
    public IReadOnlyDictionary<FactId, long> Retracted { get; }

    public IEnumerable<Fact> FactsOf(string entity) =>
        AllFacts.Where(fact => fact.Subject == entity || fact.Object == entity);

    public IEnumerable<Fact> DefaultOrder(IEnumerable<Fact> facts) =>
        facts
            .OrderBy(fact => this.DateOf(fact) is null)
            .ThenBy(fact => this.DateOf(fact)?.Earliest)
            .ThenBy(fact => fact.Id, Text);

    public static IEnumerable<Fact> ByOwnDate(IEnumerable<Fact> facts) =>
        facts.OrderBy(fact => fact.Date is null).ThenBy(fact => fact.Date?.Earliest).ThenBy(fact => fact.Id, Text);

    public int Degree(string entity) =>
        FactsOf(entity)
            .Count(fact =>
                !fact.IsGone && fact.Retraction is null && fact.Object is not null && fact.Object != fact.Subject
            );

    /// <summary>Whether an article says it that is neither taken back nor superseded.</summary>
    public bool IsSupported(FactId fact) =>
        Extracts.Any(extract =>
            extract.Facts.Any(draft => draft.Id == fact)
            && !extract.Article.IsRetracted
            && !Extracts.Any(newer => newer.Article.Supersedes == extract.Article.Id && !newer.Article.IsRetracted)
        );

    public IEnumerable<Article> ArticlesOf(string entity) =>
        Extracts.Where(extract => extract.Entities.Any(draft => draft.Id == entity)).Select(extract => extract.Article);
}
