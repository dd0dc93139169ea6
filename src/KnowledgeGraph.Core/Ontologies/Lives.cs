using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ontologies;

/// <summary>
/// What the dates of entities say about when their relations can hold: nobody takes part before birth or after death,
/// nothing before it was founded or after it was dissolved, and what has to do with an event lies in its dates.
/// </summary>
/// <param name="Begins">Properties before which no relation of the entity holds: birth, founding.</param>
/// <param name="Ends">Properties after which none does: death, dissolution.</param>
/// <param name="Happens">Property that tells when an event happens or begins; null when there is none.</param>
/// <param name="Until">Property that tells when an event ends; null when there is none.</param>
/// <param name="Lasting">Concrete kinds of events that go on until their end is told; others are over at once.</param>
public sealed record Lives(
    IReadOnlyList<string> Begins,
    IReadOnlyList<string> Ends,
    string? Happens,
    string? Until,
    IReadOnlyList<string> Lasting
)
{
    /// <summary>An ontology that says nothing of it: the dates of facts alone decide.</summary>
    public static readonly Lives None = new([], [], null, null, []);

    /// <summary>All properties before which nothing holds.</summary>
    public IReadOnlyList<string> Firsts => Happens is null ? Begins : [.. Begins, Happens];

    /// <summary>All properties after which nothing holds.</summary>
    public IReadOnlyList<string> Lasts => Until is null ? Ends : [.. Ends, Until];

    /// <summary>Whether a fact can have a date that is not its own.</summary>
    public bool KnowsDates => Firsts.Count + Lasts.Count > 0;

    /// <summary>Whether the value of this property is the date of the fact that gives it: a birth, a
    /// founding.</summary>
    public bool IsDate(string property) => Firsts.Contains(property) || Lasts.Contains(property);

    /// <summary>
    /// When a fact can hold, and the date it is known by. Its own dates count first. What they leave open is bounded
    /// by the lives of both ends, but for bounds that contradict them: a death before the fact began. A fact without
    /// any date has that of the event that it is about.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="relation">Its relation.</param>
    /// <param name="subject">The entity that it is about.</param>
    /// <param name="object">The entity that it leads to; null for the value of a property.</param>
    public FactTime Of(Fact fact, RelationKind relation, Entity subject, Entity? @object)
    {
        var (from, to) = fact.Validity;
        Entity[] ends =
        [
            .. relation.BeyondSubject ? [] : new[] { subject },
            .. @object is null || relation.BeyondObject ? [] : new[] { @object },
        ];
        var date = fact.Date
            ?? (IsDate(fact.Relation) ? DateOf(fact.Value) : null)
            ?? ends.Select(end => DateOf(end, Happens)).FirstOrDefault(known => known is not null);
        if (@object is null)
            return new FactTime(date, from, to);
        return new FactTime(date, from ?? ends.Max(end => First(end, to)), to ?? ends.Min(end => Last(end, from)));
    }

    private DateOnly? First(Entity entity, DateOnly? to) =>
        Firsts.Max(property =>
            DateOf(entity, property) is { } known && !(known.Earliest > to) ? known.PossibleFirst : (DateOnly?)null
        );

    private DateOnly? Last(Entity entity, DateOnly? from)
    {
        var last = Lasts.Min(Bound);
        if (DateOf(entity, Until) is not null || Lasting.Contains(entity.Kind))
            return last;
        return Bound(Happens) is { } over && !(last < over) ? over : last;

        DateOnly? Bound(string? property) =>
            DateOf(entity, property) is { } known && !(known.Latest < from) ? known.PossibleLast : null;
    }

    private static PartialDate? DateOf(Entity entity, string? property) =>
        property is null ? null : DateOf(entity.Properties.GetValueOrDefault(property));

    private static PartialDate? DateOf(string? value) => PartialDate.TryParse(value, out var date) ? date : null;
}

/// <summary>When a fact can hold.</summary>
/// <param name="Date">The date by which it is ordered and counted; null when there is none.</param>
/// <param name="From">The first day on which it can hold; null when that is open.</param>
/// <param name="To">The last day on which it can hold; null when that is open. Before <paramref name="From"/> when its
/// ends were never there together: then it holds on no day.</param>
public readonly record struct FactTime(PartialDate? Date, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it can hold on some day of this date.</summary>
    public bool CanHoldIn(PartialDate date) => !(From > date.Latest) && !(To < date.Earliest);
}
