namespace KnowledgeGraph.Model;

/// <summary>
/// When a relation holds or happened, as one article or several tell it: from <see cref="Start"/> to <see cref="End"/>,
/// or <see cref="At"/> one time. A date that is missing is not known.
/// </summary>
public readonly record struct Period(PartialDate? Start, PartialDate? End, PartialDate? At)
{
    /// <summary>Whether any of its dates is known.</summary>
    public bool IsDated => Date is not null;

    /// <summary>The date it is ordered by: when it happened or began, else when it ended.</summary>
    public PartialDate? Date => At ?? Start ?? End;

    /// <summary>Whether it does not end before it begins.</summary>
    public bool IsOrdered => !(First?.Earliest > Last?.Latest);

    private PartialDate? First => At ?? Start;

    private PartialDate? Last => At ?? End;

    /// <summary>
    /// One period out of two that can mean the same; null when they cannot. They can when every date that both give can
    /// mean the same day (one may be the less precise), and also when they surely overlap, however their ends are told:
    /// then it reaches from the earlier start to the later end. A period whose other end is not known surely holds at
    /// the end that is.
    /// </summary>
    /// <param name="other">Another period.</param>
    /// <param name="overlapping">Whether it is enough that they overlap.</param>
    public Period? JoinedWith(Period other, bool overlapping = true)
    {
        var agree = CanBeSame(First, other.First) && CanBeSame(Last, other.Last);
        if (!agree && !(overlapping && SurelyOverlaps(other)))
            return null;
        var joined = new Period(
            Best(Start, other.Start, earlier: true),
            Best(End, other.End, earlier: false),
            Best(At, other.At, earlier: true)
        );
        return joined.IsOrdered ? joined : null;
    }

    /// <summary>
    /// Those that tell more come first, then the earlier: an order that every set of periods has, whatever order they
    /// come in.
    /// </summary>
    public static readonly IComparer<Period> MostDetailFirst = Comparer<Period>.Create(
        (one, other) => one.ComparedTo(other)
    );

    private int ComparedTo(Period other)
    {
        if (other.Detail != Detail)
            return other.Detail.CompareTo(Detail);
        if (Compare(Date, other.Date) is not 0 and var byDate)
            return byDate;
        if (Compare(At, other.At) is not 0 and var byAt)
            return byAt;
        if (Compare(Start, other.Start) is not 0 and var byStart)
            return byStart;
        return Compare(End, other.End);
    }

    /// <summary>
    /// The date that tells more: the more precise, then the exact; null tells nothing. The earlier or the later of two
    /// that contradict each other.
    /// </summary>
    public static PartialDate? Best(PartialDate? one, PartialDate? other, bool earlier) =>
        (one, other) switch
        {
            (null, _) => other,
            (_, null) => one,
            ({ } a, { } b) when !a.CanBe(b) => a < b == earlier ? a : b,
            ({ } a, { } b) when a.Precision != b.Precision => a.Precision > b.Precision ? a : b,
            ({ } a, { } b) when a.IsApproximate != b.IsApproximate => a.IsApproximate ? b : a,
            ({ } a, { } b) => a < b == earlier ? a : b,
        };

    private int Detail => DetailOf(Start) + DetailOf(End) + DetailOf(At);

    private static int DetailOf(PartialDate? date) =>
        date is { } known ? 2 * known.Precision - (known.IsApproximate ? 1 : 0) : 0;

    private static bool CanBeSame(PartialDate? one, PartialDate? other) =>
        one is not { } a || other is not { } b || a.CanBe(b);

    /// <summary>On more than one day: whose term begins on the day on which another ends has another term.</summary>
    private bool SurelyOverlaps(Period other) =>
        Sure is { } one && other.Sure is { } two && one.From < two.To && two.From < one.To;

    /// <summary>The days on which it holds whatever its dates mean; null when there need be none.</summary>
    private (DateOnly From, DateOnly To)? Sure
    {
        get
        {
            if ((First ?? Last) is null)
                return null;
            var (from, to) = ((First?.Latest ?? Last?.Earliest)!.Value, (Last?.Earliest ?? First?.Latest)!.Value);
            return from <= to ? (from, to) : null;
        }
    }

    private static int Compare(PartialDate? one, PartialDate? other) =>
        (one, other) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } a, { } b) => a.CompareTo(b),
        };
}
