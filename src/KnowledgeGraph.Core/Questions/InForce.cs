using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Which measures (restrictions, in the words of the ontology) are in force on a day, and as was known when.
/// </summary>
/// <param name="On">The day; a partial date means any of its days.</param>
/// <param name="KnownAt">Sequence number of the last change that counts; null for everything that is known now.</param>
/// <param name="Target">Id of the entity that they are against; null for all.</param>
/// <param name="Authority">Id of the entity that imposed them; null for all.</param>
public sealed record InForce(PartialDate On, long? KnownAt = null, string? Target = null, string? Authority = null)
{
    /// <summary>
    /// The filter of the entities of <see cref="Measures.Kind"/>: begun by then as far as is known, and not known to
    /// have ended.
    /// </summary>
    public EntityFilter FilterOf(Measures measures) =>
        new EntityFilter.All([
            .. KnownAt is { } known ? KnownThen(measures, known) : KnownNow(measures),
            IsAsserted(measures.Target),
            IsAsserted(measures.Authority),
            .. End(measures.Target, Target),
            .. End(measures.Authority, Authority),
        ]);

    private IEnumerable<EntityFilter> KnownNow(Measures measures) =>
        [
            new EntityFilter.Not(new EntityFilter.Date(measures.From, DateOperator.After, On)),
            new EntityFilter.Not(new EntityFilter.Date(measures.Until, DateOperator.Before, On)),
        ];

    /// <summary>Properties show what is known now: what was known then stands in the facts alone.</summary>
    private IEnumerable<EntityFilter> KnownThen(Measures measures, long known)
    {
        yield return new EntityFilter.Related(Quantifier.Some, new FactFilter { KnownAt = known }, null);
        var (from, until) = (Dates(measures.From, known), Dates(measures.Until, known));
        yield return new EntityFilter.Any([
            new EntityFilter.Related(Quantifier.None, from, null),
            new EntityFilter.Related(
                Quantifier.Some,
                from,
                new FactFilter { Not = new FactFilter { ValueDated = (DateOperator.After, On) } }
            ),
        ]);
        yield return new EntityFilter.Related(
            Quantifier.None,
            until,
            new FactFilter { ValueDated = (DateOperator.Before, On) }
        );
    }

    private static FactFilter Dates(string property, long known) =>
        new()
        {
            Relations = [property],
            Stances = [Stance.Asserted],
            KnownAt = known,
        };

    /// <summary>
    /// Leaves out what is only planned, alleged or denied of everybody whom it would concern, whoever is asked for.
    /// </summary>
    private EntityFilter.Any IsAsserted(string relation) =>
        new EntityFilter.Any([
            new EntityFilter.Related(Quantifier.None, Out(relation), null),
            new EntityFilter.Related(Quantifier.Some, Out(relation), new FactFilter { Stances = [Stance.Asserted] }),
        ]);

    private IEnumerable<EntityFilter> End(string relation, string? id)
    {
        if (id is null)
            yield break;
        yield return new EntityFilter.Related(
            Quantifier.Some,
            Out(relation),
            new FactFilter
            {
                Stances = [Stance.Asserted],
                ValidAt = On,
                Other = new EntityFilter.Ids([id]),
            }
        );
    }

    private FactFilter Out(string relation) =>
        new()
        {
            Relations = [relation],
            Direction = Direction.Out,
            KnownAt = KnownAt,
        };
}
