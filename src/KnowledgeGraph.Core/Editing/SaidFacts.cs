using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>The facts of an article that is edited; one relation may stand there once for each of its times.</summary>
/// <param name="context">The edit.</param>
/// <param name="said">What the article says.</param>
/// <param name="periods">Under which ids the graph shows it.</param>
/// <param name="place">Where facts stand that no input gives.</param>
internal sealed class SaidFacts(EditContext context, ArticleExtract said, FactPeriods periods, InputNode place)
{
    private readonly List<DeclaredFact> _facts =
    [
        .. said.Facts.Select(fact => new DeclaredFact(fact, place, place, null, true)),
    ];

    /// <summary>As they are by now.</summary>
    public IReadOnlyList<DeclaredFact> All => _facts;

    /// <summary>By which words facts are noted that stand as they were said (<see cref="FactNote.Keys"/>).</summary>
    public HashSet<string> NotesThatStay =>
        [
            .. said
                .Facts.Zip(FactNote.Keys(said.Facts))
                .Where(fact => _facts.Exists(now => ReferenceEquals(now.Draft, fact.First)))
                .Select(fact => fact.Second),
        ];

    /// <summary>
    /// Puts a fact in the place of what can mean the same time, or behind the others; in the place of how many it could
    /// stand.
    /// </summary>
    public int Put(DeclaredFact fact)
    {
        var same = _facts.FindAll(one => !FactSection.AreApart(context.Ontology, one.Draft, fact.Draft));
        if (same.Count > 0)
            _facts[_facts.IndexOf(same[0])] = fact;
        else
            _facts.Add(fact);
        return same.Count;
    }

    /// <summary>Takes out what the graph shows as this fact; whether there was any.</summary>
    public bool Remove(FactId fact) => _facts.RemoveAll(one => Shown(one.Draft) == fact) > 0;

    private FactId Shown(FactDraft draft) =>
        periods.IdOf(
            said.Article.Id,
            DecidedExtract.FactOf(
                draft.Id,
                FactIdentities.Of(draft, context.Ontology.Relation(draft.Relation)),
                context.Decisions
            ),
            draft.Period
        );
}
