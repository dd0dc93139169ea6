using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores.Statements;

/// <summary>
/// From <see cref="EntityFilter"/> to a condition. A store says how its rows or nodes hold each part.
/// </summary>
internal abstract class EntityTranslation(StatementText text, FactTranslation facts)
{
    public string Of(EntityFilter filter, string entity) =>
        filter switch
        {
            EntityFilter.All all => StatementText.And([.. all.Filters.Select(part => Of(part, entity))]),
            EntityFilter.Any any => StatementText.Or([.. any.Filters.Select(part => Of(part, entity))]),
            EntityFilter.Not not => text.Not(Of(not.Filter, entity)),
            EntityFilter.Ids ids => $"{entity}.id IN {text.Set(ids.Values)}",
            EntityFilter.Kinds kinds => $"{entity}.kind IN {text.Set(kinds.Values)}",
            EntityFilter.Text words => Text(words, entity),
            EntityFilter.Number number => Number(number, entity),
            EntityFilter.Date date => Date(date, entity),
            EntityFilter.Has has => Has(has, entity),
            EntityFilter.Identified identified => Identified(identified, entity),
            EntityFilter.Related { Quantifier: Quantifier.All, Match: null } => "true",
            EntityFilter.Related related => Related(related, entity),
            EntityFilter.RelatedCount count =>
                $"{CountOf(count.Scope, entity)} {Sign(count.Comparison)} {text.Value(count.Value)}",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter that stores know."),
        };

    /// <summary>How many facts of the entity match.</summary>
    public string CountOf(FactFilter scope, string entity)
    {
        var names = Names(entity);
        return Count(scope, names, facts.Outermost(scope, names));
    }

    private string Related(EntityFilter.Related related, string entity)
    {
        var names = Names(entity);
        var conditions = new List<string> { facts.Outermost(related.Scope, names) };
        if (related.Match is { } match)
        {
            var matches = facts.Nested(match, names);
            conditions.Add(related.Quantifier == Quantifier.All ? text.Not(matches) : matches);
        }
        var exists = Exists(related.Scope, names, StatementText.And(conditions));
        return related.Quantifier == Quantifier.Some ? exists : $"NOT {exists}";
    }

    private string Number(EntityFilter.Number number, string entity) =>
        TypeOf(number.Property) is PropertyType.Integer or PropertyType.Number
            ? Compared(number.Property, entity, (key, _) =>
                $"{key} {Sign(number.Comparison)} {text.Value(number.Value)}"
            )
            : "false";

    private string Date(EntityFilter.Date date, string entity) =>
        TypeOf(date.Property) is PropertyType.Date
            ? Compared(date.Property, entity, (first, last) =>
                DateCondition.Of(text, date.Operator, date.Value, first, last)
            )
            : "false";

    private static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.Equal => "=",
            Comparison.NotEqual => "<>",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            _ => ">=",
        };

    /// <summary>The type of a property; null for one that the ontology does not have.</summary>
    protected abstract PropertyType? TypeOf(string property);

    protected abstract string Text(EntityFilter.Text words, string entity);

    /// <summary>A condition on what a property is compared by: its number, or its first and last day.</summary>
    protected abstract string Compared(string property, string entity, Func<string, string, string> condition);

    protected abstract string Has(EntityFilter.Has has, string entity);

    protected abstract string Identified(EntityFilter.Identified identified, string entity);

    /// <summary>New names for a fact of the entity.</summary>
    protected abstract FactNames Names(string entity);

    /// <summary>Whether a fact in scope meets the condition.</summary>
    protected abstract string Exists(FactFilter scope, FactNames names, string condition);

    /// <summary>How many facts in scope meet the condition.</summary>
    protected abstract string Count(FactFilter scope, FactNames names, string condition);
}
