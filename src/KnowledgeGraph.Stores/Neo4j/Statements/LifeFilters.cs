using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>What the dates of its ends say about a relationship.</summary>
internal sealed class LifeFilters(CypherText cypher) : LifeConditions(cypher)
{
    private readonly CypherText _cypher = cypher;
    private readonly Lives _lives = cypher.Ontology.Lives;

    // One look at both ends, and the names of their dates as values: a question about four relations took 2.3-2.8 s of
    // CPU to plan with each date of each end written out, and takes 1.6 (Neo4j 5.26.31, without its second compiler).
    public override IEnumerable<string> CanHoldIn(PartialDate date, string fact)
    {
        List<string> against = [];
        if (_lives.Firsts.Count > 0)
            against.Add(Against(fact, "valid_from", Names(_lives.Firsts), IsAfter(Known, date, fact)));
        if (Over() is { } over)
            against.Add(Against(fact, "valid_to", over, IsBefore(Known, date, fact)));
        if (against.Count > 0)
            yield return StatementText.Or([
                $"{fact}.to_id IS NULL",
                $"NOT any(n IN {BoundingEnds(fact)} WHERE {StatementText.Or(against)})",
            ]);
    }

    /// <summary>A date d of an end n.</summary>
    private static DateNames Known => new("n[d.first]", "n[d.last]", "n[d.text]");

    private string Against(string fact, string day, string dates, string condition) =>
        $"(NOT {IsKnown(fact, day)} AND any(d IN {dates} WHERE coalesce({condition}, false)))";

    /// <summary>The dates behind which an end is over: those that say so, and that of an event that happens at
    /// once.</summary>
    private string? Over()
    {
        var lasts = _lives.Lasts.Count > 0 ? Names(_lives.Lasts) : null;
        if (_lives.Happens is not { } happens)
            return lasts;
        var atOnce = Names([happens]);
        if (AtOnce().ToList() is { Count: > 0 } conditions)
            atOnce = $"CASE WHEN {StatementText.And(conditions)} THEN {atOnce} ELSE [] END";
        return lasts is null ? atOnce : $"{lasts} + {atOnce}";
    }

    private IEnumerable<string> AtOnce()
    {
        if (_lives.Until is { } until)
            yield return $"n.{CypherNames.Quote(CypherNames.KeyOf(until))} IS NULL";
        if (_lives.Lasting.Count > 0)
            yield return $"NOT n.kind IN {_cypher.Value(_lives.Lasting)}";
    }

    /// <summary>What nodes call the days and texts of these dates.</summary>
    private string Names(IEnumerable<string> properties) =>
        _cypher.Value(
            properties.Select(name => new
            {
                first = CypherNames.KeyOf(name),
                last = CypherNames.LastOf(name),
                text = CypherNames.TextOf(name),
            })
        );

    private string BoundingEnds(string fact) =>
        string.Join(" + ", EachEnd(_cypher, fact, node => $"[{node}]", otherwise: " ELSE []"));

    protected override string IsKnown(string fact, string day) => $"({fact}.{day} IS NOT NULL)";

    protected override string EndsWithMark(string known) => $"{known} ENDS WITH '~'";

    protected override string Length(string known) => $"size({known})";

    /// <summary>This property of the ends that bound a fact; null for one that does not.</summary>
    public static IEnumerable<string> Ends(CypherText cypher, string fact, string property) =>
        EachEnd(cypher, fact, node => $"{node}.{property}", otherwise: "");

    private static IEnumerable<string> EachEnd(
        CypherText cypher,
        string fact,
        Func<string, string> of,
        string otherwise
    )
    {
        yield return End($"startNode({fact})", relation => relation.BeyondSubject);
        yield return End($"endNode({fact})", relation => relation.BeyondObject);

        string End(string node, Func<RelationKind, bool> isBeyond)
        {
            var beyond = cypher.Ontology.Relations.Where(isBeyond).Select(relation => relation.Name).ToList();
            return beyond.Count == 0
                ? of(node)
                : $"CASE WHEN NOT {fact}.relation IN {cypher.Value(beyond)} THEN {of(node)}{otherwise} END";
        }
    }
}
