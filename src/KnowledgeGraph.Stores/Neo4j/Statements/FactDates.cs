using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>
/// The date by which a relationship is counted (<see cref="Lives.Of"/>): its own, else its value where that is a date
/// of a life, else that of the event at one of its ends, the subject before the object.
/// </summary>
internal static class FactDates
{
    /// <summary>Expressions for its first and last day.</summary>
    public static (string First, string Last) Days(CypherText cypher, string fact)
    {
        var own = ($"{fact}.day_from", $"{fact}.day_to");
        if (!cypher.Ontology.Lives.KnowsDates)
            return own;
        var text = $"replace({fact}.value, '~', '')";
        // Cypher reads a year or a month as its first day.
        var first = $"date({text})";
        var last = $"{first} + duration(CASE size({text}) WHEN 4 THEN 'P1Y-1D' WHEN 7 THEN 'P1M-1D' ELSE 'P0D' END)";
        return (
            Case(cypher, fact, own.Item1, Number(first), CypherNames.KeyOf),
            Case(cypher, fact, own.Item2, Number(last), CypherNames.LastOf)
        );
    }

    /// <summary>An expression for its year, four digits.</summary>
    public static string Year(CypherText cypher, string fact)
    {
        var own = $"coalesce({fact}.at, {fact}.start, {fact}.end)";
        var date = cypher.Ontology.Lives.KnowsDates
            ? Case(cypher, fact, own, $"{fact}.value", CypherNames.TextOf)
            : own;
        return $"left({date}, 4)";
    }

    private static string Number(string date) => $"duration.inDays(date('0001-01-01'), {date}).days";

    private static string Case(CypherText cypher, string fact, string own, string ofValue, Func<string, string> ofEvent)
    {
        var lives = cypher.Ontology.Lives;
        var values = cypher.Value(lives.Firsts.Concat(lives.Lasts));
        var ofEnd = lives.Happens is { } happens
            ? $"coalesce({string.Join(", ", LifeFilters.Ends(cypher, fact, CypherNames.Quote(ofEvent(happens))))})"
            : "null";
        return $"CASE WHEN {fact}.day_from IS NOT NULL THEN {own} "
            + $"WHEN {fact}.to_id IS NULL AND {fact}.relation IN {values} THEN {ofValue} ELSE {ofEnd} END";
    }
}
