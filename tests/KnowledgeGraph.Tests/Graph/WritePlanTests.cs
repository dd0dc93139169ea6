using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public sealed class WritePlanTests
{
    private static readonly ExtractBuilder _first = new ExtractBuilder("a")
        .Entity("acme", "Company")
        .Entity("ann")
        .Entity("bob", summary: "A friend of Ann.")
        .Fact("worksFor", "ann", "acme", start: "2020")
        .Value("birthDate", "ann", "1990");

    [Fact]
    public void Plan_of_a_new_article_lists_what_is_new()
    {
        var plan = Assert.Single(Plans([_first]));

        Assert.Equal(
            """
            Change 1: a (new)
              + acme (Company) "Acme"
              + ann (Person) "Ann"
              + bob (Person) "Bob"
              + ann birthDate "1990"
              + ann worksFor acme
              Unchanged: entities 0, facts 0.
            """,
            WithoutIds(plan)
        );
    }

    [Fact]
    public void Plan_of_one_more_article_tells_what_becomes_different()
    {
        var second = new ExtractBuilder("b")
            .Entity("acme", "Company")
            .Entity("ann", name: "Anna")
            .Entity("bob")
            .Fact("worksFor", "ann", "acme", start: "2020-08")
            .Value("birthDate", "ann", "1990-04-01", confidence: 0.5);

        var plan = Plans([_first, second])[1];

        Assert.Equal(
            """
            Change 2: b (new)
              ~ acme (Company) "Acme": names (1 new or different, 1 gone)
              ~ ann (Person) "Ann": names (1 new or different, 0 gone); birthDate 1990 -> 1990-04-01
              ~ bob (Person) "Bob": names (1 new or different, 1 gone)
              + ann birthDate "1990-04-01"
              ~ ann worksFor acme: start 2020 -> 2020-08; articles 1 -> 2
              Unchanged: entities 0, facts 0.
            """,
            WithoutIds(plan)
        );
    }

    [Fact]
    public void Plan_of_an_article_that_says_less_takes_out_what_it_alone_said()
    {
        var less = new ExtractBuilder("a").Entity("ann").Value("birthDate", "ann", "1990");

        var plan = Plans([_first, less])[1];

        Assert.Equal(
            """
            Change 2: a (replaces what it said, or how it is understood)
              - acme (Company) "Acme"
              - bob (Person) "Bob"
              ~ ann birthDate "1990": evidence
              - ann worksFor acme
              Unchanged: entities 1, facts 0.
            """,
            WithoutIds(plan)
        );
    }

    [Fact]
    public void Plan_reads_no_drafts_of_other_articles_where_an_article_only_adds()
    {
        var graph = new CountedGraph();
        Plan(graph, [_first, new ExtractBuilder("b").Entity("ann", name: "Anna").Fact("knows", "ann", "bob")]);
        Assert.Equal(0, graph.DraftsAsked);

        Plan(graph, [new ExtractBuilder("b").Entity("ann")], sequence: 2);
        Assert.NotEqual(0, graph.DraftsAsked);
    }

    [Fact]
    public void Known_article_has_no_plan() => Assert.Single(Plans([_first, _first]));

    private static IReadOnlyList<ArticlePlan> Plans(ArticleExtract[] extracts) => Plan(new CountedGraph(), extracts);

    private static IReadOnlyList<ArticlePlan> Plan(CountedGraph graph, ArticleExtract[] extracts, long sequence = 0)
    {
        var decisions = Decisions.Of(SmallOntology.Value, []);
        var hashes = graph.Inner.Contributed.Keys.ToDictionary(article => article, _ => "");
        var plan = new WritePlan(sequence, hashes, decisions, decisions, keepSteps: true);
        var write = new GraphWrite(extracts);
        var periods = new PeriodPlan(write, hashes, decisions, decisions, []);
        foreach (var article in ArticleWrite.All(write, decisions, decisions, [], periods, _ => true))
        {
            if (plan.Next(article, GraphJson.HashOf(article.Said), graph) is { } step)
                graph.Inner.Apply(step);
        }
        return plan.Steps;
    }

    /// <summary>Ids of facts are hashes, which would tell a reader of the test nothing.</summary>
    private static string WithoutIds(ArticlePlan plan) =>
        System.Text.RegularExpressions.Regex.Replace(plan.ToString(), " f[0-9a-z]{25}", "").ReplaceLineEndings("\n");

    /// <summary>Counts the questions that make an import slow.</summary>
    private sealed class CountedGraph : IStoredGraph
    {
        public TouchedGraph Inner { get; } = new();

        public int DraftsAsked { get; private set; }

        public Contribution ContributionOf(ArticleId article) => Inner.ContributionOf(article);

        public IEnumerable<Entity> Entities(IReadOnlyCollection<string> ids) => Inner.Entities(ids);

        public IEnumerable<StoredFact> Facts(IReadOnlyCollection<FactId> ids) => Inner.Facts(ids);

        public IEnumerable<EntityDraft> EntityDrafts(IReadOnlyCollection<string> entities, ArticleId exceptArticle)
        {
            DraftsAsked++;
            return Inner.EntityDrafts(entities, exceptArticle);
        }

        public IEnumerable<(ArticleId Article, FactDraft Draft)> FactDrafts(
            IReadOnlyCollection<FactId> facts,
            ArticleId exceptArticle
        )
        {
            DraftsAsked++;
            return Inner.FactDrafts(facts, exceptArticle);
        }

        public IEnumerable<StoredRetraction> Retractions(IReadOnlyCollection<FactId> facts, ArticleId exceptArticle) =>
            Inner.Retractions(facts, exceptArticle);

        public IEnumerable<Fact> Values(IReadOnlyCollection<string> entities, IReadOnlyCollection<string> properties) =>
            Inner.Values(entities, properties);
    }
}
