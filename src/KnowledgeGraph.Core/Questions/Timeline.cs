using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>Facts of some entities along time.</summary>
/// <param name="Buckets">Those that are not empty, oldest first.</param>
/// <param name="Undated">How many facts have no date.</param>
public sealed record Timeline(IReadOnlyList<TimelineBucket> Buckets, int Undated)
{
    /// <summary>
    /// Counts by year, month or day (precision 1, 2, 3). A fact whose date is less precise than that has a bucket of
    /// its own precision: what happened in 2020 is not shown as if it had happened in January.
    /// </summary>
    public static Timeline Of(IReadOnlyList<DateCount> counts, int precision)
    {
        var buckets = new SortedDictionary<PartialDate, int>();
        foreach (var count in counts.Where(count => count.First is not null))
        {
            var bucket = Bucket(count.First!.Value, count.Last!.Value, precision);
            buckets[bucket] = buckets.GetValueOrDefault(bucket) + count.Count;
        }
        return new Timeline(
            [.. buckets.Select(bucket => new TimelineBucket(bucket.Key, bucket.Value))],
            counts.Where(count => count.First is null).Sum(count => count.Count)
        );
    }

    private static PartialDate Bucket(DateOnly first, DateOnly last, int precision)
    {
        var own =
            first == last ? 3
            : first.Month == last.Month ? 2
            : 1;
        return PartialDate.Parse(
            first.ToString(
                Math.Min(own, precision) switch
                {
                    1 => "yyyy",
                    2 => "yyyy-MM",
                    _ => "yyyy-MM-dd",
                },
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
    }
}

/// <summary>How many facts fall into a year, month or day.</summary>
public sealed record TimelineBucket(PartialDate Date, int Count);
