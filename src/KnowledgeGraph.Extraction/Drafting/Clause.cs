using System.Globalization;
using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>A sentence while facts are made of what was found in it.</summary>
internal sealed class Clause(
    Ontology ontology,
    LanguageRules rules,
    PatternMatcher matcher,
    Holders holders,
    IReadOnlyList<DocumentSentence> sentences,
    DocumentSentence sentence,
    IReadOnlyList<SentenceItem> items
)
{
    private readonly StanceReader _stances = new(rules, matcher);
    private readonly Asides _asides = new(rules);
    private readonly MentionLists _lists = new(ontology, rules, items);

    public DocumentSentence Sentence => sentence;

    public IReadOnlyList<SentenceItem> Items => items;

    /// <summary>Whether what a match captured can be an end of a fact.</summary>
    public ClauseEnds Ends { get; } = new(ontology, rules, holders, sentence, items);

    /// <summary>Whether what a match captured belongs to the clause of its words.</summary>
    public ClauseBorders Borders { get; } = new(rules, items);

    /// <summary>When it happened, began or ended.</summary>
    public ClauseDates Dates { get; } = new(rules, items);

    public ClauseTurns Turns { get; } = new(ontology, rules, items);

    /// <summary>The words of some items.</summary>
    public string Words(int start, int end) =>
        end <= start ? "" : sentence.Text[items[start].Start..items[end - 1].End];

    /// <summary>Whether a name that a match captured only tells whose the one is who is meant.</summary>
    public bool TellsOther(PatternMatch match) =>
        match.Pattern.Captures.Any(name =>
            name != "_"
            && match.Captured(name) is { } place
            && items[place.Start].Mention is { } mention
            && Ends.IsOther(mention, name.TrimStart('^'), null)
        );

    /// <summary>Whether a name that a match captured acts on its first, against what the rule says.</summary>
    public bool IsPassive(PatternMatch match) =>
        match.Pattern.Captures.Any(name =>
            match.Captured(name) is { } place
            && items[place.Start].Mention is not null
            && Ends.IsPassive(match, match.Start, place.Start)
        );

    public bool IsWished(PatternMatch match) => !match.Pattern.Names(rules.Wishes) && _stances.IsWished(items, match);

    public IReadOnlyList<Mention> Joined(int at, IReadOnlyList<string> kinds) => _lists.At(at, kinds);

    public IReadOnlyList<Mention> JoinedWith(PatternMatch match, int at, IReadOnlyList<string> kinds) =>
        _lists.DescribedAt(match, at, kinds);

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
        return _asides.EndsLongerRole(items, captured) ? null : Nominative(Words(captured.Start, captured.End));
    }

    /// <summary>Words in the nominative, where a list has them.</summary>
    public string Nominative(string words) =>
        string.Join(
            ' ',
            words.Split(' ').Select(word => rules.Nominatives.GetValueOrDefault(word.ToLowerInvariant(), word))
        );

    /// <summary>A fact on the words of a match, with the date and the stance that the clause gives it.</summary>
    public ProposedFact Fact(
        RelationKind relation,
        Mention subject,
        Mention? @object,
        string? value,
        string rule,
        Stance? said,
        PatternMatch match,
        DateRole? bound = null
    )
    {
        Decide(subject.Entity, relation.From);
        if (@object is not null)
            Decide(@object.Entity, relation.To);
        var (start, end) = (match.Start, match.End);
        var (stance, cue) = said is null ? _stances.Of(items, match) : (said.Value, null);
        var speaker = _stances.Speaker(items, start, end);
        var date = relation.Time == TimeShape.None ? null : Dates.Of(match, stance);
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
            At = relation.Time == TimeShape.Instant ? ClauseDates.As(DateRole.At, date) : null,
            Since = relation.Time == TimeShape.Interval ? ClauseDates.As(DateRole.Since, date, bound) : null,
            Until = relation.Time == TimeShape.Interval ? ClauseDates.As(DateRole.Until, date, bound) : null,
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
        while (items[end - 1].End - items[start].Start < 12 && (start > 0 || end < items.Count))
            (start, end) = end < items.Count ? (start, end + 1) : (start - 1, end);
        // No quote ends within "Acme's".
        while (end < items.Count && items[end].Start == items[end - 1].End && WordEndings.IsPossessive(items[end].Word))
            end++;
        var (from, to) = (items[start].Start, items[end - 1].End);
        return to - from < 12 ? new(sentence.Number, 0, sentence.Text.Length) : new(sentence.Number, from, to);
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
