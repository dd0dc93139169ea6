using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// What a document describes without a name. Two descriptions are one thing when they get the same name, or are of one
/// kind, share an end and do not differ in date.
/// </summary>
internal sealed class ThingRegister(Ontology ontology)
{
    private readonly List<Thing> _things = [];

    /// <summary>All of them.</summary>
    public IEnumerable<DocumentEntity> All => _things.Select(thing => thing.Entity);

    private sealed record Thing(DocumentEntity Entity, HashSet<DocumentEntity> Ends)
    {
        public PartialDate? Date { get; set; }
    }

    /// <summary>The facts of what a match describes.</summary>
    public IEnumerable<ProposedFact> Describe(ThingRule rule, PatternMatch match, Clause clause)
    {
        var captured = rule
            .Pattern.Captures.Select(name => (name, place: match.Captured(name)))
            .Where(capture => capture.place is not null)
            .Select(capture => (capture.name, place: capture.place!.Value))
            .ToList();
        var date = rule.Date is null ? null : clause.Dates.At(match);
        var ends = captured
            .Where(capture => clause.Items[capture.place.Start].Mention is not null)
            .SelectMany(capture =>
                Ends(rule, capture.name, capture.place.Start, clause).Select(mention => mention.Entity)
            )
            .ToHashSet();
        var thing = Find(rule, Title(rule, captured, clause, date?.Date.Date), ends, date?.Date.Date);
        // <mention: ...> marks the words that other rules see as a name, where a rule reads more.
        var (first, end) = match.Captured("mention") ?? (match.Start, match.End);
        var self = new Mention(
            clause.Sentence.Number,
            clause.Items[first].Start,
            clause.Items[end - 1].End,
            clause.Words(first, end),
            thing.Entity,
            MentionKind.Description
        );
        clause.Sentence.Descriptions.Add(self);
        if (rule.IsMention)
        {
            clause.Sentence.Mentions.RemoveAll(mention =>
                mention.Start >= self.Start && mention.End <= self.End && mention.How == MentionKind.Description
            );
            clause.Sentence.Mentions.Add(self);
        }
        var facts = new List<ProposedFact>();
        foreach (var (name, place) in captured)
            facts.AddRange(FactsOf(rule, name, place.Start, match, clause, self));
        foreach (var (name, value) in rule.With)
            facts.Add(clause.Fact(ontology.Relation(name), self, null, value, rule.Name, null, match));
        if (date is { } when)
            facts.Add(
                clause.Fact(
                    ontology.Relation(rule.Date!),
                    self,
                    null,
                    when.Date.Date.ToString(),
                    rule.Name,
                    null,
                    Wider(match, when.Item)
                ) with
                {
                    At = when.Date,
                }
            );
        return facts;
    }

    private IEnumerable<ProposedFact> FactsOf(
        ThingRule rule,
        string name,
        int at,
        PatternMatch match,
        Clause clause,
        Mention self
    )
    {
        var isInverse = name.StartsWith('^');
        if (!ontology.TryRelation(name.TrimStart('^'), out var relation))
            yield break;
        if (relation.IsProperty)
        {
            if (clause.ValueOf(match, name, relation) is { } value)
                yield return clause.Fact(relation, self, null, value, rule.Name, null, match);
            yield break;
        }
        foreach (var end in Ends(rule, name, at, clause))
        {
            if (end.Entity != self.Entity)
                yield return isInverse
                    ? clause.Fact(relation, end, self, null, rule.Name, null, match)
                    : clause.Fact(relation, self, end, null, rule.Name, null, match);
        }
    }

    private IReadOnlyList<Mention> Ends(ThingRule rule, string name, int at, Clause clause) =>
        clause.Items[at].Mention is null || !ontology.TryRelation(name.TrimStart('^'), out var relation)
            ? []
            :
            [
                .. clause
                    .Joined(at, name.StartsWith('^') ? relation.From : relation.To)
                    .Where(end => !clause.Ends.IsOther(end, relation.Name, null)),
            ];

    private static PatternMatch Wider(PatternMatch match, int item) =>
        match with
        {
            Start = Math.Min(match.Start, item),
            End = Math.Max(match.End, item + 1),
        };

    /// <summary>
    /// Its name: the words of the rule, with names and numbers put in; what was not captured leaves nothing behind.
    /// </summary>
    private static string Title(
        ThingRule rule,
        List<(string Name, (int Start, int End) Place)> captured,
        Clause clause,
        PartialDate? date
    )
    {
        var title = rule.Title;
        foreach (var (name, place) in captured)
        {
            var shown = clause.Items[place.Start].Mention?.Entity.Name
                ?? clause.Nominative(clause.Words(place.Start, place.End));
            title = title.Replace($"{{{name}}}", shown);
        }
        if (date is { } day)
            title = title.Replace("{date}", day.ToString());
        // A part in brackets goes when something in it was not captured: "Release[ of {concerns}]".
        while (title.IndexOf('[') is >= 0 and var open && title.IndexOf(']', open) is > 0 and var close)
        {
            var inside = title[(open + 1)..close];
            title = title[..open] + (inside.Contains('{') ? "" : inside) + title[(close + 1)..];
        }
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private Thing Find(ThingRule rule, string title, HashSet<DocumentEntity> ends, PartialDate? date)
    {
        var known = _things.Find(thing =>
            thing.Entity.Kind == rule.Kind && (thing.Entity.Name == title || IsSame(thing, ends, date))
        );
        if (known is null)
        {
            known = new Thing(
                new DocumentEntity
                {
                    Key = Slug.Of(title),
                    Kind = rule.Kind,
                    Name = title,
                    Match = EntityMatch.New,
                    Confidence = 0.9,
                },
                []
            );
            _things.Add(known);
        }
        known.Ends.UnionWith(ends);
        known.Date ??= date;
        return known;
    }

    private static bool IsSame(Thing thing, HashSet<DocumentEntity> ends, PartialDate? date) =>
        ends.Count > 0 && thing.Ends.SetEquals(ends) && (thing.Date is not { } a || date is not { } b || a.Overlaps(b));
}
