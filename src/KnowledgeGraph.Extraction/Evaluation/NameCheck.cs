using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Evaluation;

/// <summary>
/// Compares the names found in a passage with those that are there: place and class must be the same.
/// </summary>
public static class NameCheck
{
    /// <summary>The score, and the mistakes in words.</summary>
    public static (SpanScore Score, IReadOnlyList<string> Mistakes) Of(
        GoldPassage passage,
        Draft draft,
        LanguageRules rules,
        Ontology ontology
    )
    {
        var gold = passage.Names.Select(name => (name.Start, name.End, name.Class)).ToHashSet();
        var found = draft
            .Sentences.SelectMany(sentence =>
                sentence
                    .Mentions.Where(mention => mention.How == MentionKind.Name)
                    .Select(mention => (sentence.Number, mention))
            )
            .Select(entry => Place(passage, entry.Number, entry.mention, ClassOf(entry.mention, rules, ontology)))
            .OfType<(int, int, string)>()
            .ToHashSet();
        var mistakes = found
            .Except(gold)
            .Select(name => (Name: name, Word: "wrong "))
            .Concat(gold.Except(found).Select(name => (Name: name, Word: "missed")))
            .OrderBy(mistake => mistake.Name)
            .Select(mistake =>
                $"{mistake.Word} {passage.Id}: {mistake.Name.Item3} "
                + passage.Manuscript.Text[mistake.Name.Item1..mistake.Name.Item2]
            );
        return (SpanScore.Of(found, gold), [.. mistakes]);
    }

    private static (int, int, string)? Place(GoldPassage passage, int sentence, Mention mention, string? @class)
    {
        var start = passage.Manuscript.Sentences[sentence - 1].Start;
        return @class is null ? null : (start + mention.Start, start + mention.End, @class);
    }

    /// <summary>The class of names that a kind belongs to; null for kinds that the tagger does not look for.</summary>
    private static string? ClassOf(Mention mention, LanguageRules rules, Ontology ontology) =>
        rules
            .Classes.Where(entry =>
                entry.Value.MayBe.Append(entry.Value.Kind).Contains(mention.Entity.Kind)
                || ontology.Fits(mention.Entity.Kind, [entry.Value.Kind])
            )
            .Select(entry => entry.Key)
            .FirstOrDefault();
}
