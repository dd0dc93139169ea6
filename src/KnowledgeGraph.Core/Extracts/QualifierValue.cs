using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The text of a qualifier, as the ontology types it; one that it does not know may be any text.</summary>
internal static class QualifierValue
{
    public static void Check(
        InputText name,
        InputNode node,
        string text,
        Ontology ontology,
        IReadOnlyDictionary<string, DeclaredEntity> entities,
        Mistakes mistakes
    )
    {
        if (!ontology.Qualifiers.TryGetValue(name.Value, out var kind))
            return;
        if (kind.Type == QualifierType.Entity && !entities.ContainsKey(text))
            mistakes.Add(
                node,
                $"no entity {Mistakes.Show(text)} is declared in this file"
                    + DidYouMean.Among(text, entities.Keys, "; declare it under 'entities'")
            );
        else if (!kind.Fits(text))
            mistakes.Add(node, $"{name.Value} cannot be {Mistakes.Show(text)}; write {kind.Hint}");
    }
}
