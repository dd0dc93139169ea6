using System.Globalization;
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

    /// <summary>The facts between what the sentence names.</summary>
    public IEnumerable<ProposedFact> Find(DocumentSentence sentence)
    {
        var items = ItemBuilder.Build(sentence);
        var clause = new Clause(ontology, rules, _matcher, sentences, sentence, items);
        foreach (var rule in rules.Relations)
        {
            foreach (var match in _matcher.Find(rule.Pattern, items))
            {
                foreach (var fact in Facts(rule, match, clause))
                    yield return fact;
            }
        }
    }

    /// <summary>
    /// What the sentence describes without a name, with its facts; a mention of it is added where the rule wants one.
    /// </summary>
    public IEnumerable<ProposedFact> FindThings(DocumentSentence sentence, ThingRegister things, bool mentions)
    {
        var items = ItemBuilder.Build(sentence);
        var clause = new Clause(ontology, rules, _matcher, sentences, sentence, items);
        var facts = new List<ProposedFact>();
        var taken = new List<(string Kind, int Start, int End)>();
        foreach (var rule in rules.Things.Where(rule => rule.IsMention == mentions))
        {
            foreach (var match in _matcher.Find(rule.Pattern, items))
            {
                // The rules of a file come in the order of what they know; the first that sees something describes it.
                if (
                    taken.Exists(other => other.Kind == rule.Kind && other.Start < match.End && match.Start < other.End)
                )
                    continue;
                taken.Add((rule.Kind, match.Start, match.End));
                facts.AddRange(things.Describe(rule, match, clause));
            }
        }
        return facts;
    }

    private static IEnumerable<ProposedFact> Facts(RelationRule rule, PatternMatch match, Clause clause)
    {
        var at = match.Captured("subject")!.Value.Start;
        foreach (var subject in clause.Joined(at, rule.Relation.From))
        {
            if (rule.Relation.IsProperty)
            {
                if ((rule.Value ?? clause.ValueOf(match, "value", rule.Relation)) is { } value)
                    yield return clause.Fact(rule.Relation, subject, null, value, rule.Name, rule.Stance, match);
                continue;
            }
            foreach (var @object in clause.Joined(match.Captured("object")!.Value.Start, rule.Relation.To))
            {
                if (@object.Entity != subject.Entity)
                    yield return clause.Fact(rule.Relation, subject, @object, null, rule.Name, rule.Stance, match);
            }
        }
    }

    /// <summary>Whether an entity is, or may be, of one of these kinds.</summary>
    public static bool Fits(Ontology ontology, DocumentEntity entity, IReadOnlyList<string> kinds) =>
        ontology.Fits(entity.Kind, kinds) || entity.MayBe.Any(kind => ontology.Fits(kind, kinds));
}

/// <summary>A sentence while facts are made of what was found in it.</summary>
internal sealed class Clause(
    Ontology ontology,
    LanguageRules rules,
    PatternMatcher matcher,
    IReadOnlyList<DocumentSentence> sentences,
    DocumentSentence sentence,
    IReadOnlyList<SentenceItem> items
)
{
    private readonly StanceReader _stances = new(rules, matcher);

    public DocumentSentence Sentence => sentence;

    public IReadOnlyList<SentenceItem> Items => items;

    /// <summary>The words of some items.</summary>
    public string Words(int start, int end) =>
        end <= start ? "" : sentence.Text[items[start].Start..items[end - 1].End];

    /// <summary>
    /// The mention at a place, and those that are joined with it to a list of the same kinds: "A, B and C".
    /// </summary>
    public IReadOnlyList<Mention> Joined(int at, IReadOnlyList<string> kinds)
    {
        var (first, last) = (at, at);
        while (Before(first, kinds) is { } before)
            first = before;
        while (After(last, kinds) is { } after)
            last = after;
        var mentions = new List<Mention>();
        for (var i = first; i <= last; i++)
        {
            if (items[i].Mention is { } mention)
                mentions.Add(mention);
        }
        // Without "and" it is no list but an apposition.
        var isList =
            mentions.Count == 1
            || Enumerable.Range(first, last - first).Any(i => rules.Conjunctions.Has(items[i].Word));
        return isList ? mentions : [items[at].Mention!];
    }

    private int? Before(int at, IReadOnlyList<string> kinds)
    {
        var i = at - 1;
        while (i >= 0 && items[i].Mention is null && IsJoint(items[i].Word) && at - i <= 3)
            i--;
        return i >= 0 && i < at - 1 && IsMember(items[i], items[at], kinds) ? i : null;
    }

    private int? After(int at, IReadOnlyList<string> kinds)
    {
        var i = at + 1;
        while (i < items.Count && items[i].Mention is null && IsJoint(items[i].Word) && i - at <= 3)
            i++;
        return i < items.Count && i > at + 1 && IsMember(items[i], items[at], kinds) ? i : null;
    }

    private bool IsJoint(string word) => word is "," or "the" || rules.Conjunctions.Has(word);

    private bool IsMember(SentenceItem item, SentenceItem other, IReadOnlyList<string> kinds) =>
        item.Mention is { } mention
        && mention.How == other.Mention!.How
        && FactFinder.Fits(ontology, mention.Entity, kinds)
        && ontology
            .Kind(mention.Entity.Kind)
            .Ancestors.Intersect(ontology.Kind(other.Mention.Entity.Kind).Ancestors)
            .Any();

    /// <summary>The canonical value that a slot or words captured.</summary>
    public string? ValueOf(PatternMatch match, string name, RelationKind property)
    {
        if (match.Captured(name) is not { } captured)
            return null;
        var item = items[captured.Start];
        if (property.Type is PropertyType.Integer or PropertyType.Number)
            return item.Number is { } number && (property.Type == PropertyType.Number || number == Math.Floor(number))
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
        if (property.Type == PropertyType.Date)
            return item.Date?.Date.ToString();
        return Words(captured.Start, captured.End);
    }

    /// <summary>A fact on the words of a match, with the date and the stance that the clause gives it.</summary>
    public ProposedFact Fact(
        RelationKind relation,
        Mention subject,
        Mention? @object,
        string? value,
        string rule,
        Stance? said,
        PatternMatch match
    )
    {
        Decide(subject.Entity, relation.From);
        if (@object is not null)
            Decide(@object.Entity, relation.To);
        var (start, end) = (match.Start, match.End);
        var (stance, cue) = said is null ? _stances.Of(items, start, end) : (said.Value, null);
        var speaker = _stances.Speaker(items, start, end);
        var date = relation.Time == TimeShape.None ? null : DateAt(match);
        foreach (var place in new[] { cue, date?.Item }.OfType<int>())
            (start, end) = (Math.Min(start, place), Math.Max(end, place + 1));
        foreach (
            var mention in new[] { subject, @object }
                .OfType<Mention>()
                .Where(mention => mention.Sentence == sentence.Number)
        )
        {
            var at = ItemOf(mention);
            (start, end) = (Math.Min(start, at), Math.Max(end, at + 1));
        }
        if (speaker is { } said2)
            (start, end) = (Math.Min(start, said2.Start), Math.Max(end, said2.End));
        return new ProposedFact
        {
            Relation = relation.Name,
            Subject = subject.Entity,
            Object = @object?.Entity,
            Value = value,
            At = relation.Time == TimeShape.Instant ? date?.Date : null,
            Since = relation.Time == TimeShape.Interval && date?.Date.Role == DateRole.Since ? date.Value.Date : null,
            Until = relation.Time == TimeShape.Interval && date?.Date.Role == DateRole.Until ? date.Value.Date : null,
            Stance = stance,
            AttributedTo = speaker?.By == subject.Entity && relation.IsProperty is false ? null : speaker?.By,
            Confidence = Scoring.Of(subject, @object, end - start),
            Origin = rule,
            Spans =
            [
                Span(start, end),
                .. new[] { subject, @object }
                    .Select(mention => mention?.Antecedent)
                    .OfType<Mention>()
                    .Select(WordsAround)
                    .Distinct(),
            ],
        };
    }

    /// <summary>The words from the first to the last item, widened until they say enough to stand on.</summary>
    public ProposedSpan Span(int start, int end)
    {
        while (end - start < 3 && (start > 0 || end < items.Count))
            (start, end) = start > 0 ? (start - 1, end) : (start, end + 1);
        var (from, to) = (items[start].Start, items[end - 1].End);
        return to - from < 12 ? new(sentence.Number, 0, sentence.Text.Length) : new(sentence.Number, from, to);
    }

    /// <summary>
    /// The date that the clause of a match names: inside it, else right behind it, else where the sentence begins.
    /// </summary>
    public (DateMention Date, int Item)? DateAt(PatternMatch match)
    {
        for (var i = match.Start; i < Math.Min(match.End + 5, items.Count); i++)
        {
            if (items[i].Date is { } date)
                return (date, i);
            if (i >= match.End && (rules.Barriers.Has(items[i].Word) || items[i].Word is "," or ";"))
                break;
        }
        for (var i = 0; i < Math.Min(3, match.Start); i++)
        {
            if (items[i].Date is { } date)
                return (date, i);
        }
        return null;
    }

    /// <summary>The sentence that names whom a pronoun means: the name alone says too little to stand on.</summary>
    private ProposedSpan WordsAround(Mention mention) =>
        new(mention.Sentence, 0, sentences[mention.Sentence - 1].Text.Length);

    private int ItemOf(Mention mention)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Start <= mention.Start && mention.Start < items[i].End)
                return i;
        }
        return 0;
    }

    /// <summary>What a name may be is decided by the first rule that needs it to be something.</summary>
    private void Decide(DocumentEntity entity, IReadOnlyList<string> kinds)
    {
        if (
            !ontology.Fits(entity.Kind, kinds)
            && entity.MayBe.FirstOrDefault(kind => ontology.Fits(kind, kinds)) is { } kind
        )
            entity.Kind = kind;
    }
}
