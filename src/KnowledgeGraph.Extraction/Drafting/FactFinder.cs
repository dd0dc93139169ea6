using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Finds the facts that rules see in a sentence.</summary>
internal sealed class FactFinder(Ontology ontology, LanguageRules rules, IReadOnlyList<DocumentSentence> sentences)
{
    private readonly PatternMatcher _matcher = new(
        (item, kinds) => Fits(ontology, item.Mention!.Entity, kinds),
        rules.Barriers
    );

    private readonly Holders _holders = new(ontology, rules);

    /// <summary>The facts between what the sentence names.</summary>
    public IEnumerable<ProposedFact> Find(DocumentSentence sentence)
    {
        var items = ItemBuilder.Build(sentence);
        var inline = Appositions.Inlined(items, rules);
        var heads = HeadReading.Of(items, sentence, _holders);
        var readings = new List<IReadOnlyList<SentenceItem>> { items };
        readings.AddRange(new[] { inline, heads }.Where(other => other.Count < items.Count));
        // "Sanctions on Acme, a bank in Minsk": the name inside what has none.
        if (ItemBuilder.Build(sentence, namesOnly: true) is { } plain && plain.Count > items.Count)
            readings.Add(plain);
        foreach (var reading in readings)
        {
            var clause = ClauseOf(sentence, reading);
            foreach (var rule in rules.Relations)
            {
                foreach (var match in _matcher.Find(rule.Pattern, reading))
                {
                    foreach (var fact in Facts(rule, match, clause))
                        yield return fact;
                }
            }
        }
    }

    /// <summary>
    /// What the sentence describes without a name, with its facts; a mention of it is added where the rule wants one.
    /// </summary>
    public IEnumerable<ProposedFact> FindThings(DocumentSentence sentence, ThingRegister things, bool mentions)
    {
        var items = ItemBuilder.Build(sentence);
        var heads = HeadReading.Of(items, sentence, _holders);
        Clause[] clauses =
            heads.Count < items.Count
                ? [ClauseOf(sentence, heads), ClauseOf(sentence, items)]
                : [ClauseOf(sentence, items)];
        var facts = new List<ProposedFact>();
        var taken = new List<(string Kind, int Start, int End)>();
        foreach (var rule in rules.Things.Where(rule => rule.IsMention == mentions))
        {
            foreach (var clause in clauses)
            {
                foreach (var match in _matcher.Find(rule.Pattern, clause.Items))
                {
                    var (start, end) = (clause.Items[match.Start].Start, clause.Items[match.End - 1].End);
                    // The rules of a file come in the order of what they know; the first that sees something
                    // describes it.
                    if (
                        clause.TellsOther(match)
                        || clause.IsPassive(match)
                        || clause.Borders.BeginsInRelative(match)
                        || clause.Borders.BeginsInBareRelative(match)
                        || clause.Ends.IsChained(match)
                        || clause.IsWished(match)
                        || clause.Turns.GoesOn(match)
                        || clause.Turns.OnlyDescribes(match)
                        || clause.Turns.MeansWhatIsTheirs(match)
                        || taken.Exists(other => other.Kind == rule.Kind && other.Start < end && start < other.End)
                    )
                        continue;
                    taken.Add((rule.Kind, start, end));
                    facts.AddRange(things.Describe(rule, match, clause));
                }
            }
        }
        return facts;
    }

    private Clause ClauseOf(DocumentSentence sentence, IReadOnlyList<SentenceItem> items) =>
        new(ontology, rules, _matcher, _holders, sentences, sentence, items);

    private static IEnumerable<ProposedFact> Facts(RelationRule rule, PatternMatch match, Clause clause)
    {
        var at = match.Captured("subject")!.Value.Start;
        var target = match.Captured("object");
        var isAdjective = clause.Items[at].Mention!.How == MentionKind.Adjective;
        if (
            (isAdjective && target?.Start > at && clause.Ends.IsPartOfMore(at))
            || (target is { } end && end.End == match.End && clause.Ends.IsPartOfMore(end.Start))
            || (at == match.Start && (clause.Ends.BelongsToOther(at) || clause.Borders.IsOfPost(at)))
            || (target?.Start == match.Start && clause.Borders.IsOfName(match.Start))
            || clause.Ends.DescribesName(at)
            || clause.Ends.IsOver(match, rule.Relation)
            || (target is { } doer && clause.Ends.IsPassive(match, at, doer.Start))
            || (target is { } last && clause.Ends.DescribesName(last.Start))
            || clause.Ends.TellsOfOther(match, rule.Relation, at, (target ?? match.Captured("value"))?.Start ?? at)
            || (target is { } pronoun && pronoun.End == match.End && clause.Ends.MeansSameSentence(pronoun.Start))
            || clause.Ends.IsChained(match)
            || clause.Borders.TellsWhose(match, at)
            || clause.Borders.BeginsInRelative(match)
            || clause.Borders.BeginsInBareRelative(match)
            || clause.Borders.EndsAside(match, at)
            || (target is { } beside && beside.Start > at && clause.Borders.IsBeside(match, beside.Start))
            || clause.IsWished(match)
            || clause.Turns.GoesOn(match)
            || clause.Turns.DescribesNearer(match, at, rule.Relation.From)
            || clause.Turns.TurnsToWhose(match, at)
            || clause.Turns.DescribesBefore(match, at)
            || clause.Turns.OnlyDescribes(match)
        )
            yield break;
        var value = match.Captured("value")?.Start;
        var subjects =
            (value ?? target?.Start) is { } other
            && clause.Ends.IsAlone(at, value is null ? Math.Max(at, other) : other)
                ? [clause.Items[at].Mention!]
                : clause.JoinedWith(match, at, rule.Relation.From);
        // Two of one list are said to be alike, not to be this to each other.
        if (target is { } listed && subjects.Count > 1 && subjects.Contains(clause.Items[listed.Start].Mention!))
            yield break;
        foreach (var subject in subjects)
        {
            if (rule.Relation.IsProperty)
            {
                if (
                    !clause.Ends.IsOther(subject, rule.Relation.Name, null)
                    && (rule.Value ?? clause.ValueOf(match, "value", rule.Relation)) is { } told
                )
                    yield return clause.Fact(rule.Relation, subject, null, told, rule.Name, rule.Stance, match);
                continue;
            }
            foreach (var @object in clause.Joined(target!.Value.Start, rule.Relation.To))
            {
                if (
                    @object.Entity != subject.Entity
                    && !clause.Ends.IsOther(subject, rule.Relation.Name, @object.Entity)
                    && !clause.Ends.IsOther(@object, rule.Relation.Name, subject.Entity)
                )
                    yield return clause.Fact(
                        rule.Relation,
                        subject,
                        @object,
                        null,
                        rule.Name,
                        rule.Stance,
                        match,
                        rule.Date
                    );
            }
        }
    }

    /// <summary>Whether an entity is, or may be, of one of these kinds.</summary>
    public static bool Fits(Ontology ontology, DocumentEntity entity, IReadOnlyList<string> kinds) =>
        ontology.Fits(entity.Kind, kinds) || entity.MayBe.Any(kind => ontology.Fits(kind, kinds));
}
