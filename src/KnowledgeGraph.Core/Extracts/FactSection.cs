using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>facts</c> of an extract.</summary>
internal sealed class FactSection(
    Ontology ontology,
    IReadOnlyDictionary<string, DeclaredEntity> entities,
    SortedDictionary<int, Sentence> sentences,
    Mistakes mistakes
)
{
    public List<DeclaredFact> Read(YamlNode? list, IReadOnlyList<YamlNode> items)
    {
        var most = mistakes.Limits.Facts;
        if (items.Count > most)
            mistakes.Add(list!, $"{items.Count:N0} facts; at most {most:N0} are read from one file. Split it.");
        var facts = new Dictionary<string, DeclaredFact>();
        foreach (var fact in items.Take(most).Select(ReadFact).OfType<DeclaredFact>())
        {
            if (facts.TryAdd(fact.Draft.Id, fact))
                continue;
            mistakes.Add(
                fact.Place,
                $"this fact stands here twice, first in line {facts[fact.Draft.Id].Place.Line}; put their "
                    + "evidence together under one"
            );
        }
        return [.. facts.Values];
    }

    /// <summary>The fact; null when too little of it is right to tell which one it is.</summary>
    private DeclaredFact? ReadFact(YamlNode node)
    {
        var fields = new YamlFields(node, "a fact", mistakes);
        var label = fields.Text("id");
        var subject = EntityOf(fields, "subject", required: true);
        var relation = ReadRelation(fields);
        var @object = EntityOf(fields, "object");
        var (value, details) = ReadValue(fields, relation, subject, @object);
        var (start, end, at) = FactTime.Read(fields.Node("time"), relation, mistakes);
        var qualifiers = ReadQualifiers(fields.Node("qualifiers"), details);
        var stance = FactStance.Read(fields, mistakes);
        var attributedTo = EntityOf(fields, "attributedTo")?.Draft.Id;
        var (isAccepted, confidence) = FactReview.Read(fields, mistakes);
        var spans = EvidenceSection.Read(fields, sentences, mistakes);
        fields.Done();

        if (subject is null || relation is null || (relation.IsProperty ? value is null : @object is null))
            return null;
        var (from, to) = (subject.Draft.Id, @object?.Draft.Id);
        if (to is not null)
            CheckEnds(fields, relation, subject, @object!);
        if (relation.Symmetric && string.CompareOrdinal(from, to) > 0)
            (from, to) = (to!, from);
        var id = FactId.Of(
            relation.Name,
            from,
            to ?? value!,
            stance,
            attributedTo,
            relation.TimeKey ? at ?? start : null
        );
        var draft = new FactDraft(
            id,
            relation.Name,
            from,
            to,
            value,
            start,
            end,
            at,
            stance,
            attributedTo,
            confidence,
            qualifiers,
            spans
        );
        return new DeclaredFact(draft, fields.Place, fields.Node("value") ?? fields.Place, label, isAccepted);
    }

    private DeclaredEntity? EntityOf(YamlFields fields, string key, bool required = false)
    {
        if (fields.Text(key, Format.Slug, required) is not { } id)
            return null;
        if (entities.TryGetValue(id, out var entity))
            return entity;
        mistakes.Add(
            fields.Node(key)!,
            $"no entity '{id}' is declared in this file{DidYouMean.Among(id, entities.Keys, "; declare it under 'entities'")}"
        );
        return null;
    }

    private RelationKind? ReadRelation(YamlFields fields)
    {
        if (fields.Text("predicate", Format.Camel, required: true) is not { } name)
            return null;
        if (ontology.TryRelation(name, out var relation))
            return relation;
        mistakes.Add(
            fields.Node("predicate")!,
            $"there is no relation or property '{name}'{DidYouMean.Among(name, ontology.Relations.Select(known => known.Name), "; the ontology says which there are")}"
        );
        return null;
    }

    private (string? Value, IReadOnlyDictionary<string, string> Details) ReadValue(
        YamlFields fields,
        RelationKind? relation,
        DeclaredEntity? subject,
        DeclaredEntity? @object
    )
    {
        var (objectNode, valueNode) = (fields.Node("object"), fields.Node("value"));
        if (objectNode is not null && valueNode is not null)
            mistakes.Add(valueNode, "a fact has either 'object' or 'value'; remove one");
        else if (relation is { IsProperty: true } && objectNode is not null)
            mistakes.Add(objectNode, $"{relation.Name} is a property; write 'value' instead of 'object'");
        else if (relation is { IsProperty: false } && valueNode is not null)
            mistakes.Add(valueNode, $"{relation.Name} leads to an entity; write 'object' instead of 'value'");
        else if (fields.IsMap && objectNode is null && valueNode is null)
            fields.Required(relation is { IsProperty: true } ? "value" : "object");
        if (relation is not { IsProperty: true } || valueNode is null)
            return (null, FactValue.NoDetails);
        if (subject is { Draft.Kind.Length: > 0 } && !ontology.Fits(subject.Draft.Kind, relation.From))
        {
            mistakes.Add(
                fields.Node("predicate")!,
                $"{relation.Name} is a property of {string.Join(", ", relation.From)}; '{subject.Draft.Id}' is a {subject.Draft.Kind}, which has {Some(ontology.PropertiesOf(ontology.Kind(subject.Draft.Kind)))}"
            );
        }
        return FactValue.Read(valueNode, relation, mistakes);
    }

    /// <summary>Both ends must be of kinds that the relation joins; says what would fit.</summary>
    private void CheckEnds(YamlFields fields, RelationKind relation, DeclaredEntity subject, DeclaredEntity @object)
    {
        var (from, to) = (subject.Draft.Kind, @object.Draft.Kind);
        if (relation.IsProperty || from.Length == 0 || to.Length == 0)
            return;
        if (subject == @object && (relation.Symmetric || relation.Acyclic))
            mistakes.Add(fields.Node("object")!, $"{relation.Name} cannot lead from '{subject.Draft.Id}' to itself");
        if (Joins(relation, from, to))
            return;
        var hint = Joins(relation, to, from)
            ? "swap subject and object"
            : $"between these two fits {Some(ontology.Relations.Where(other => !other.IsProperty && Joins(other, from, to)))}";
        mistakes.Add(
            fields.Node("predicate")!,
            $"{relation.Name} goes from {string.Join(" or ", relation.From)} to {string.Join(" or ", relation.To)}, not from {from} ('{subject.Draft.Id}') to {to} ('{@object.Draft.Id}'); {hint}"
        );
    }

    private bool Joins(RelationKind relation, string from, string to) =>
        ontology.Fits(from, relation.From) && ontology.Fits(to, relation.To);

    private static string Some(IEnumerable<RelationKind> relations)
    {
        var names = relations.Select(relation => relation.Name).ToList();
        return names.Count == 0 ? "nothing" : string.Join(", ", names.Take(12)) + (names.Count > 12 ? " ..." : "");
    }

    private SortedDictionary<string, string> ReadQualifiers(YamlNode? node, IReadOnlyDictionary<string, string> details)
    {
        var qualifiers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, detail) in details)
            qualifiers.Add(name, detail);
        if (node is null)
            return qualifiers;
        var fields = new YamlFields(node, "qualifiers", mistakes);
        foreach (var name in node is YamlMap map ? map.Entries.Select(entry => entry.Key) : [])
        {
            fields.Formatted(name, "name of a qualifier", Format.Camel);
            if (fields.Text(name.Value, maxLength: 512) is { } text)
                qualifiers[name.Value] = text;
        }
        return qualifiers;
    }
}

/// <summary>A fact with its places in the file.</summary>
/// <param name="Draft">What it says.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="ValuePlace">Where its value stands.</param>
/// <param name="Label">What the file calls it, for its retractions.</param>
/// <param name="IsAccepted">Whether it goes into the graph.</param>
internal sealed record DeclaredFact(
    FactDraft Draft,
    YamlNode Place,
    YamlNode ValuePlace,
    string? Label,
    bool IsAccepted
);
