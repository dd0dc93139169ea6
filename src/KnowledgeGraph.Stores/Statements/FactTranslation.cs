using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Statements;

/// <summary>What a statement calls an entity, a fact of it, and what says the other end of the fact.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Other">The node at its other end, or the row that names it.</param>
internal readonly record struct FactNames(string Entity, string Fact, string Other);

/// <summary>From <see cref="FactFilter"/> to a condition. A store says how its rows or nodes hold each part.</summary>
internal abstract class FactTranslation(StatementText text)
{
    /// <summary>The condition for an outermost filter, which alone decides on retracted facts and what was
    /// known.</summary>
    public abstract string Outermost(FactFilter filter, FactNames names);

    /// <summary>The condition for a filter inside another.</summary>
    public string Nested(FactFilter filter, FactNames names)
    {
        var conditions = new List<string>();
        AddEnds(conditions, filter, names);
        Add(conditions, filter, names);
        return StatementText.And(conditions);
    }

    /// <summary>Whether facts that do not count can be among the answers.</summary>
    protected static bool MayBeRetracted(FactFilter filter) => filter.WithRetracted || filter.KnownAt is not null;

    /// <summary>What was known then.</summary>
    protected void AddKnown(List<string> conditions, FactFilter filter, FactNames names, string retractedIn)
    {
        if (filter.KnownAt is not { } sequence)
            return;
        var known = text.Value(sequence);
        conditions.Add($"{names.Fact}.recorded <= {known}");
        if (!filter.WithRetracted)
            conditions.Add($"({names.Fact}.{retractedIn} IS NULL OR {names.Fact}.{retractedIn} > {known})");
    }

    /// <summary>Was not gone then; needed only where retracted facts are wanted too.</summary>
    protected string IsThere(FactFilter filter, FactNames names, string retractedIn, string isNotGone) =>
        filter.KnownAt is { } sequence
            ? StatementText.Or([isNotGone, $"{names.Fact}.{retractedIn} > {text.Value(sequence)}"])
            : isNotGone;

    /// <summary>Of which relations, and which way.</summary>
    protected void AddEnds(List<string> conditions, FactFilter filter, FactNames names)
    {
        if (filter.Relations is { Count: > 0 } relations)
            conditions.Add(Relations(relations, names));
        if (filter.Direction != Direction.Both)
            conditions.Add(Side(filter.Direction, names));
        if (filter.BetweenEntities is { } between)
            conditions.Add(BetweenEntities(between, names));
    }

    /// <summary>The rest.</summary>
    protected void Add(List<string> conditions, FactFilter filter, FactNames names)
    {
        var fact = names.Fact;
        if (filter.Stances is { Count: > 0 } stances)
            conditions.Add($"{fact}.stance IN {Stances(stances)}");
        if (filter.MinConfidence is { } confidence)
            conditions.Add($"{fact}.confidence >= {text.Value(confidence)}");
        if (filter.IsSupported is { } supported)
            conditions.Add($"{fact}.{ArticleCount} {(supported ? ">" : "=")} 0");
        if (filter.ValidAt is { } day)
        {
            conditions.Add(OrOpen($"{fact}.valid_from", $"<= {text.Value(day.Latest.DayNumber)}"));
            conditions.Add(OrOpen($"{fact}.valid_to", $">= {text.Value(day.Earliest.DayNumber)}"));
            conditions.AddRange(Lives.CanHoldIn(day, fact));
        }
        if (filter.Dated is { } dated)
        {
            var (first, last) = Days(fact);
            conditions.Add(DateCondition.Of(text, dated.Operator, dated.Value, first, last));
        }
        if (filter.Qualified is { } detail)
            conditions.Add(Qualified(fact, detail));
        if (filter.Values is { Count: > 0 } values)
            conditions.Add($"{fact}.value IN {text.Set(values)}");
        if (filter.ValueDated is { } valued)
        {
            var (first, last) = DaysOfText($"{fact}.value");
            conditions.Add(DateCondition.OfTexts(text, valued.Operator, valued.Value, first, last));
        }
        if (filter.HasDate is { } present)
            conditions.Add(HasDate(present, names));
        if (filter.Articles is { Count: > 0 } articles)
            conditions.Add(Articles(articles, names));
        if (filter.AttributedTo is { Count: > 0 } speakers)
            conditions.Add($"{Speaker(fact)} IN {text.Set(speakers)}");
        if (filter.OtherKinds is { Count: > 0 } kinds)
            conditions.Add(Other(names, other => $"{other}.kind IN {text.Set(kinds)}"));
        if (filter.Other is { } entities)
            conditions.Add(OtherIs(entities, names));
        if (filter.AllOf is { Count: > 0 } all)
            conditions.AddRange(all.Select(part => Nested(part, names)));
        if (filter.AnyOf is { Count: > 0 } any)
            conditions.Add(StatementText.Or([.. any.Select(part => Nested(part, names))]));
        if (filter.Not is { } not)
            conditions.Add(text.Not(Nested(not, names)));
    }

    /// <summary>What the lives of its ends say about a fact.</summary>
    protected abstract LifeConditions Lives { get; }

    /// <summary>What holds the number of articles that support a fact.</summary>
    protected abstract string ArticleCount { get; }

    protected abstract string Relations(IReadOnlyList<string> relations, FactNames names);

    protected abstract string Side(Direction direction, FactNames names);

    protected abstract string BetweenEntities(bool between, FactNames names);

    /// <summary>A set of stances, for IN.</summary>
    protected abstract string Stances(IEnumerable<Stance> stances);

    /// <summary>A comparison of a day that may be open.</summary>
    protected abstract string OrOpen(string day, string comparison);

    /// <summary>Expressions for the first and the last day of the date of a fact.</summary>
    protected abstract (string First, string Last) Days(string fact);

    /// <summary>Expressions for the first and the last day of a date that is kept as text.</summary>
    protected abstract (string First, string Last) DaysOfText(string value);

    /// <summary>Has such a detail.</summary>
    protected abstract string Qualified(string fact, DetailFilter detail);

    protected abstract string HasDate(bool present, FactNames names);

    protected abstract string Articles(IReadOnlyList<ArticleId> articles, FactNames names);

    /// <summary>Id of the entity that says so.</summary>
    protected abstract string Speaker(string fact);

    /// <summary>A condition on the entity at the other end; a value has none.</summary>
    protected abstract string Other(FactNames names, Func<string, string> condition);

    /// <summary>The entity at the other end matches.</summary>
    protected abstract string OtherIs(EntityFilter filter, FactNames names);
}
