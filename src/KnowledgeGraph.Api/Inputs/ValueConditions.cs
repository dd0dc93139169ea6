using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Inputs;

using Fields = IDictionary<string, object?>;

/// <summary>Reads the inputs of single values: ids, texts, numbers, dates, truths and counts.</summary>
internal static class ValueConditions
{
    public static EntityFilter.Identified Identified(Fields fields) =>
        new((string)fields["scheme"]!, fields.TryGetValue("value", out var value) ? (string?)value : null);

    public static IEnumerable<EntityFilter> Property(RelationKind property, Fields fields) =>
        property.Type switch
        {
            PropertyType.Integer or PropertyType.Number => Number(property.Name, fields),
            PropertyType.Date => Date(property.Name, fields),
            PropertyType.Boolean => Truth(property.Name, fields),
            _ => Text(EntityField.Property(property.Name), fields),
        };

    public static IEnumerable<EntityFilter> Ids(Fields fields)
    {
        foreach (var (name, value) in fields)
        {
            if (name == "eq" && value is not null)
                yield return new EntityFilter.Ids([(string)value]);
            if (name == "in" && value is not null)
                yield return new EntityFilter.Ids(WhereArgument.Texts(value));
        }
        foreach (
            var part in Text(EntityField.Id, fields.Where(field => field.Key is not ("eq" or "in")).ToDictionary())
        )
            yield return part;
    }

    public static IEnumerable<EntityFilter> Text(EntityField field, Fields fields)
    {
        var ignoreCase = fields.TryGetValue("caseInsensitive", out var flag) && flag is true;
        foreach (var (name, value) in fields)
        {
            if (value is null)
                continue;
            if (name == "eq")
                yield return new EntityFilter.Text(field, TextOperator.Equal, [(string)value], ignoreCase);
            if (name == "in")
                yield return new EntityFilter.Text(field, TextOperator.Equal, WhereArgument.Texts(value), ignoreCase);
            if (name == "contains")
                yield return new EntityFilter.Text(field, TextOperator.Contains, [(string)value], ignoreCase);
            if (name == "startsWith")
                yield return new EntityFilter.Text(field, TextOperator.StartsWith, [(string)value], ignoreCase);
            if (name == "present")
                yield return new EntityFilter.Has(field, (bool)value);
        }
    }

    private static IEnumerable<EntityFilter> Number(string property, Fields fields)
    {
        foreach (var (name, comparison) in ValueFilters.Comparisons)
        {
            if (fields.TryGetValue(name, out var value) && value is not null)
                yield return new EntityFilter.Number(property, comparison, Convert.ToDouble(value));
        }
        if (fields.TryGetValue("present", out var present) && present is bool flag)
            yield return new EntityFilter.Has(EntityField.Property(property), flag);
    }

    private static IEnumerable<EntityFilter> Date(string property, Fields fields)
    {
        foreach (var (comparison, value) in Dates(fields))
            yield return new EntityFilter.Date(property, comparison, value);
        if (fields.TryGetValue("present", out var present) && present is bool flag)
            yield return new EntityFilter.Has(EntityField.Property(property), flag);
    }

    public static IEnumerable<(DateOperator Operator, PartialDate Value)> Dates(Fields fields)
    {
        if (fields.TryGetValue("before", out var before) && before is PartialDate end)
            yield return (DateOperator.Before, end);
        if (fields.TryGetValue("after", out var after) && after is PartialDate start)
            yield return (DateOperator.After, start);
        if (fields.TryGetValue("during", out var during) && during is PartialDate span)
            yield return (DateOperator.During, span);
    }

    private static IEnumerable<EntityFilter> Truth(string property, Fields fields)
    {
        var field = EntityField.Property(property);
        if (fields.TryGetValue("eq", out var value) && value is bool wanted)
            yield return new EntityFilter.Text(field, TextOperator.Equal, [wanted ? "true" : "false"], false);
        if (fields.TryGetValue("present", out var present) && present is bool flag)
            yield return new EntityFilter.Has(field, flag);
    }

    public static IEnumerable<(Comparison Comparison, int Number)> Counts(Fields fields)
    {
        foreach (var (name, comparison) in ValueFilters.Comparisons)
        {
            if (fields.TryGetValue(name, out var value) && value is int number)
                yield return (comparison, number);
        }
    }
}
