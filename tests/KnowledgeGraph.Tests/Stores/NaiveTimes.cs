using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>
/// When facts can hold, told without the rule of Core: by the lives of <see cref="SmallOntology"/>, people from birth
/// to death, what is held from one day to another.
/// </summary>
internal static class NaiveTimes
{
    /// <summary>Whether a fact can hold on some day of a date.</summary>
    public static bool CanHold(this NaiveGraph graph, Fact fact, PartialDate when)
    {
        var (begin, end) = (fact.At ?? fact.Start, fact.At ?? fact.End);
        if (begin?.PossibleFirst > when.Latest || end?.PossibleLast < when.Earliest)
            return false;
        if (fact.Object is null)
            return true;
        var ends = graph.Bounding(fact).ToList();
        return (begin is not null || ends.TrueForAll(entity => HasBegun(entity, when.Latest, end)))
            && (end is not null || ends.TrueForAll(entity => !IsOver(entity, when.Earliest, begin)));
    }

    /// <summary>The date by which it is counted.</summary>
    public static PartialDate? DateOf(this NaiveGraph graph, Fact fact)
    {
        if ((fact.At ?? fact.Start ?? fact.End) is { } own)
            return own;
        if (fact.Relation is "birthDate" or "diedOn" or "heldOn" or "heldUntil")
            return PartialDate.Parse(fact.Value!);
        return graph.Bounding(fact).Select(entity => Date(entity, "heldOn")).FirstOrDefault(date => date is not null);
    }

    /// <summary>Who praises, and who is influenced, need not be there.</summary>
    private static IEnumerable<Entity> Bounding(this NaiveGraph graph, Fact fact)
    {
        if (fact.Relation != "praised")
            yield return graph.Entities[fact.Subject];
        if (fact.Object is { } other && fact.Relation != "influences")
            yield return graph.Entities[other];
    }

    /// <summary>A birth after the fact ended is not believed.</summary>
    private static bool HasBegun(Entity entity, DateOnly day, PartialDate? end) =>
        !new[] { Date(entity, "birthDate"), Date(entity, "heldOn") }.Any(date =>
            date?.PossibleFirst > day && !(date?.Earliest > end?.PossibleLast)
        );

    private static bool IsOver(Entity entity, DateOnly day, PartialDate? begin)
    {
        return IsBefore("diedOn")
            || (
                Date(entity, "heldUntil") is null
                    ? entity.Kind != "Company" && IsBefore("heldOn")
                    : IsBefore("heldUntil")
            );

        bool IsBefore(string property) =>
            Date(entity, property) is { } date && date.PossibleLast < day && !(date.Latest < begin?.PossibleFirst);
    }

    private static PartialDate? Date(Entity entity, string property) =>
        entity.Properties.TryGetValue(property, out var value) ? PartialDate.Parse(value) : null;
}
