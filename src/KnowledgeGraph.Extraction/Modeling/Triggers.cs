using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Modeling;

/// <summary>Whether words hold what a rule of the relation asks for: met, founded, wife.</summary>
internal static class Triggers
{
    public static bool Has(ProposedFact fact, IReadOnlyList<DocumentSentence> sentences, LanguageRules rules)
    {
        var patterns = rules
            .Relations.Where(rule => rule.Relation.Name == fact.Relation)
            .Select(rule => rule.Pattern)
            .Concat(
                rules
                    .Things.Select(rule => rule.Pattern)
                    .Where(pattern => pattern.Captures.Any(name => name.TrimStart('^') == fact.Relation))
            );
        var words = fact
            .Spans.SelectMany(span =>
                sentences[span.Sentence - 1].Tokens.Where(token => token.Start >= span.Start && token.End <= span.End)
            )
            .Select(token => token.Lower)
            .ToList();
        return patterns.Any(pattern =>
            pattern.Required.Count > 0 && pattern.Required.All(list => words.Exists(list.Has))
        );
    }
}
