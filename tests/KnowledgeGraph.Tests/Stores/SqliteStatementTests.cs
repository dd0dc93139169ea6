using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests;

/// <summary>The statements as text: what is pushed down, with every value as a parameter.</summary>
public sealed class SqliteStatementTests : IDisposable
{
    private readonly Session _session;
    private readonly SqlText _sql;

    public SqliteStatementTests()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        _session = new Session(connection);
        _session.Script(Schema.Create);
        // Without dates of lives, which have texts of their own in most statements.
        var ontology = new Ontology(SmallOntology.Value.Kinds, SmallOntology.Value.Relations);
        _sql = new SqlText(new RelationNumbers(_session, ontology));
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void One_relation_is_compared_and_its_number_is_a_parameter()
    {
        Assert.Equal("(e.retracted = 0 AND e.relation = ?1)", Condition(new FactFilter { Relations = ["knows"] }));
        Assert.Equal([1L], _sql.Values);
    }

    [Fact]
    public void A_nested_filter_says_nothing_of_retraction()
    {
        Assert.Equal(
            "(e.retracted = 0 AND (g.confidence >= ?1 OR (e.side <> 1) IS NOT TRUE))",
            Condition(
                new FactFilter
                {
                    AnyOf =
                    [
                        new FactFilter { MinConfidence = 0.5 },
                        new FactFilter { Not = new FactFilter { Direction = Direction.Out } },
                    ],
                }
            )
        );
    }

    [Fact]
    public void Known_at_leaves_out_later_facts() =>
        Assert.Equal(
            "(g.recorded <= ?1 AND (g.retracted IS NULL OR g.retracted > ?1))",
            Condition(new FactFilter { KnownAt = 7 })
        );

    [Fact]
    public void The_entity_at_the_other_end_is_a_nested_table_of_its_own() =>
        Assert.Equal(
            "(e.retracted = 0 AND EXISTS (SELECT 1 FROM entity o1 WHERE o1.row = e.other AND o1.kind IN "
                + "(SELECT value FROM json_each(?1))))",
            Condition(new FactFilter { Other = new EntityFilter.Kinds(["Person", "Town"]) })
        );

    [Theory]
    [InlineData("'; DROP TABLE entity; --")]
    [InlineData("\") OR 1=1")]
    public void Texts_of_users_are_never_part_of_a_statement(string hostile)
    {
        EntityFilter filter = new EntityFilter.All([
            new EntityFilter.Ids([hostile]),
            new EntityFilter.Text(EntityField.AnyName, TextOperator.Contains, [hostile], true),
            new EntityFilter.Text(EntityField.Property(hostile), TextOperator.Equal, [hostile], false),
            new EntityFilter.Identified(hostile, hostile),
            new EntityFilter.Related(
                Quantifier.Some,
                new FactFilter
                {
                    Relations = [hostile],
                    Articles = [(ArticleId)hostile],
                    AttributedTo = [hostile],
                },
                null
            ),
        ]);

        Assert.DoesNotContain(hostile, EntityFilters.Condition(_sql, filter, "e"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, "USING PRIMARY KEY (entity=?)")]
    [InlineData(true, null, "USING COVERING INDEX fact_end_by_relation (entity=? AND relation=?)")]
    [InlineData(true, 2005, "USING COVERING INDEX fact_end_by_relation (entity=? AND relation=? AND (day,id)>(?,?))")]
    public void A_page_of_facts_is_read_from_an_index_in_its_order(bool ofRelation, int? behindYear, string expected)
    {
        var filter = new FactFilter { Relations = ofRelation ? ["knows"] : null };
        var after = behindYear is { } year ? new Cursor([(long)new DateOnly(year, 1, 1).DayNumber, "f1"]) : null;

        var plan = Plan(FactQueries.Page(_sql, new FactRequest(["a"], filter, [], new PageRequest(10, after)), out _));

        Assert.Contains(plan, step =>
            step.StartsWith("SEARCH e ", StringComparison.Ordinal) && step.Contains(expected, StringComparison.Ordinal)
        );
        // The one sort is that of the answer, at most a page for each entity.
        Assert.Single(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_facts_without_dates_of_their_own_are_sorted_where_events_date_them()
    {
        var sql = new SqlText(new RelationNumbers(_session, SmallOntology.Value));
        var request = new FactRequest(["a"], FactFilter.Everything, [], new PageRequest(10));

        var plan = Plan(FactQueries.Page(sql, request, out _), sql);

        Assert.Contains("SEARCH e USING PRIMARY KEY (entity=? AND day<?)", plan);
        Assert.Contains("SEARCH e USING PRIMARY KEY (entity=? AND day=?)", plan);
        // Facts without a date, those of both ways together, and the answer.
        Assert.Equal(3, plan.Count(step => step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_no_facts_are_wanted_only_their_ends_are_read()
    {
        var plan = Plan(
            FactQueries.Ends(
                _sql,
                new FactRequest(["a"], new FactFilter { Relations = ["knows"] }, [], new PageRequest(10))
            )
        );

        Assert.Contains(plan, step => step.Contains("COVERING INDEX fact_end_by_relation", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step =>
            step.Contains("SEARCH f ", StringComparison.Ordinal) || step.Contains("SEARCH g ", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(plan, step =>
            step.Contains("SCAN", StringComparison.Ordinal)
            && step != "SCAN x"
            && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Person", "entity_by_kind")]
    [InlineData(null, "entity_by_name")]
    public void A_page_of_entities_is_read_from_an_index_in_its_order(string? kind, string index)
    {
        var plan = Plan(
            EntityQueries.Page(_sql, new EntityQuery(kind is null ? [] : [kind], null, [], new PageRequest(10)), out _)
        );

        Assert.Contains(index, Assert.Single(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_by_a_property_is_led_by_the_index_on_its_values()
    {
        var plan = Plan(
            EntityQueries.Page(
                _sql,
                new EntityQuery([], new EntityFilter.Number("age", Comparison.Greater, 60), [], new PageRequest(10)),
                out _
            )
        );

        Assert.Contains(plan, step =>
            step.Contains("property_by_key (relation=? AND key>?)", StringComparison.Ordinal)
        );
    }

    private string Condition(FactFilter filter) => FactFilters.Condition(_sql, filter, "e", "g");

    private List<string> Plan(string statement, SqlText? sql = null)
    {
        var steps = new List<string>();
        using var rows = _session.Read($"EXPLAIN QUERY PLAN {statement}", (sql ?? _sql).Values);
        while (rows.Read())
            steps.Add(rows.GetString(3));
        return steps;
    }
}
