using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>An entity that may be meant.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Match">Whether it is sure: the one candidate whose name or identifier is the same.</param>
/// <param name="Features">What was compared.</param>
internal sealed record Candidate(
    Entity Entity,
    double Score,
    bool Match,
    IReadOnlyList<(string Id, double Value)> Features
);

/// <summary>
/// Finds whom rows of a table may mean: by names and identifiers as lists are screened, then by properties.
/// </summary>
internal sealed class Reconciler(IGraphStore store, Ontology ontology, Screener screener)
{
    /// <summary>A property that differs lowers a score so much, one that is the same raises it so much.</summary>
    private const double Lowers = 0.85;
    private const double Raises = 0.3;

    /// <summary>The candidates of each query, the likeliest first.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Candidate>>> MatchAsync(
        IReadOnlyList<ReconcileQuery> queries,
        CancellationToken cancellation
    )
    {
        var subjects = queries.Select(SubjectOf).ToList();
        var screened = (await screener.ScreenAsync(subjects, NameThresholds.Possible, null, cancellation)).Subjects;
        var ids = screened.SelectMany(one => one.Hits).Select(hit => hit.Entity.Id).Distinct().ToList();
        var values = await PropertyValues.ReadAsync(
            store,
            ontology,
            ids,
            queries.SelectMany(query => query.Properties).Select(property => property.Id),
            cancellation
        );
        return [.. queries.Select((query, i) => CandidatesOf(query, screened[i].Hits, values))];
    }

    private ScreeningSubject SubjectOf(ReconcileQuery query)
    {
        var screening = ontology.Screening;
        IEnumerable<string> ValuesOf(Func<string, bool> counts) =>
            query.Properties.Where(one => counts(one.Id) && one.Quantifier != "none").SelectMany(one => one.Values);
        var identifiers = query.Properties.SelectMany(property =>
            SchemeOf(property.Id) is { } scheme ? property.Values.Select(value => new Identifier(scheme, value)) : []
        );
        var kind = query.Type is { } type && ontology.TryKind(type, out _) ? type : null;
        return new ScreeningSubject(
            query.Name,
            query.Name,
            kind,
            ValuesOf(id => id == screening.Born).Select(DateOf).FirstOrDefault(date => date is not null),
            [.. ValuesOf(screening.Countries.Contains)],
            [.. identifiers]
        )
        {
            Among = kind is null ? [] : [kind],
        };
    }

    private string? SchemeOf(string property) =>
        ontology.TryRelation(property, out var known) ? known.Identifies
        : property == "id" ? null
        : ontology.Relations.Any(one => one.Identifies == property) ? property
        : null;

    private static PartialDate? DateOf(string text) => PartialDate.TryParse(text, out var date) ? date : null;

    private IReadOnlyList<Candidate> CandidatesOf(
        ReconcileQuery query,
        IReadOnlyList<ScreeningHit> hits,
        PropertyValues values
    )
    {
        var weighed = new List<(ScreeningHit Hit, double Score, List<(string, double)> Features)>();
        foreach (var hit in hits.Where(hit => IsOfType(hit.Entity, query.Type)))
        {
            var (score, fits) = (hit.Score, true);
            var features = new List<(string, double)> { ("name", Math.Round(hit.Score * 100, 1)) };
            foreach (var property in query.Properties.Where(one => one.Values.Count > 0 && !IsScreened(one.Id)))
            {
                var agrees = Agrees(hit.Entity, property, values);
                fits &= agrees == true || !property.Required;
                score = agrees switch
                {
                    true => score + ((1 - score) * Raises),
                    false => score * Lowers,
                    null => score,
                };
                features.Add((property.Id, agrees == true ? 100 : 0));
            }
            if (fits)
                weighed.Add((hit, score, features));
        }
        var ordered = weighed
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Hit.Entity.Id, StringComparer.Ordinal)
            .ToList();
        // OpenRefine takes it without asking: only where nobody else comes near.
        var sure =
            ordered is [var first, ..]
            && first.Score >= NameThresholds.Same
            && (ordered.Count == 1 || ordered[1].Score < NameThresholds.Likely);
        return
        [
            .. ordered
                .Take(query.Limit)
                .Select(
                    (one, i) =>
                        new Candidate(one.Hit.Entity, Math.Round(one.Score * 100, 1), sure && i == 0, one.Features)
                ),
        ];
    }

    private bool IsOfType(Entity entity, string? type) =>
        type is null || !ontology.TryKind(type, out _) || ontology.ConcreteKinds(type).Contains(entity.Kind);

    /// <summary>Whether the screening has weighed it already.</summary>
    private bool IsScreened(string property) =>
        property == ontology.Screening.Born || ontology.Screening.Countries.Contains(property);

    /// <summary>Null when the graph says nothing of it.</summary>
    private bool? Agrees(Entity entity, PropertyCondition property, PropertyValues values)
    {
        if (property.Id == "id")
            return Counted(property, value => value == entity.Id);
        if (SchemeOf(property.Id) is { } scheme)
            return Counted(property, value => entity.Identifiers.Contains(new Identifier(scheme, value)));
        var known = values.Of(entity.Id, property.Id).ToList();
        return known.Count == 0
            ? null
            : Counted(property, value => known.Any(one => one.Entity?.Id == value || Same(one.Text, value)));
    }

    private static bool Counted(PropertyCondition property, Func<string, bool> holds) =>
        property.Quantifier switch
        {
            "all" => property.Values.All(holds),
            "none" => !property.Values.Any(holds),
            _ => property.Values.Any(holds),
        };

    private static bool Same(string one, string other) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(
            one.Trim(),
            other.Trim(),
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols
        ) == 0;
}
