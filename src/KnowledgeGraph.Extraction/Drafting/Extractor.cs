using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// From a text to proposals: who and what it names, and the facts that rules see in it, each on its exact words. The
/// same text with the same graph gives the same proposals.
/// </summary>
public sealed class Extractor(Ontology ontology, RuleSet rules, Tagger tagger)
{
    /// <summary>A tagger with the weights that come with the program.</summary>
    public static Tagger ShippedTagger(RuleSet rules) => new(TaggerWeights.Shipped, KnownWords.Of(rules));

    /// <summary>
    /// Reads a manuscript against the names of a graph. A cancellation ends it at the next sentence: reading is work
    /// for the processor, which nobody should do for a client that is gone.
    /// </summary>
    public Draft Extract(Manuscript manuscript, NameIndex index, CancellationToken cancellation = default)
    {
        var language = rules.For(manuscript.Language);
        var published = manuscript.PublishedAt is { Precision: 3 } day ? day.Earliest : (DateOnly?)null;
        IReadOnlyList<DocumentSentence> sentences =
        [
            .. manuscript.Sentences.Select(sentence => new DocumentSentence(sentence, published)),
        ];
        new MentionFinder(ontology, index, language, tagger).Find(sentences, cancellation);
        var facts = new FactFinder(ontology, language, sentences);
        var things = new ThingRegister(ontology);
        var found = new List<ProposedFact>();
        foreach (var sentence in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(facts.FindThings(sentence, things, mentions: true));
            found.AddRange(facts.FindThings(sentence, things, mentions: false));
            found.AddRange(facts.Find(sentence));
        }
        LinkThings(things, index);
        var (passed, refused) = new FactGate(ontology, language).CheckAll(Merge(found), sentences);
        return new Draft(manuscript, sentences, passed, refused);
    }

    /// <summary>
    /// The same fact found twice stands on both places where they lie together; the gate takes no words from far
    /// apart.
    /// </summary>
    private IEnumerable<ProposedFact> Merge(List<ProposedFact> facts) =>
        facts
            .GroupBy(fact =>
                (fact.Relation, Ends: Ends(fact), fact.Value, fact.Stance, fact.AttributedTo, At: fact.At?.Date)
            )
            .Where(same => same.Max(fact => fact.Confidence) >= Scoring.Least)
            .Select(same =>
                same.First() with
                {
                    Spans = [.. Near(same.First().Spans, same.SelectMany(fact => fact.Spans))],
                    Confidence = same.Max(fact => fact.Confidence),
                }
            );

    /// <summary>Where a relation reads the same from both ends, "A met B" and "B met A" are one.</summary>
    private (DocumentEntity, DocumentEntity?) Ends(ProposedFact fact) =>
        fact.Object is { } other
        && ontology.Relation(fact.Relation).Symmetric
        && string.CompareOrdinal(other.Key, fact.Subject.Key) < 0
            ? (other, fact.Subject)
            : (fact.Subject, fact.Object);

    private static IEnumerable<ProposedSpan> Near(IReadOnlyList<ProposedSpan> first, IEnumerable<ProposedSpan> all)
    {
        var from = first.Min(span => span.Sentence);
        return first
            .Concat(all.Where(span => span.Sentence >= from && span.Sentence <= from + FactGate.MostApart))
            .Distinct()
            .Take(4);
    }

    /// <summary>
    /// Something without a name is one of the graph's where that has the same name and kind; it may be one of the same
    /// person and time.
    /// </summary>
    private static void LinkThings(ThingRegister things, NameIndex index)
    {
        foreach (var thing in things.All)
        {
            var words = Tokenizer.Split(thing.Name);
            var hit = index.LongestAt(words, 0, NameIndex.KeysOf);
            if (
                hit?.Length == words.Count
                && hit.Candidates.FirstOrDefault(candidate => candidate.Kind == thing.Kind) is { } same
            )
                (thing.Key, thing.Match, thing.Candidates) = (same.Id, EntityMatch.Linked, [same]);
            else if (
                DatedName.Read(thing.Name) is { } dated
                && index.Dated(dated).Where(known => known.Kind == thing.Kind).ToList() is { Count: > 0 } alike
            )
                (thing.Match, thing.Candidates) = (EntityMatch.Ambiguous, alike);
        }
    }
}
