using System.Collections.Concurrent;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Gate;

/// <summary>
/// Tells whether a name can be an end of a fact: not when it only says whose the one is who is meant. "Sanctions on
/// Acme's chief" are none on Acme; that somebody leads Acme they say, for "chief" is a word of that relation.
/// </summary>
public sealed class Holders(Ontology ontology, LanguageRules rules)
{
    private readonly HolderFinder _finder = new(ontology, rules);
    private readonly ConcurrentDictionary<string, List<WordList>> _words = [];

    /// <summary>Whether another is meant than this mention, in a fact of this relation with this other end.</summary>
    public bool IsOther(DocumentSentence sentence, Mention mention, string relation, DocumentEntity? other) =>
        _finder.Of(sentence, mention) is { } holder
        && (other is null || holder.Head?.Entity != other)
        && !holder.Noun.Any(word => _words.GetOrAdd(relation, WordsOf).Exists(list => list.Has(word)));

    /// <summary>What is meant by the words around a name; null when the name itself is.</summary>
    public Holder? Of(DocumentSentence sentence, Mention mention) => _finder.Of(sentence, mention);

    /// <summary>The words with which rules say a relation.</summary>
    private List<WordList> WordsOf(string relation) =>
        [
            .. rules
                .Relations.Where(rule => rule.Relation.Name == relation)
                .Select(rule => rule.Pattern)
                .Concat(
                    rules
                        .Things.Select(rule => rule.Pattern)
                        .Where(pattern => pattern.Captures.Any(name => name.TrimStart('^') == relation))
                )
                .SelectMany(pattern => pattern.Steps.OfType<Step.Word>())
                .Select(step => step.Words)
                .Distinct(),
        ];
}
