using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>What the dates of its ends say about a row of fact.</summary>
internal sealed class LifeFilters(SqlText sql) : LifeConditions(sql)
{
    private readonly SqlText _sql = sql;
    private readonly Ontology _ontology = sql.RelationNumbers.Ontology;

    public override IEnumerable<string> CanHoldIn(PartialDate date, string fact)
    {
        var lives = _ontology.Lives;
        if (lives.Firsts.Count > 0)
            yield return IsValueOr(
                fact,
                [IsKnown(fact, "valid_from"), $"NOT {AnyEnd(fact, lives.Firsts, known => IsAfter(known, date, fact))}"]
            );
        var over = new List<string>();
        if (lives.Lasts.Count > 0)
            over.Add(AnyEnd(fact, lives.Lasts, known => IsBefore(known, date, fact)));
        if (lives.Happens is { } happens)
            over.Add(AnyEnd(fact, [happens], known => IsBefore(known, date, fact), onlyAtOnce: true));
        if (over.Count > 0)
            yield return IsValueOr(fact, [IsKnown(fact, "valid_to"), $"NOT {StatementText.Or(over)}"]);
    }

    private static string IsValueOr(string fact, IReadOnlyCollection<string> conditions) =>
        StatementText.Or([$"{fact}.object IS NULL", .. conditions]);

    protected override string IsKnown(string fact, string day) =>
        day == "valid_from" ? $"{fact}.valid_from > 0" : $"{fact}.valid_to < {Schema.NoDay}";

    /// <summary>Whether one of these dates of an end that bounds the fact meets the condition.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="properties">The properties, at least one.</param>
    /// <param name="condition">Of a date.</param>
    /// <param name="onlyAtOnce">Only dates of events that are over when they have happened.</param>
    private string AnyEnd(
        string fact,
        IReadOnlyList<string> properties,
        Func<DateNames, string> condition,
        bool onlyAtOnce = false
    )
    {
        var date = _sql.Alias("d");
        var relations = properties.Select(_sql.Relation);
        return $"EXISTS (SELECT 1 FROM property {date} WHERE {date}.entity IN ({string.Join(", ", Ends(_sql, fact))}) "
            + $"AND {date}.relation IN ({string.Join(", ", relations)}) "
            + $"AND {condition(new DateNames($"{date}.key", $"{date}.last", $"{date}.value"))}"
            + $"{(onlyAtOnce ? AtOnce(date) : "")})";
    }

    protected override string EndsWithMark(string known) => $"{known} LIKE '%~'";

    protected override string Length(string known) => $"length({known})";

    private string AtOnce(string date)
    {
        var (end, entity) = (_sql.Alias("d"), _sql.Alias("o"));
        var until = _ontology.Lives.Until is { } name
            ? $" AND NOT EXISTS (SELECT 1 FROM property {end} WHERE {end}.entity = {date}.entity "
                + $"AND {end}.relation = {_sql.Relation(name)})"
            : "";
        return until
            + (
                _ontology.Lives.Lasting.Count == 0
                    ? ""
                    : $" AND (SELECT kind FROM entity {entity} WHERE {entity}.row = {date}.entity) "
                        + $"NOT IN {_sql.Set(_ontology.Lives.Lasting)}"
            );
    }

    /// <summary>Rows of the ends that bound a fact; null for one that does not.</summary>
    public static IEnumerable<string> Ends(SqlText sql, string fact)
    {
        yield return Bounding(sql, fact, "subject", relation => relation.BeyondSubject);
        yield return Bounding(sql, fact, "object", relation => relation.BeyondObject);
    }

    private static string Bounding(SqlText sql, string fact, string end, Func<RelationKind, bool> isBeyond)
    {
        var numbers = sql.RelationNumbers;
        var beyond = numbers.Ontology.Relations.Where(isBeyond).Select(relation => numbers.Row(relation.Name));
        var rows = string.Join(", ", beyond);
        return rows.Length == 0 ? $"{fact}.{end}" : $"CASE WHEN {fact}.relation NOT IN ({rows}) THEN {fact}.{end} END";
    }
}
