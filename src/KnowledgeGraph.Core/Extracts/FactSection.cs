using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>facts</c> of an extract.</summary>
internal sealed class FactSection(
    Ontology ontology,
    IReadOnlyDictionary<string, DeclaredEntity> entities,
    SortedDictionary<int, Sentence> sentences,
    Mistakes mistakes,
    bool ofRecord = false
)
{
    public List<DeclaredFact> Read(InputNode? list, IReadOnlyList<InputNode> items)
    {
        var most = mistakes.Limits.Facts;
        if (items.Count > most)
            mistakes.Add(list!, $"{items.Count:N0} facts; at most {most:N0} are read from one file. Split it.");
        var facts = new List<DeclaredFact>(items.Count);
        var byId = new Dictionary<string, List<DeclaredFact>>();
        foreach (var fact in items.Take(most).Select(ReadFact).OfType<DeclaredFact>())
        {
            if (!byId.TryGetValue(fact.Draft.Id, out var same))
                byId.Add(fact.Draft.Id, same = []);
            if (same.Find(other => !AreApart(ontology, fact.Draft, other.Draft)) is { } first)
                mistakes.Add(fact.Place, Twice(first));
            same.Add(fact);
            facts.Add(fact);
        }
        return facts;
    }

    private string Twice(DeclaredFact first) =>
        $"this fact stands here twice, first in {first.Place.Place.Near}; put their evidence together under one"
        + (ontology.Relation(first.Draft.Relation).HasPeriods ? ", or give each the dates of its time" : "");

    /// <summary>Whether they are two times at which one relation held.</summary>
    internal static bool AreApart(Ontology ontology, FactDraft fact, FactDraft other) =>
        fact.Id != other.Id
        || (ontology.Relation(fact.Relation).HasPeriods && fact.Period.JoinedWith(other.Period) is null);

    /// <summary>The fact; null when too little of it is right to tell which one it is.</summary>
    private DeclaredFact? ReadFact(InputNode node)
    {
        var fields = new InputFields(node, "a fact", mistakes);
        var label = fields.Text("id");
        var subject = EntityOf(fields, "subject", required: true);
        var relation = ReadRelation(fields);
        var @object = EntityOf(fields, "object");
        var (value, details) = ReadValue(fields, relation, subject, @object);
        var (start, end, at) = FactTime.Read(fields.Node("time"), relation, mistakes);
        var qualifiers = new QualifierSection(ontology, entities, mistakes, ofRecord).Read(
            fields.Node("qualifiers"),
            details
        );
        var stance = FactStance.Read(fields, mistakes);
        var attributedTo = EntityOf(fields, "attributedTo")?.Draft.Id;
        var basis = FactTime.Basis(fields.Node("time"));
        var (isAccepted, confidence, note) = FactReview.Read(fields, label, basis, mistakes);
        var spans = EvidenceSection.Read(fields, sentences, mistakes, ofRecord);
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
        return new DeclaredFact(draft, fields.Place, fields.Node("value") ?? fields.Place, label, isAccepted)
        {
            Note = note with { Fact = id },
        };
    }

    private DeclaredEntity? EntityOf(InputFields fields, string key, bool required = false)
    {
        if (fields.Text(key, Format.Slug, required) is not { } id)
            return null;
        if (entities.TryGetValue(id, out var entity))
            return entity;
        var hint = DidYouMean.Among(id, entities.Keys, "; declare it under 'entities'");
        mistakes.Add(fields.Node(key)!, $"no entity '{id}' is declared in this file{hint}");
        return null;
    }

    private RelationKind? ReadRelation(InputFields fields)
    {
        if (fields.Text("predicate", Format.Camel, required: true) is not { } name)
            return null;
        if (ontology.TryRelation(name, out var relation))
            return relation;
        var known = ontology.Relations.Select(relation => relation.Name);
        var hint = DidYouMean.Among(name, known, "; the ontology says which there are");
        mistakes.Add(fields.Node("predicate")!, $"there is no relation or property '{name}'{hint}");
        return null;
    }

    private (string? Value, IReadOnlyDictionary<string, string> Details) ReadValue(
        InputFields fields,
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
            var kind = subject.Draft.Kind;
            mistakes.Add(
                fields.Node("predicate")!,
                $"{relation.Name} is a property of {string.Join(", ", relation.From)}; "
                    + $"'{subject.Draft.Id}' is a {kind}, which has {Some(ontology.PropertiesOf(ontology.Kind(kind)))}"
            );
        }
        return FactValue.Read(valueNode, relation, mistakes);
    }

    /// <summary>Both ends must be of kinds that the relation joins; says what would fit.</summary>
    private void CheckEnds(InputFields fields, RelationKind relation, DeclaredEntity subject, DeclaredEntity @object)
    {
        var (from, to) = (subject.Draft.Kind, @object.Draft.Kind);
        if (relation.IsProperty || from.Length == 0 || to.Length == 0)
            return;
        if (subject == @object && (relation.Symmetric || relation.Acyclic))
            mistakes.Add(fields.Node("object")!, $"{relation.Name} cannot lead from '{subject.Draft.Id}' to itself");
        if (Joins(relation, from, to))
            return;
        var fitting = ontology.Relations.Where(other => !other.IsProperty && Joins(other, from, to));
        var hint = Joins(relation, to, from) ? "swap subject and object" : $"between these two fits {Some(fitting)}";
        mistakes.Add(
            fields.Node("predicate")!,
            $"{relation.Name} goes from {string.Join(" or ", relation.From)} to {string.Join(" or ", relation.To)}, "
                + $"not from {from} ('{subject.Draft.Id}') to {to} ('{@object.Draft.Id}'); {hint}"
        );
    }

    private bool Joins(RelationKind relation, string from, string to) =>
        ontology.Fits(from, relation.From) && ontology.Fits(to, relation.To);

    private static string Some(IEnumerable<RelationKind> relations)
    {
        var names = relations.Select(relation => relation.Name).ToList();
        return names.Count == 0 ? "nothing" : string.Join(", ", names.Take(12)) + (names.Count > 12 ? " ..." : "");
    }
}
