using System.Globalization;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>timeline</c>: the facts of some entities along time.</summary>
internal sealed class TimelineRoot(FactTypes facts, WhereInputs wheres, FilterReader filters, IGraphType date)
{
    private const int MaxFacts = 50;

    private static readonly ListOrder.OfFacts ByDate = new([], "", []);

    public void AddTo(ObjectGraphType query)
    {
        var interval = Enumeration(
            "TimelineInterval",
            "How fine a timeline is.",
            [("year", 1, "By year."), ("month", 2, "By month."), ("day", 3, "By day.")]
        );
        query.AddAsync(
            "timeline",
            TimelineType().Required(),
            "How many facts of some entities fall into which years, months or days.",
            new QueryArguments(
                Argument("ids", OptionalIdType.ListOf().Required(), "The entity, or the entities."),
                Argument("from", date, "Not what ended before this date."),
                Argument("to", date, "Not what began after this date."),
                Argument("interval", interval, "How fine.", 1),
                Argument("validAt", date, "Only facts that can hold on a day of this date."),
                Argument("knownAt", IntType, "Only facts known when the change of this sequence number was the last."),
                Argument("where", wheres.Fact, "Only such facts.")
            ),
            TimelineAsync
        );
    }

    private async ValueTask<object?> TimelineAsync(IResolveFieldContext context)
    {
        var filter = await context
            .Request()
            .ResolveMergedIdsAsync(filters.Facts(context, "where", Between(context)), context.CancellationToken);
        var asked = EntityRoots.ReadIds(context);
        // Of several entities, counts do not tell whether all are there.
        return await context.AskAsync(asked, OfAsync, found =>
            asked.Count == 1 && found.Buckets.Count + found.Undated > 0
        );

        async Task<TimelineView> OfAsync(IReadOnlyList<string> ids)
        {
            var counts = await context.Request().Store.CountByDateAsync(ids, filter, context.CancellationToken);
            var timeline = Timeline.Of(counts, context.GetArgument<int>("interval"));
            return new TimelineView(
                timeline.Undated,
                [.. timeline.Buckets.Select(bucket => new BucketView(bucket, ids, filter))]
            );
        }
    }

    private static FactFilter Between(IResolveFieldContext context)
    {
        var filter = FactFilter.Everything;
        var (first, last) = (context.GetArgument<PartialDate?>("from"), context.GetArgument<PartialDate?>("to"));
        if (first?.Earliest > last?.Latest)
            throw new ApiError(ApiErrorCode.OutOfRange, $"from ({first}) lies after to ({last}); change one of them.");
        if (first is { } from)
            filter = filter with { Not = new FactFilter { Dated = (DateOperator.Before, from) } };
        if (last is { } to)
            filter = filter.Also(new FactFilter { Not = new FactFilter { Dated = (DateOperator.After, to) } });
        return filter;
    }

    private ObjectGraphType TimelineType()
    {
        var bucket = new ObjectGraphType
        {
            Name = "TimelineBucket",
            Description = "A year, month or day; a fact that is less precise has a bucket of its own precision.",
        };
        bucket.Add<BucketView>("date", date.Required(), "The year, month or day.", view => view.Bucket.Date);
        bucket.Add<BucketView>("count", IntType.Required(), "How many facts.", view => view.Bucket.Count);
        bucket.Add(
            "facts",
            facts.Fact.ListOf().Required(),
            $"The first facts that lie within it, at most {MaxFacts}.",
            [Argument("first", IntType, null, 10)],
            Facts
        );
        var type = new ObjectGraphType { Name = "Timeline", Description = "Facts along time." };
        type.Add<TimelineView>("buckets", bucket.ListOf().Required(), "Those that are not empty, oldest first.", view =>
            view.Buckets
        );
        type.Add<TimelineView>("undated", IntType.Required(), "How many facts have no date.", view => view.Undated);
        return type;
    }

    /// <summary>The facts of all its entities, each once.</summary>
    private static object? Facts(IResolveFieldContext context)
    {
        var view = (BucketView)context.Source!;
        var first = Ranges.Read(context, "first", 0, MaxFacts);
        var shape = new FactShape(
            view.Filter.Also(new FactFilter { Dated = (DateOperator.During, view.Bucket.Date) }),
            ByDate,
            new PageRequest(first)
        );
        return context
            .Request()
            .Facts.LoadMany(view.Ids, shape, pages => pages
                    .SelectMany(page => page.Items)
                    .DistinctBy(item => item.Item.Fact!.Id)
                    // The first key is the day, which an event at an end may have given.
                    .OrderBy(item => Convert.ToInt64(item.Cursor.Keys[0], CultureInfo.InvariantCulture))
                    .ThenBy(item => item.Item.Fact!.Id, StringComparer.Ordinal)
                    .Take(first)
                    .Select(item => new FactView(item.Item.Fact!, null, item.Item.Other))
                    .ToList());
    }

    private sealed record TimelineView(int Undated, IReadOnlyList<BucketView> Buckets);

    private sealed record BucketView(TimelineBucket Bucket, IReadOnlyList<string> Ids, FactFilter Filter);
}
