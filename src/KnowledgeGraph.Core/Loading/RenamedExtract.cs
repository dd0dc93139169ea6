using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Loading;

/// <summary>What an article says, in the words of the ontology of today.</summary>
/// <param name="renames">What is called otherwise.</param>
/// <param name="between">The ontology that knows both, see <see cref="Renames.Between"/>.</param>
internal sealed class RenamedExtract(Renames renames, Ontology between)
{
    private readonly Dictionary<FactId, FactId> _facts = [];

    /// <summary>Entities that are called otherwise, or left out.</summary>
    public HashSet<string> Entities { get; } = [];

    /// <summary>Facts that are called otherwise, or left out.</summary>
    public HashSet<FactId> Facts { get; } = [];

    /// <summary>Looks at an article, so that decisions elsewhere find its facts.</summary>
    public void Note(ArticleExtract extract)
    {
        foreach (var fact in extract.Facts.Concat(extract.Notes?.WaitingFacts ?? []))
        {
            if (!renames.Relations.TryGetValue(fact.Relation, out var name))
                continue;
            var now = Of(fact).Id;
            _facts[fact.Id] = now;
            if (!between.Relation(name).HasPeriods)
                continue;
            foreach (var key in Merging.Periods.KeysOf(fact.Period.Date).Append("2").Append("3"))
                _facts.TryAdd(fact.Id.InPeriod(key), now.InPeriod(key));
        }
    }

    /// <summary>The very extract when nothing of it is called otherwise.</summary>
    public ArticleExtract Of(ArticleExtract said)
    {
        var gone = said.Entities.Where(IsGone).Select(one => one.Id).ToHashSet();
        var waitsGone = (said.Notes?.WaitingEntities ?? []).Where(IsGone).Select(one => one.Id).ToHashSet();
        var noted = FactNote.Of(said);
        var facts = Of(said.Facts, gone, noted);
        var waiting = Of(said.Notes?.WaitingFacts ?? [], [.. gone, .. waitsGone], noted);
        var extract = said with
        {
            Entities = [.. said.Entities.Where(one => !gone.Contains(one.Id)).Select(Of)],
            Facts = [.. facts.Select(one => one.Fact)],
            Retractions = [.. said.Retractions.Select(Of)],
            Reviews =
            [
                .. said.Reviews.Select(one => one with { FactId = Now(one.FactId, one.Fact), Fact = Of(one.Fact) }),
            ],
            Notes = said.Notes is { } notes
                ? ExtractNotes.Of(
                    notes.Entities,
                    Of(notes, said, [.. facts, .. waiting]),
                    [.. notes.WaitingEntities.Where(one => !waitsGone.Contains(one.Id)).Select(Of)],
                    [.. waiting.Select(one => one.Fact)]
                )
                : null,
        };
        Count(said);
        return Storing.GraphJson.HashOf(extract) == Storing.GraphJson.HashOf(said) ? said : extract;
    }

    private void Count(ArticleExtract said)
    {
        Entities.UnionWith(
            said.Entities.Where(one => IsGone(one) || renames.Kinds.ContainsKey(one.Kind)).Select(one => one.Id)
        );
        Facts.UnionWith(
            said.Facts.Where(one => IsGone(one) || renames.Relations.ContainsKey(one.Relation)).Select(one => one.Id)
        );
    }

    private bool IsGone(EntityDraft entity) => renames.Dropped.Contains(entity.Kind);

    private bool IsGone(FactDraft fact) => renames.Dropped.Contains(fact.Relation);

    private EntityDraft Of(EntityDraft entity) =>
        renames.Kinds.TryGetValue(entity.Kind, out var kind) ? entity with { Kind = kind } : entity;

    /// <summary>Each with its note. What the article tells apart stays apart; facts that a rename made one are joined
    /// as those of merged entities are.</summary>
    private List<(FactDraft Fact, FactNote? Note)> Of(
        IReadOnlyList<FactDraft> said,
        HashSet<string> gone,
        IReadOnlyDictionary<FactDraft, FactNote> notes
    )
    {
        var groups = said.Where(fact => !IsGone(fact))
            .Where(fact => !new[] { fact.Subject, fact.Object, fact.AttributedTo }.OfType<string>().Any(gone.Contains))
            .Select(fact => (Said: fact, Now: Of(fact), At: 0))
            .Select((fact, i) => fact with { At = i })
            .GroupBy(fact => fact.Now.Id);
        var found = new List<(int At, FactDraft Fact, FactNote? Note)>();
        foreach (var group in groups)
        {
            var hasPeriods = between.Relation(group.First().Now.Relation).HasPeriods;
            var facts = group.ToDictionary<(FactDraft Said, FactDraft Now, int At), FactDraft>(
                one => one.Now,
                ReferenceEqualityComparer.Instance
            );
            var parts =
                !hasPeriods
                    ?
                    [
                        [.. facts.Keys],
                    ]
                : group.Select(one => one.Said.Id).Distinct().Skip(1).Any() ? MergeDrafts.Periods(facts.Keys)
                : facts.Keys.Select(one => new List<FactDraft> { one });
            foreach (var part in parts)
            {
                var noted = part.Select(one => notes.GetValueOrDefault(facts[one].Said)).OfType<FactNote>();
                found.Add((part.Min(one => facts[one].At), MergeDrafts.Fact(part), noted.FirstOrDefault()));
            }
        }
        return [.. found.OrderBy(one => one.At).Select(one => (one.Fact, one.Note))];
    }

    /// <summary>The very notes on facts where no id changes.</summary>
    private static IEnumerable<FactNote> Of(
        ExtractNotes notes,
        ArticleExtract said,
        IReadOnlyList<(FactDraft Fact, FactNote? Note)> facts
    )
    {
        var ids = facts.Select(one => one.Fact.Id);
        if (ids.SequenceEqual(said.Facts.Concat(notes.WaitingFacts).Select(fact => fact.Id)))
            return notes.Facts;
        return facts
            .Zip(FactNote.Keys(facts.Select(one => one.Fact)))
            .Where(one => one.First.Note is not null)
            .Select(one => one.First.Note! with { Fact = one.Second });
    }

    private FactDraft Of(FactDraft fact)
    {
        if (!renames.Relations.TryGetValue(fact.Relation, out var name))
            return fact;
        var relation = between.Relation(name);
        var now = fact with { Relation = name };
        var identity = FactIdentities.Of(now, relation).Between(id => id, relation);
        return now with { Id = identity.Id(), Subject = identity.Subject, Object = identity.Object };
    }

    private FactIdentity? Of(FactIdentity? fact) =>
        fact is not null && renames.Relations.TryGetValue(fact.Relation, out var name)
            ? (fact with { Relation = name }).Between(id => id, between.Relation(name))
            : fact;

    private RetractionDraft Of(RetractionDraft one) =>
        one with
        {
            FactId = Now(one.FactId, one.Fact),
            Fact = Of(one.Fact),
            Retraction = one.Retraction with { ReplacedBy = one.Retraction.ReplacedBy is { } by ? Now(by) : null },
        };

    /// <summary>A decision whose fact was carried over by a run that broke off follows by what it says the fact
    /// is.</summary>
    private FactId Now(FactId fact, FactIdentity? identity = null) =>
        _facts.TryGetValue(fact, out var known) ? known
        : Of(identity) is { } now && now != identity && identity!.Id() == fact ? now.Id()
        : fact;
}
