using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Reads the patterns of rules, whose slots take what the ontology says.</summary>
internal sealed class PatternReader(Ontology ontology, KindNames names, IReadOnlyDictionary<string, WordList> lists)
{
    /// <summary>The pattern; null when it is none, which is told.</summary>
    public Pattern? Read(InputText text, Mistakes mistakes, Func<string, string?, SlotTerms> slots)
    {
        try
        {
            return new PatternParser(text.Value, lists, slots).Parse();
        }
        catch (FormatException error)
        {
            mistakes.Add(text, $"this is no pattern: {error.Message}");
            return null;
        }
    }

    /// <summary>What a slot of a rule for a relation takes.</summary>
    public SlotTerms SlotOf(RelationKind relation, string slot, string? kinds, InputText at, Mistakes mistakes) =>
        slot switch
        {
            "subject" => new(SlotKind.Entity, kinds is null ? relation.From : names.Split(at, kinds, mistakes)),
            "object" => new(SlotKind.Entity, kinds is null ? relation.To : names.Split(at, kinds, mistakes)),
            "value" => new(ValueSlot(relation), []),
            "from" or "until" or "at" => new(SlotKind.Date, []),
            _ => new(SlotKind.Entity, names.Split(at, kinds, mistakes)),
        };

    /// <summary>What a slot of a rule for a described entity takes.</summary>
    public SlotTerms SlotOfThing(string kind, string slot, string? kinds, InputText at, Mistakes mistakes)
    {
        if (slot == "_")
            return new(SlotKind.Entity, names.Split(at, kinds, mistakes));
        var inverse = slot.StartsWith('^');
        if (!ontology.TryRelation(slot.TrimStart('^'), out var relation))
            throw new FormatException(
                $"there is no relation or property '{slot}'; words for the name alone are captured by <{slot}: ...>"
            );
        if (relation.IsProperty)
            return new(ValueSlot(relation), []);
        if (!ontology.Fits(kind, inverse ? relation.To : relation.From))
            throw new FormatException($"{kind} has no {slot}");
        return new(
            SlotKind.Entity,
            kinds is null
                ? inverse
                    ? relation.From
                    : relation.To
                : names.Split(at, kinds, mistakes)
        );
    }

    private static SlotKind ValueSlot(RelationKind property) =>
        property.Type switch
        {
            PropertyType.Integer or PropertyType.Number => SlotKind.Number,
            PropertyType.Date => SlotKind.Date,
            _ => throw new FormatException($"{property.Name} is a text; capture its words by <{property.Name}: ...>"),
        };
}
