using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
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

    // Where a day of birth or a country is known, it can raise a score: names well below the threshold are looked at.
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
        AddIdentified(subjects, found);
        var ids = found.SelectMany(hits => hits.Keys).Distinct().ToList();
        var entities = await names.Store.GetEntitiesAsync(ids, cancellation);
        var births = subjects.Any(subject => subject.BirthDate is not null);
        var day = asOf ?? DateOnly.FromDateTime(DateTime.UtcNow);
        var around = await HitSurroundings.ReadAsync(names.Store, names.Ontology, ids, births, day, cancellation);
        var screened = new List<ScreenedSubject>(subjects.Count);
        for (var i = 0; i < subjects.Count; i++)
        {
            var subject = subjects[i];
            var hits = found[i]
                .Where(one => entities.ContainsKey(one.Key))
                .Where(one => one.Value is not null || Weighing.Shared(subject, entities[one.Key]) is not null)
                .Select(one => Weigh(subject, entities[one.Key], one.Value, around))
                .Where(hit => hit.Score >= threshold);
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
        var around = await HitSurroundings.ReadAsync(names.Store, names.Ontology, [entity], false, null, cancellation);
        var clearance = new Clearance(subject, entity, reason, by, at, Fingerprint(known, around));
        cleared.Add(clearance);
        return clearance;
    }

    /// <summary>Takes back that a subject is not an entity; false when nobody had said so.</summary>
    public bool Reopen(string subject, string entity, string by, DateTimeOffset at) =>
        cleared.Withdraw(subject, entity, by, at);

    private ScreeningHit Weigh(ScreeningSubject subject, Entity entity, NameHit? name, HitSurroundings around)
    {
        var countries = around.Countries(entity.Id);
        var (score, features) = _weighing.Of(subject, entity, name, [.. countries.Select(link => link.To)]);
        var sanctions = around.InForce(entity.Id).ToList();
        FactId[] facts =
        [
            .. sanctions.Select(link => link.FactId),
            .. subject.BirthDate is null ? [] : around.Births(entity.Id),
            .. subject.Countries is null ? [] : countries.Select(link => link.FactId),
        ];
        var clearance = cleared.Find(subject.Key, entity.Id, Fingerprint(entity, around));
        return new(entity, score, name?.Name, features, [.. sanctions.Select(link => link.To)], facts, clearance);
    }

    private static string Fingerprint(Entity entity, HitSurroundings around) =>
        Clearance.FingerprintOf(entity, around.Sanctions(entity.Id).Select(link => link.To));

    private static List<ScreeningHit> InOrder(IEnumerable<ScreeningHit> hits) =>
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
                var slack = MayRise(subjects[i]) ? Slack : 1;
                var query = new NameQuery(subjects[i].Name, KindsOf(subjects[i])) { Typing = false };
                found[i] = index
                    .Find(query, cancellation)
                    .Hits.Where(hit => hit.Match.Score >= threshold * slack)
                    .Take(slack < 1 ? 2 * MaxHits : MaxHits)
                    .ToDictionary(hit => hit.EntityId, hit => (NameHit?)hit);
            })
        );
        return found;
    }

    private static bool MayRise(ScreeningSubject subject) =>
        subject.BirthDate is not null || subject.Countries is { Count: > 0 };

    /// <summary>What a subject can be; a trial is named after a person, and is none.</summary>
    private IReadOnlyList<string> KindsOf(ScreeningSubject subject) =>
        (subject.Among ?? names.Ontology.Screening.Kinds) is { Count: > 0 } kinds
            ? names.Ontology.ConcreteKinds(
                subject.Kind is { } kind && names.Ontology.TryKind(kind, out _) ? [.. kinds, kind] : kinds
            )
            : [];

    /// <summary>
    /// Identifiers decide before names: whoever has one is a hit whatever the name. In whichever alphabet either side
    /// wrote a letter that both have, the index of names finds it, and the entity says whether it still has it.
    /// </summary>
    private void AddIdentified(IReadOnlyList<ScreeningSubject> subjects, Dictionary<string, NameHit?>[] found)
    {
        for (var i = 0; i < subjects.Count; i++)
        {
            var bearers = (subjects[i].Identifiers ?? []).SelectMany(id => names.BearersOf(id.Scheme + id.Value));
            foreach (var bearer in bearers)
                found[i].TryAdd(bearer, null);
        }
    }
}
