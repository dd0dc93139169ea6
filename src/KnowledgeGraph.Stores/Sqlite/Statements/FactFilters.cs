using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>From <see cref="FactFilter"/> to a condition on rows of fact_end and fact.</summary>
internal sealed class FactFilters(SqlText sql) : FactTranslation(sql)
{
    // With more relations than these, reading an entity's facts in their order and leaving some out beats one search
    // for each.
    private const int MaxSearches = 4;

    private readonly SqlText _sql = sql;

    /// <summary>The condition for an outermost filter.</summary>
    /// <param name="end">Alias of fact_end.</param>
    /// <param name="fact">Alias of fact; need not be joined when the condition doesn't mention it (<see
    /// cref="Mentions"/>).</param>
    public static string Condition(SqlText sql, FactFilter filter, string end, string fact) =>
        new FactFilters(sql).Outermost(filter, new FactNames("", fact, end));

    /// <summary>"fact_end e" joined with fact where the condition needs it.</summary>
    public static string Tables(string condition, string end, string fact) =>
        Mentions(condition, fact)
            ? $"fact_end {end} CROSS JOIN fact {fact} ON {fact}.row = {end}.fact"
            : $"fact_end {end}";

    public static bool Mentions(string condition, string alias) =>
        condition.Contains($"{alias}.", StringComparison.Ordinal);

    public override string Outermost(FactFilter filter, FactNames names)
    {
        var conditions = new List<string>();
        AddKnown(conditions, filter, names, "retracted");
        if (!MayBeRetracted(filter))
            conditions.Add($"{names.Other}.retracted = 0");
        else if (filter.WithRetracted)
            conditions.Add(IsThere(filter, names, "retracted", $"instr({names.Other}.id, '{FactId.GoneMark}') = 0"));
        if (MayBeRetracted(filter) && _sql.RelationNumbers.Unknown.ToList() is { Count: > 0 } unknown)
            conditions.Add($"{names.Other}.relation NOT IN {_sql.Set(unknown)}");
        AddEnds(conditions, filter, names);
        Add(conditions, filter, names);
        return StatementText.And(conditions);
    }

    protected override LifeConditions Lives => new LifeFilters(_sql);

    protected override string ArticleCount => "articles";

    protected override string Relations(IReadOnlyList<string> relations, FactNames names)
    {
        if (relations.Count == 1)
            return $"{names.Other}.relation = {_sql.Relation(relations[0])}";
        var rows = relations.Select(name => _sql.RelationNumbers.TryRow(name, out var row) ? row : -1L);
        return $"{(relations.Count > MaxSearches ? "+" : "")}{names.Other}.relation IN {_sql.Set(rows)}";
    }

    protected override string Side(Direction direction, FactNames names) =>
        $"{names.Other}.side <> {(direction == Direction.Out ? 1 : 0)}";

    protected override string BetweenEntities(bool between, FactNames names) =>
        $"{names.Other}.other IS {(between ? "NOT " : "")}NULL";

    protected override string Stances(IEnumerable<Stance> stances) => _sql.Set(stances.Select(stance => (long)stance));

    protected override string OrOpen(string day, string comparison) => $"{day} {comparison}";

    protected override (string First, string Last) Days(string fact) => FactDates.Days(_sql, fact);

    protected override (string First, string Last) DaysOfText(string value)
    {
        var date = $"rtrim({value}, '~')";
        return (
            $"substr({date} || '-01-01', 1, 10)",
            $"substr({date} || CASE length({date}) WHEN 4 THEN '-12-31' ELSE '-31' END, 1, 10)"
        );
    }

    // Each value of a detail stands on a line.
    protected override string Qualified(string fact, DetailFilter detail)
    {
        var (said, line) = (_sql.Alias("q"), _sql.Alias("w"));
        var among = detail.Values is null
            ? ""
            : $" AND EXISTS (SELECT 1 FROM json_each({_sql.Value(Json.Of(detail.Values))}) {line} WHERE "
                + $"instr(char(10) || {said}.value || char(10), char(10) || {line}.value || char(10)) > 0)";
        var number = detail.AsksForNumber
            ? $" AND has_number({said}.value, {_sql.Value(detail.AtLeast)}, {_sql.Value(detail.AtMost)})"
            : "";
        return $"EXISTS (SELECT 1 FROM json_each({fact}.qualifiers) {said} "
            + $"WHERE {said}.key = {_sql.Value(detail.Name)}{among}{number})";
    }

    protected override string HasDate(bool present, FactNames names) =>
        FactDates.MayBeOfEnds(_sql)
            ? $"{FactDates.Days(_sql, names.Fact).First} IS {(present ? "NOT " : "")}NULL"
            : $"{names.Other}.day {(present ? "<>" : "=")} {Schema.NoDay}";

    protected override string Articles(IReadOnlyList<ArticleId> articles, FactNames names)
    {
        var (evidence, article) = (_sql.Alias("v"), _sql.Alias("a"));
        return $"EXISTS (SELECT 1 FROM evidence {evidence} "
            + $"JOIN article {article} ON {article}.row = {evidence}.article "
            + $"WHERE {evidence}.fact = {names.Other}.fact AND {article}.id IN {_sql.Set(articles)})";
    }

    protected override string Speaker(string fact) => $"{fact}.attributed";

    protected override string Other(FactNames names, Func<string, string> condition)
    {
        var other = _sql.Alias("o");
        return $"EXISTS (SELECT 1 FROM entity {other} WHERE {other}.row = {names.Other}.other AND {condition(other)})";
    }

    // Named entities are looked up once, not at every fact: a hub's 10,000 facts are passed over in the index alone.
    protected override string OtherIs(EntityFilter filter, FactNames names) =>
        filter switch
        {
            EntityFilter.Ids named => $"{names.Other}.other IN {Rows(named)}",
            EntityFilter.Not { Filter: EntityFilter.Ids others } =>
                $"({names.Other}.other IS NOT NULL AND {names.Other}.other NOT IN {Rows(others)})",
            _ => Other(names, other => EntityFilters.Condition(_sql, filter, other)),
        };

    private string Rows(EntityFilter.Ids named) => $"(SELECT row FROM entity WHERE id IN {_sql.Set(named.Values)})";
}
