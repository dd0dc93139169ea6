using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Kinds of names by words in them, or just before.</summary>
internal static class ToldKinds
{
    /// <summary>The kind of a name, and whether a word tells it.</summary>
    public static (string Kind, bool IsTold) Of(
        NameClass names,
        FoundSpan span,
        DocumentSentence sentence,
        Ontology ontology
    )
    {
        for (var at = span.End - 1; at >= Math.Max(0, span.Start - 2); at--)
        {
            foreach (var (kind, words) in names.Words)
            {
                if (words.Has(sentence.Tokens[at].Lower) && ontology.TryKind(kind, out _))
                    return (kind, true);
            }
            // A prison near Minsk does not tell what Minsk is.
            if (at == span.Start - 1 && names.Behind.Has(sentence.Tokens[at].Lower))
                break;
        }
        return (names.Kind, false);
    }
}
