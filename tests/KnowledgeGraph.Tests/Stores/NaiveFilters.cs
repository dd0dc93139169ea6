using System.Globalization;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using SortKey = KnowledgeGraph.Text.SortKey;

namespace KnowledgeGraph.Tests;

/// <summary>What the filters mean, said without a database.</summary>
internal static class NaiveFilters
{
    public static bool Matches(this NaiveGraph graph, FactFilter filter, Fact fact, string end)
    {
        var known = filter.KnownAt ?? long.MaxValue;
        return fact.Recorded <= known
            && (!fact.IsGone || (filter.KnownAt is not null && graph.Retracted[fact.Id] > known))
            && (filter.WithRetracted || !graph.Retracted.TryGetValue(fact.Id, out var retracted) || retracted > known)
            && graph.MatchesNested(filter, fact, end);
    }

    private static bool MatchesNested(this NaiveGraph graph, FactFilter filter, Fact fact, string end)
    {
        var other = fact.Other(end) is { } id ? graph.Entities[id] : null;
        var symmetric = SmallOntology.Value.Relation(fact.Relation).Symmetric;
        return Among(filter.Relations, fact.Relation)
            && (
                filter.Direction == Direction.Both
                || symmetric
                || (filter.Direction == Direction.Out ? fact.Subject : fact.Object) == end
            )
            && Among(filter.Stances, fact.Stance)
            && fact.Confidence >= (filter.MinConfidence ?? 0)
            && (filter.IsSupported is not { } supported || supported == graph.IsSupported(fact.Id))
            && (filter.ValidAt is not { } at || graph.CanHold(fact, at))
            && (filter.Values is not { Count: > 0 } values || values.Contains(fact.Value))
            && (
                filter.ValueDated is not { } valued
                || (PartialDate.TryParse(fact.Value, out var said) && Lies(said, valued.Operator, valued.Value))
            )
            && (
                filter.Qualified is not { } detail
                || (Details.Of(fact, detail.Name) is { Count: > 0 } given && Fits(detail, given))
            )
            && (filter.HasDate is not { } dates || graph.DateOf(fact) is not null == dates)
            && (
                filter.Dated is not { } dated
                || (graph.DateOf(fact) is { } date && Lies(date, dated.Operator, dated.Value))
            )
            && (
                filter.Articles is not { Count: > 0 } articles
                || graph.Extracts.Any(extract =>
                    articles.Contains(extract.Article.Id) && extract.Facts.Any(draft => draft.Id == fact.Id)
                )
            )
            && Among(filter.AttributedTo, fact.AttributedTo)
            && (filter.BetweenEntities is not { } between || between == (other is not null))
            && (filter.OtherKinds is not { Count: > 0 } kinds || (other is not null && kinds.Contains(other.Kind)))
            && (filter.Other is not { } entity || (other is not null && graph.Matches(entity, other)))
            && (filter.AllOf is not { } all || all.All(part => graph.MatchesNested(part, fact, end)))
            && (filter.AnyOf is not { Count: > 0 } any || any.Any(part => graph.MatchesNested(part, fact, end)))
            && (filter.Not is not { } not || !graph.MatchesNested(not, fact, end));
    }

    public static bool Matches(this NaiveGraph graph, EntityFilter filter, Entity entity) =>
        filter switch
        {
            EntityFilter.All all => all.Filters.All(part => graph.Matches(part, entity)),
            EntityFilter.Any any => any.Filters.Any(part => graph.Matches(part, entity)),
            EntityFilter.Not not => !graph.Matches(not.Filter, entity),
            EntityFilter.Ids ids => ids.Values.Contains(entity.Id),
            EntityFilter.Kinds kinds => kinds.Values.Contains(entity.Kind),
            EntityFilter.Text text => TextsOf(entity, text.Field)
                .Any(value => text.Values.Any(wanted => Matches(text, value, wanted))),
            EntityFilter.Number number => NumberOf(entity, number.Property) is { } value
                && Compares(value.CompareTo(number.Value), number.Comparison),
            EntityFilter.Date date => DateOf(entity, date.Property) is { } value
                && Lies(value, date.Operator, date.Value),
            EntityFilter.Has has => has.Present == Has(entity, has.Field),
            EntityFilter.Identified identified => entity.Identifiers.Any(id =>
                id.Scheme == identified.Scheme && (identified.Value ?? id.Value) == id.Value
            ),
            EntityFilter.Related related => Related(graph, related, entity),
            EntityFilter.RelatedCount count => Compares(
                graph.Count(count.Scope, entity).CompareTo(count.Value),
                count.Comparison
            ),
            _ => throw new NotSupportedException(),
        };

    public static int Count(this NaiveGraph graph, FactFilter filter, Entity entity) =>
        graph.FactsOf(entity.Id).Count(fact => graph.Matches(filter, fact, entity.Id));

    public static double? NumberOf(Entity entity, string property) =>
        SmallOntology.Value.Relation(property).Type is PropertyType.Integer or PropertyType.Number
        && entity.Properties.TryGetValue(property, out var text)
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : null;

    public static PartialDate? DateOf(Entity entity, string property) =>
        SmallOntology.Value.Relation(property).Type is PropertyType.Date
        && entity.Properties.TryGetValue(property, out var text)
            ? PartialDate.Parse(text)
            : null;

    private static bool Related(NaiveGraph graph, EntityFilter.Related related, Entity entity)
    {
        var scope = graph.FactsOf(entity.Id).Where(fact => graph.Matches(related.Scope, fact, entity.Id));
        bool Match(Fact fact) => related.Match is null || graph.MatchesNested(related.Match, fact, entity.Id);
        return related.Quantifier switch
        {
            Quantifier.Some => scope.Any(Match),
            Quantifier.None => !scope.Any(Match),
            _ => scope.All(Match),
        };
    }

    private static IEnumerable<string> TextsOf(Entity entity, EntityField field) =>
        field.IsProperty
            ? entity.Properties.Where(property => property.Key == field.Name).Select(property => property.Value)
        : field == EntityField.AnyName ? entity.Names.Select(name => name.Value)
        : field == EntityField.ShownName ? [entity.Name]
        : field == EntityField.Id ? [entity.Id]
        : field == EntityField.Kind ? [entity.Kind]
        : entity.Summary is null ? []
        : [entity.Summary];

    private static bool Has(Entity entity, EntityField field) =>
        field.IsProperty ? entity.Properties.ContainsKey(field.Name)
        : field == EntityField.Summary ? entity.Summary is not null
        : field != EntityField.Identifiers || entity.Identifiers.Count > 0;

    private static bool Matches(EntityFilter.Text text, string value, string wanted)
    {
        if (text.IgnoreCase)
            (value, wanted) = (SortKey.Of(value), SortKey.Of(wanted));
        return text.Operator switch
        {
            TextOperator.Equal => value == wanted,
            TextOperator.Contains => value.Contains(wanted, StringComparison.Ordinal),
            _ => value.StartsWith(wanted, StringComparison.Ordinal),
        };
    }

    private static bool Fits(DetailFilter detail, IReadOnlyList<string> given) =>
        (detail.Values is null || given.Any(detail.Values.Contains))
        && (
            !detail.AsksForNumber
            || given
                .Select(Details.Number)
                .Any(number => number is { } size && !(size < detail.AtLeast) && !(size > detail.AtMost))
        );

    private static bool Lies(PartialDate date, DateOperator @operator, PartialDate value) =>
        @operator switch
        {
            DateOperator.Before => date.Latest < value.Earliest,
            DateOperator.After => date.Earliest > value.Latest,
            _ => value.Covers(date),
        };

    private static bool Compares(int sign, Comparison comparison) =>
        comparison switch
        {
            Comparison.Equal => sign == 0,
            Comparison.NotEqual => sign != 0,
            Comparison.Less => sign < 0,
            Comparison.LessOrEqual => sign <= 0,
            Comparison.Greater => sign > 0,
            _ => sign >= 0,
        };

    private static bool Among<T>(IReadOnlyList<T>? allowed, T value) =>
        allowed is not { Count: > 0 } || allowed.Contains(value);

    private static bool Among(IReadOnlyList<string>? allowed, string? value) =>
        allowed is not { Count: > 0 } || (value is not null && allowed.Contains(value));
}
