using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Merging;

/// <summary>Which facts cannot be true beside each other.</summary>
public static class Conflicts
{
    /// <summary>Those of the rivals (see <c>IGraphReader.GetRivalsAsync</c>) that contradict the fact, in their
    /// order.</summary>
    public static IReadOnlyList<Fact> Of(Ontology ontology, Fact fact, IReadOnlyList<Fact> rivals) =>
        ontology.TryRelation(fact.Relation, out var relation)
            ? [.. rivals.Where(rival => rival.Id != fact.Id && Contradict(relation, fact, rival))]
            : [];

    /// <summary>
    /// One says that it is, the other that it is not; or both say what can be said of one only. Who says so does not
    /// matter, and what is alleged, planned or possible contradicts nothing.
    /// </summary>
    private static bool Contradict(RelationKind relation, Fact a, Fact b)
    {
        if (a.Retraction is not null || b.Retraction is not null || a.Relation != b.Relation || a.Subject != b.Subject)
            return false;
        var same = a.Object == b.Object && a.Value == b.Value;
        return (a.Stance, b.Stance) switch
        {
            (Stance.Asserted, Stance.Denied) or (Stance.Denied, Stance.Asserted) => same
                && Meet(a.Validity, b.Validity),
            (Stance.Asserted, Stance.Asserted) when !relation.Functional || same => false,
            (Stance.Asserted, Stance.Asserted) => relation.IsProperty
                ? !BothTrue(relation, a.Value!, b.Value!)
                : Meet(SurelyValid(a), SurelyValid(b)),
            _ => false,
        };
    }

    /// <summary>
    /// 2021 and 2021-07 say the same, one more precisely; "about 1838" contradicts nothing that lies near enough.
    /// </summary>
    private static bool BothTrue(RelationKind property, string a, string b) =>
        property.Type == PropertyType.Date
        && PartialDate.TryParse(a, out var left)
        && PartialDate.TryParse(b, out var right)
        && (
            left.Covers(right)
            || right.Covers(left)
            || ((left.IsApproximate || right.IsApproximate) && left.CanBe(right))
        );

    /// <summary>The days on which it holds whatever its dates mean: who left in 2020 and who came in 2020 need not have
    /// met.</summary>
    private static (DateOnly? From, DateOnly? To) SurelyValid(Fact fact) =>
        fact.At is null ? (fact.Start?.PossibleLast, fact.End?.PossibleFirst) : fact.Validity;

    private static bool Meet((DateOnly? From, DateOnly? To) a, (DateOnly? From, DateOnly? To) b) =>
        !(a.From > b.To) && !(b.From > a.To);
}
