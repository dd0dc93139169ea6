namespace KnowledgeGraph.Model;

/// <summary>
/// What a file says beside what it contributes to the graph: how its entities were linked, how its facts were found and
/// reviewed, and the facts that wait because nobody accepted them. Kept with the article and exported, never merged.
/// </summary>
/// <param name="Entities">By id of the entity, those without notes left out.</param>
/// <param name="Facts">By id of the fact, waiting ones too, those without notes left out.</param>
/// <param name="WaitingEntities">Those that only waiting facts speak of, in the order of the file.</param>
/// <param name="WaitingFacts">Facts that are not accepted, in the order of the file.</param>
public sealed record ExtractNotes(
    IReadOnlyList<EntityNote> Entities,
    IReadOnlyList<FactNote> Facts,
    IReadOnlyList<EntityDraft> WaitingEntities,
    IReadOnlyList<FactDraft> WaitingFacts
)
{
    /// <summary>Notes in their one order; null when there is nothing to note.</summary>
    public static ExtractNotes? Of(
        IEnumerable<EntityNote> entities,
        IEnumerable<FactNote> facts,
        IReadOnlyList<EntityDraft> waitingEntities,
        IReadOnlyList<FactDraft> waitingFacts
    )
    {
        var notes = new ExtractNotes(
            [.. entities.OrderBy(note => note.Entity, StringComparer.Ordinal)],
            [.. facts.OrderBy(note => note.Fact, StringComparer.Ordinal)],
            waitingEntities,
            waitingFacts
        );
        return notes.Entities.Count + notes.Facts.Count + waitingEntities.Count + waitingFacts.Count == 0
            ? null
            : notes;
    }

    /// <summary>After an edit: what waited and is there now waits no more, and notes on facts that were replaced or
    /// taken out are gone.</summary>
    /// <param name="entities">Ids of the entities that the article names now.</param>
    /// <param name="untouched">The facts that it says as before.</param>
    /// <param name="facts">Ids of the facts that it says now.</param>
    public ExtractNotes? After(
        IReadOnlySet<string> entities,
        IReadOnlySet<string> untouched,
        IReadOnlySet<FactId> facts
    )
    {
        var waiting = WaitingFacts.Where(fact => !facts.Contains(fact.Id)).ToList();
        var noted = waiting.Select(fact => fact.Id.Text).Concat(untouched).ToHashSet();
        return Of(
            Entities,
            Facts.Where(note => noted.Contains(note.Fact)),
            [.. WaitingEntities.Where(entity => !entities.Contains(entity.Id))],
            waiting
        );
    }
}

/// <summary>How an entity of an extract was linked to the graph, and where else it stands.</summary>
/// <param name="Entity">Its id.</param>
/// <param name="Match">How it was linked; null when not said.</param>
/// <param name="Mentions">Words that name it.</param>
public sealed record EntityNote(string Entity, LinkNote? Match, IReadOnlyList<QuoteSpan> Mentions);

/// <summary>How an entity was linked to the graph, in the words of the extract format.</summary>
/// <param name="State"><c>new</c>, <c>linked</c>, <c>ambiguous</c> or <c>not-same-as</c>.</param>
/// <param name="GraphId">What it was linked to.</param>
/// <param name="By">What told.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="NotSameAs">What it was told from.</param>
public sealed record LinkNote(
    string State,
    string? GraphId,
    string? By,
    double? Score,
    IReadOnlyList<string> NotSameAs
);

/// <summary>How a fact of an extract was found and reviewed, in the words of the extract format; null = not
/// said.</summary>
/// <param name="Fact">Its id; of the second time of one relation on, with <c>#2</c> and so on behind it.</param>
/// <param name="Label">What the file calls it.</param>
/// <param name="Origin">Who found it: <c>rule</c>, <c>model</c>, <c>llm</c>; null for people.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="Rank"><c>preferred</c> or <c>deprecated</c>.</param>
/// <param name="Basis">How its dates are known.</param>
/// <param name="Review">What the file says of its review.</param>
public sealed record FactNote(
    string Fact,
    string? Label,
    string? Origin,
    string? Rule,
    string? Rank,
    string? Basis,
    FactReviewNote? Review
)
{
    /// <summary>By which word each of the facts of an extract is noted, in their order.</summary>
    public static IEnumerable<string> Keys(IEnumerable<FactDraft> facts)
    {
        var counts = new Dictionary<FactId, int>();
        foreach (var fact in facts)
        {
            var count = counts[fact.Id] = counts.GetValueOrDefault(fact.Id) + 1;
            yield return count == 1 ? fact.Id : $"{fact.Id}#{count}";
        }
    }

    /// <summary>The notes of an extract by the facts they are about.</summary>
    public static IReadOnlyDictionary<FactDraft, FactNote> Of(ArticleExtract extract)
    {
        var found = new Dictionary<FactDraft, FactNote>(ReferenceEqualityComparer.Instance);
        if (extract.Notes is not { Facts.Count: > 0 } notes)
            return found;
        var byKey = notes.Facts.ToDictionary(note => note.Fact);
        var facts = extract.Facts.Concat(notes.WaitingFacts).ToList();
        foreach (var (fact, key) in facts.Zip(Keys(facts)))
        {
            if (byKey.TryGetValue(key, out var note))
                found.Add(fact, note);
        }
        return found;
    }

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => (Label ?? Origin ?? Rule ?? Rank ?? Basis) is null && Review is null;
}

/// <summary>The review of a fact before it entered the graph, in the words of the extract format.</summary>
/// <param name="State">The outcome.</param>
/// <param name="By">Who reviewed.</param>
/// <param name="At">The day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">In words.</param>
public sealed record FactReviewNote(string State, string? By, PartialDate? At, string? Reason, string? Note);

/// <summary>Who made an extract, and when.</summary>
/// <param name="Agent">Who or what.</param>
/// <param name="Version">Its version.</param>
/// <param name="At">The day.</param>
/// <param name="Model">The model it used.</param>
/// <param name="PromptSha256">Of the instructions it worked by.</param>
/// <param name="Ontology">The ontology it worked with.</param>
public sealed record ExtractRun(
    string Agent,
    string? Version,
    PartialDate At,
    string? Model,
    string? PromptSha256,
    string? Ontology
);
