using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>
/// The date by which a row of fact is counted (<see cref="Lives.Of"/>): its own, else its value where that is a date of
/// a life, else that of the event at one of its ends, the subject before the object.
/// </summary>
internal static class FactDates
{
    // julianday() of the day before 0001-01-01 and a half: what day numbers count from.
    private const string Epoch = "1721425.5";

    /// <summary>Whether a fact can have a date that is not its own.</summary>
    public static bool MayBeOfEnds(SqlText sql) => sql.RelationNumbers.Ontology.Lives is var lives && lives.KnowsDates;

    /// <summary>Expressions for its first and last day.</summary>
    public static (string First, string Last) Days(SqlText sql, string fact)
    {
        var own = ($"nullif({fact}.day, {Schema.NoDay})", $"{fact}.last");
        if (!MayBeOfEnds(sql))
            return own;
        var date = $"rtrim({fact}.value, '~')";
        return (
            Case(sql, fact, own.Item1, Number($"julianday(substr({date} || '-01-01', 1, 10))"), "key"),
            Case(
                sql,
                fact,
                own.Item2,
                Number(
                    $"CASE length({date}) WHEN 4 THEN julianday({date} || '-12-31') "
                        + $"WHEN 7 THEN julianday({date} || '-01', '+1 month', '-1 day') ELSE julianday({date}) END"
                ),
                "last"
            )
        );
    }

    /// <summary>An expression for its first day, <see cref="Schema.NoDay"/> when it has none.</summary>
    public static string Order(SqlText sql, string fact) => $"coalesce({Days(sql, fact).First}, {Schema.NoDay})";

    /// <summary>An expression for its year, four digits.</summary>
    public static string Year(SqlText sql, string fact)
    {
        var own = $"coalesce({fact}.at, {fact}.start, {fact}.\"end\")";
        return $"substr({(MayBeOfEnds(sql) ? Case(sql, fact, own, $"{fact}.value", "value") : own)}, 1, 4)";
    }

    private static string Number(string julian) => $"CAST({julian} - {Epoch} AS INTEGER)";

    private static string Case(SqlText sql, string fact, string own, string ofValue, string ofEvent)
    {
        var lives = sql.RelationNumbers.Ontology.Lives;
        var values = lives.Firsts.Concat(lives.Lasts).Select(sql.RelationNumbers.Row);
        var isValue = $"{fact}.object IS NULL AND {fact}.relation IN ({string.Join(", ", values)})";
        var ofEnd = lives.Happens is { } happens
            ? $"coalesce({string.Join(", ", LifeFilters.Ends(sql, fact).Select(end => Event(sql, end, happens)))})"
            : "NULL";
        return $"CASE WHEN {fact}.day < {Schema.NoDay} THEN {own} WHEN {isValue} THEN {ofValue} ELSE {ofEnd} END";

        string Event(SqlText sql, string end, string happens)
        {
            var date = sql.Alias("d");
            return $"(SELECT {date}.{ofEvent} FROM property {date} WHERE {date}.entity = {end} "
                + $"AND {date}.relation = {sql.RelationNumbers.Row(happens)})";
        }
    }
}
