using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Checks the names of kinds in rules.</summary>
internal sealed class KindNames(Ontology ontology)
{
    /// <summary>Whether it is a kind that entities can be of; else that is told.</summary>
    public bool IsConcrete(InputText name, Mistakes mistakes)
    {
        if (ontology.TryKind(name.Value, out var kind) && !kind.Abstract)
            return true;
        var concrete = ontology.Kinds.Where(known => !known.Abstract).Select(known => known.Name);
        mistakes.Add(name, $"{Mistakes.Show(name.Value)} is no concrete kind{DidYouMean.Among(name.Value, concrete)}");
        return false;
    }

    /// <summary>The kinds of a slot, "A|B".</summary>
    public List<string> Split(InputText at, string? kinds, Mistakes mistakes)
    {
        var names = kinds?.Split('|') ?? [];
        foreach (var unknown in names.Where(name => !ontology.TryKind(name, out _)))
        {
            var hint = DidYouMean.Among(unknown, ontology.Kinds.Select(kind => kind.Name));
            mistakes.Add(at, $"there is no kind {Mistakes.Show(unknown)}{hint}");
        }
        return names.Length > 0
            ? [.. names]
            : throw new FormatException("a slot of this rule must say which kinds it takes: {name:Kind}");
    }
}
