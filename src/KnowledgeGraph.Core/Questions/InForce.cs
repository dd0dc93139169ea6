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
    /// <param name="measures">How the ontology says it.</param>
    /// <param name="turns">Those of which acts tell several turns.</param>
    public EntityFilter FilterOf(Measures measures, MeasureTurns turns) =>
        new EntityFilter.All([
            .. measures.Acts is { } acts
                ?
                [
                    new EntityFilter.Any([new EntityFilter.Not(EndedBy(acts)), new EntityFilter.Ids(turns.Renewed)]),
                    new EntityFilter.Not(
                        new EntityFilter.All([
                            BegunLater(acts),
                            IsBegunByActsAlone(measures),
                            new EntityFilter.Any([
                                new EntityFilter.Not(EndsOnADay(acts)),
                                new EntityFilter.Ids(turns.NotBegun),
                            ]),
                        ])
                    ),
                ]
                : Array.Empty<EntityFilter>(),
            .. KnownAt is { } known ? KnownThen(measures, known) : KnownNow(measures),
            IsAsserted(measures.Target, measures.TargetTime),
            IsAsserted(measures.Authority, measures.AuthorityTime),
            .. End(measures.Target, measures.TargetTime, Target),
            .. End(measures.Authority, measures.AuthorityTime, Authority),
        ]);

    /// <summary>An act, told as a fact, has ended it by then.</summary>
    public EntityFilter EndedBy(MeasureActs acts) => ChangedBy(acts, acts.Ends, Ended(acts));

    /// <summary>An act has begun it by then, for the first time or again.</summary>
    public EntityFilter BegunBy(MeasureActs acts) =>
        ChangedBy(
            acts,
            acts.Begins,
            DatedActs(acts, new FactFilter { Not = new FactFilter { ValueDated = (DateOperator.After, On) } })
        );

    /// <summary>An act has ended it, or will, on a day that is told.</summary>
    public EntityFilter EndsOnADay(MeasureActs acts) =>
        ChangedBy(acts, acts.Ends, DatedActs(acts, FactFilter.Everything));

    /// <summary>Acts begin it, all of them later.</summary>
    public EntityFilter BegunLater(MeasureActs acts) =>
        new EntityFilter.All([
            ChangedBy(acts, acts.Begins, DatedActs(acts, FactFilter.Everything)),
            new EntityFilter.Not(BegunBy(acts)),
        ]);

    /// <summary>Nothing but acts tells when it began.</summary>
    private EntityFilter.All IsBegunByActsAlone(Measures measures) =>
        new([
            new EntityFilter.Related(Quantifier.None, Told(measures.From), null),
            new EntityFilter.Related(
                Quantifier.None,
                Told(measures.Authority, measures.Target) with
                {
                    Direction = Direction.Out,
                    HasDate = true,
                },
                null
            ),
        ]);

    private EntityFilter.Related ChangedBy(MeasureActs acts, IReadOnlyList<string> how, EntityFilter when) =>
        new(
            Quantifier.Some,
            Told(acts.Relation) with
            {
                Direction = Direction.In,
                Other = new EntityFilter.All([
                    new EntityFilter.Related(Quantifier.Some, Told(acts.How) with { Values = how }, null),
                    when,
                ]),
            },
            null
        );

    /// <summary>Surely by that day: on it, or before. What is said to be over without a date is over today.</summary>
    private EntityFilter Ended(MeasureActs acts)
    {
        var day = On.Earliest == On.Latest && On.Latest < DateOnly.MaxValue ? PartialDate.Of(On.Latest.AddDays(1)) : On;
        var dated = DatedActs(acts, new FactFilter { ValueDated = (DateOperator.Before, day) });
        return On.Latest < DateOnly.FromDateTime(DateTime.UtcNow)
            ? dated
            : new EntityFilter.Any([dated, new EntityFilter.Related(Quantifier.None, Told(acts.On), null)]);
    }

    private EntityFilter.Related DatedActs(MeasureActs acts, FactFilter when) =>
        new(Quantifier.Some, Told(acts.On), when);

    /// <summary>Facts that hold as far as was known.</summary>
    internal FactFilter Told(params string[] relations) =>
        new()
        {
            Relations = relations,
            Stances = [Stance.Asserted],
            KnownAt = KnownAt,
        };

    private IEnumerable<EntityFilter> KnownNow(Measures measures) =>
        [
            new EntityFilter.Not(new EntityFilter.Date(measures.From, DateOperator.After, On)),
            new EntityFilter.Not(new EntityFilter.Date(measures.Until, DateOperator.Before, On)),
        ];

    /// <summary>Properties show what is known now: what was known then stands in the facts alone.</summary>
    private IEnumerable<EntityFilter> KnownThen(Measures measures, long known)
    {
        yield return new EntityFilter.Related(Quantifier.Some, new FactFilter { KnownAt = known }, null);
        var (from, until) = (Told(measures.From), Told(measures.Until));
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

    /// <summary>
    /// Leaves out what is only planned, alleged or denied of everybody whom it would concern, whoever is asked for, and
    /// what began later of all of them, or was over.
    /// </summary>
    private EntityFilter.Any IsAsserted(string relation, TimeShape time) =>
        new([
            new EntityFilter.Related(Quantifier.None, Out(relation), null),
            new EntityFilter.Related(Quantifier.Some, Out(relation), Holding(time)),
        ]);

    private IEnumerable<EntityFilter> End(string relation, TimeShape time, string? id)
    {
        if (id is not null)
            yield return new EntityFilter.Related(
                Quantifier.Some,
                Out(relation),
                Holding(time) with
                {
                    Other = new EntityFilter.Ids([id]),
                }
            );
    }

    /// <summary>Said to be so that day; what happens at once holds from its day on.</summary>
    private FactFilter Holding(TimeShape time) =>
        new()
        {
            Stances = [Stance.Asserted],
            ValidAt = time == TimeShape.Interval ? On : null,
            Not = time == TimeShape.Instant ? new FactFilter { Dated = (DateOperator.After, On) } : null,
        };

    private FactFilter Out(string relation) =>
        new()
        {
            Relations = [relation],
            Direction = Direction.Out,
            KnownAt = KnownAt,
        };
}
