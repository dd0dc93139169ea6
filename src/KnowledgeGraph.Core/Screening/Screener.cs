using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Screening;

/// <summary>
/// Looks for many subjects in the graph at once. Every hit is a potential match and says on what it stands; no answer
/// clears anybody.
/// </summary>
public sealed class Screener(LiveNameIndex names, ClearedHits cleared)
{
    /// <summary>As many subjects in one call.</summary>
    public const int MaxSubjects = 1_000;

    /// <summary>As many hits of one subject, the likeliest first.</summary>
    public const int MaxHits = 20;

    private const int MaxLinks = 100_000;

    // What else is known can raise a score: names well below the threshold are looked at, too.
    private const double Slack = 0.5;
    private readonly Weighing _weighing = new(names.Ontology);

    /// <summary>
    /// The potential matches of each subject with at least that score, as of one change of the graph.
    /// </summary>
    /// <param name="subjects">At most <see cref="MaxSubjects"/>.</param>
    /// <param name="threshold">0 to 1; see <see cref="NameThresholds"/>.</param>
    /// <param name="asOf">The day on which sanctions are to be in force; today when null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<ScreeningResult> ScreenAsync(
        IReadOnlyList<ScreeningSubject> subjects,
        double threshold,
        DateOnly? asOf = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subjects.Count, MaxSubjects);
        var sequence = await names.CatchUpAsync(cancellation);
        var found = FindNames(subjects, threshold, cancellation);
        await AddIdentifiedAsync(subjects, found, cancellation);
        var ids = found.SelectMany(hits => hits.Keys).Distinct().ToList();
        var entities = await names.Store.GetEntitiesAsync(ids, cancellation);
        var countries = await LinkedAsync(ids, names.Ontology.Screening.Countries, Direction.Out, cancellation);
        var measures = names.Ontology.Measures;
        var sanctions = measures is null ? [] : await LinkedAsync(ids, [measures.Target], Direction.In, cancellation);
        var day = asOf ?? DateOnly.FromDateTime(DateTime.UtcNow);
        var screened = new List<ScreenedSubject>(subjects.Count);
        for (var i = 0; i < subjects.Count; i++)
        {
            var subject = subjects[i];
            var hits = new List<ScreeningHit>();
            foreach (var (id, hit) in found[i])
            {
                if (!entities.TryGetValue(id, out var entity))
                    continue;
                var (score, features) = _weighing.Of(subject, entity, hit, countries.GetValueOrDefault(id, []));
                if (score < threshold)
                    continue;
                var all = sanctions.GetValueOrDefault(id, []);
                hits.Add(
                    new(
                        entity,
                        score,
                        hit?.Name,
                        features,
                        [.. all.Where(one => IsInForce(one, measures!, day))],
                        cleared.Find(subject.Key, id, Clearance.FingerprintOf(entity, all))
                    )
                );
            }
            screened.Add(new(subject.Key, subject.Name, InOrder(hits)));
        }
        return new(sequence, screened);
    }

    /// <summary>Remembers that a subject is not an entity; false when the entity is not there.</summary>
    public async Task<Clearance?> ClearAsync(
        string subject,
        string entity,
        string reason,
        string by,
        DateTimeOffset at,
        CancellationToken cancellation = default
    )
    {
        if (!(await names.Store.GetEntitiesAsync([entity], cancellation)).TryGetValue(entity, out var known))
            return null;
        var sanctions = names.Ontology.Measures is { } measures
            ? (await LinkedAsync([entity], [measures.Target], Direction.In, cancellation)).GetValueOrDefault(entity, [])
            : [];
        var clearance = new Clearance(subject, entity, reason, by, at, Clearance.FingerprintOf(known, sanctions));
        cleared.Add(clearance);
        return clearance;
    }

    private static List<ScreeningHit> InOrder(List<ScreeningHit> hits) =>
        [
            .. hits.OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Entity.Id, StringComparer.Ordinal)
                .Take(MaxHits),
        ];

    private Dictionary<string, NameHit?>[] FindNames(
        IReadOnlyList<ScreeningSubject> subjects,
        double threshold,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, NameHit?>[subjects.Count];
        names.Read(index =>
            Parallel.For(0, subjects.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
            {
                var query = new NameQuery(subjects[i].Name, []) { Typing = false };
                found[i] = index
                    .Find(query, cancellation)
                    .Hits.Where(hit => hit.Match.Score >= threshold * Slack)
                    .Take(2 * MaxHits)
                    .ToDictionary(hit => hit.EntityId, hit => (NameHit?)hit);
            })
        );
        return found;
    }

    /// <summary>Identifiers decide before names: whoever has one is a hit whatever the name.</summary>
    private async Task AddIdentifiedAsync(
        IReadOnlyList<ScreeningSubject> subjects,
        Dictionary<string, NameHit?>[] found,
        CancellationToken cancellation
    )
    {
        var asked = subjects
            .SelectMany(subject => subject.Identifiers ?? [])
            .SelectMany(id => (Identifier[])[id, id with { Value = id.Value.ToUpperInvariant() }])
            .Distinct()
            .ToList();
        foreach (var some in asked.Chunk(100))
        {
            var page = await names.Store.FindEntitiesAsync(
                new Storing.EntityQuery(
                    [],
                    new EntityFilter.Any([.. some.Select(id => new EntityFilter.Identified(id.Scheme, id.Value))]),
                    [],
                    new PageRequest(MaxSubjects)
                ),
                cancellation
            );
            foreach (var (entity, _) in page.Items)
            {
                for (var i = 0; i < subjects.Count; i++)
                {
                    if (
                        subjects[i].Identifiers?.Any(id => entity.Identifiers.Any(known => Weighing.IsSame(known, id)))
                        == true
                    )
                        found[i].TryAdd(entity.Id, null);
                }
            }
        }
    }

    private async Task<Dictionary<string, IReadOnlyList<Entity>>> LinkedAsync(
        List<string> ids,
        IReadOnlyList<string> relations,
        Direction direction,
        CancellationToken cancellation
    )
    {
        if (ids.Count == 0 || relations.Count == 0)
            return [];
        var filter = new FactFilter
        {
            Relations = relations,
            Direction = direction,
            Stances = [Stance.Asserted],
        };
        var links = (await names.Store.GetStepsAsync(ids, filter, MaxLinks, cancellation)).Steps;
        var others = await names.Store.GetEntitiesAsync([.. links.Select(link => link.To).Distinct()], cancellation);
        return links
            .Where(link => others.ContainsKey(link.To))
            .GroupBy(link => link.From)
            .ToDictionary(
                group => group.Key,
                group =>
                    (IReadOnlyList<Entity>)
                        [
                            .. group
                                .Select(link => link.To)
                                .Distinct()
                                .Order(StringComparer.Ordinal)
                                .Select(to => others[to]),
                        ]
            );
    }

    private static bool IsInForce(Entity sanction, Measures measures, DateOnly day) =>
        !(
            PartialDate.TryParse(sanction.Properties.GetValueOrDefault(measures.From), out var from)
            && from.PossibleFirst > day
        )
        && !(
            PartialDate.TryParse(sanction.Properties.GetValueOrDefault(measures.Until), out var until)
            && until.PossibleLast < day
        );
}
