using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>A period as the naive store reads decisions 0110 and 0111.</summary>
internal readonly record struct NaiveSpan(Period Value)
{
    /// <summary>What several reports tell together, those that tell most first.</summary>
    public static NaiveSpan Of(IEnumerable<Claim> claims) =>
        claims.Select(claim => new NaiveSpan(claim.Draft.Period)).Aggregate((span, other) => span.With(other));

    /// <summary>Twice the precision of each date, one less for "about"; then by date, missing ones last.</summary>
    public static readonly IComparer<Period> TellingMost = Comparer<Period>.Create(
        (one, other) => Keys(one).CompareTo(Keys(other))
    );

    public PartialDate? Known => Value.At ?? Value.Start ?? Value.End;

    /// <summary>No date comes first.</summary>
    public (int, int, int) Sort => Known is { } date ? KeyOf(date) : (int.MinValue, 0, 0);

    public bool EndsAfterItBegins => !(First?.Earliest > Last?.Latest);

    private PartialDate? First => Value.At ?? Value.Start;

    private PartialDate? Last => Value.At ?? Value.End;

    public bool CanBe(NaiveSpan other) => CanBe(First, other.First) && CanBe(Last, other.Last);

    /// <summary>However their dates are meant; whoever begins on the day on which another ends has another
    /// term.</summary>
    public bool OverlapsSurely(NaiveSpan other) =>
        Sure() is { } one && other.Sure() is { } two && one.From < two.To && two.From < one.To;

    public NaiveSpan With(NaiveSpan other) =>
        new(
            new Period(
                Better(Value.Start, other.Value.Start, earlier: true),
                Better(Value.End, other.Value.End, earlier: false),
                Better(Value.At, other.Value.At, earlier: true)
            )
        );

    private (int From, int To)? Sure()
    {
        if ((First, Last) is (null, null))
            return null;
        var from = First is { } begin ? begin.Latest : Last!.Value.Earliest;
        var to = Last is { } end ? end.Earliest : First!.Value.Latest;
        return from <= to ? (from.DayNumber, to.DayNumber) : null;
    }

    private static bool CanBe(PartialDate? one, PartialDate? other)
    {
        if (one is null || other is null)
            return true;
        var (a, b) = (Days(one.Value), Days(other.Value));
        return a.From <= b.To && b.From <= a.To;
    }

    /// <summary>The days that a date can mean; "about" is two of its units more on either side.</summary>
    private static (int From, int To) Days(PartialDate date)
    {
        if (!date.IsApproximate)
            return (date.Earliest.DayNumber, date.Latest.DayNumber);
        var (year, month) = (date.Year, date.Month ?? 1);
        return date.Precision switch
        {
            1 => (new DateOnly(year - 2, 1, 1).DayNumber, new DateOnly(year + 2, 12, 31).DayNumber),
            2 => (
                new DateOnly(year, month, 1).AddMonths(-2).DayNumber,
                new DateOnly(year, month, 1).AddMonths(3).DayNumber - 1
            ),
            _ => (date.Earliest.DayNumber - 2, date.Earliest.DayNumber + 2),
        };
    }

    private static PartialDate? Better(PartialDate? one, PartialDate? other, bool earlier)
    {
        if (one is not { } a || other is not { } b)
            return one ?? other;
        var isFirst = KeyOf(a).CompareTo(KeyOf(b)) < 0;
        if (CanBe(a, b))
        {
            if (a.Precision != b.Precision)
                return a.Precision > b.Precision ? a : b;
            if (a.IsApproximate != b.IsApproximate)
                return b.IsApproximate ? a : b;
        }
        return isFirst == earlier ? a : b;
    }

    private static (int, (int, int, int), (int, int, int), (int, int, int), (int, int, int)) Keys(Period period) =>
        (
            -(Detail(period.Start) + Detail(period.End) + Detail(period.At)),
            Key(period.At ?? period.Start ?? period.End),
            Key(period.At),
            Key(period.Start),
            Key(period.End)
        );

    private static int Detail(PartialDate? date) =>
        date is { } known ? (2 * known.Precision) - (known.IsApproximate ? 1 : 0) : 0;

    private static (int, int, int) Key(PartialDate? date) => date is { } known ? KeyOf(known) : (int.MaxValue, 0, 0);

    private static (int, int, int) KeyOf(PartialDate date) =>
        (date.Earliest.DayNumber, date.Precision, date.IsApproximate ? 1 : 0);
}
