using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>What a decision about a fact names: <c>target</c>, its id, and <c>fact</c>, what it is.</summary>
internal static class FactTarget
{
    /// <summary>The id: as the graph has it, or what a fact of this file is called by its own <c>id</c>.</summary>
    public static FactId? Id(
        InputFields fields,
        string key,
        IReadOnlyList<DeclaredFact> facts,
        Mistakes mistakes,
        bool required = false
    )
    {
        if (fields.Text(key, required: required) is not { } id)
            return null;
        if (facts.FirstOrDefault(fact => fact.Label == id) is { } here)
            return here.Draft.Id;
        if (FactId.IsId(id))
            return (FactId)id;
        mistakes.Add(
            fields.Node(key)!,
            $"{Mistakes.Show(id)} is no fact; write its id in the graph (f and 25 letters and digits), or the "
                + "'id' of a fact of this file"
        );
        return null;
    }

    /// <summary>What the fact is; null when it is not said, or does not give the id.</summary>
    public static FactIdentity? Identity(InputFields fields, FactId? id, Ontology ontology, Mistakes mistakes)
    {
        if (fields.Node("fact") is not { } node)
            return null;
        var fact = new InputFields(node, "a fact", mistakes);
        var relation = fact.Text("predicate", Format.Camel, required: true);
        var subject = fact.Text("subject", Format.Slug, required: true);
        var (@object, value) = (fact.Text("object", Format.Slug), fact.Text("value"));
        var stance = FactStance.Read(fact, mistakes);
        var (attributedTo, timeKey) = (fact.Text("attributedTo", Format.Slug), fact.Date("timeKey"));
        fact.Done();
        if (relation is null || subject is null || id is not { } target)
            return null;
        if (
            !ontology.TryRelation(relation, out var kind)
            || @object is null == value is null
            || new FactIdentity(relation, subject, @object, value, stance, attributedTo, timeKey) is var identity
                && identity.Id() != target
                && !(kind.HasPeriods && identity.Id().Statement() == target.Statement())
        )
        {
            mistakes.Add(node, $"this is not the fact {id}; correct it, or leave 'fact' out");
            return null;
        }
        return new FactIdentity(relation, subject, @object, value, stance, attributedTo, timeKey);
    }

    /// <summary>The number of the sentence that tells the decision.</summary>
    public static int? Sentence(InputFields fields, SortedDictionary<int, Sentence> sentences, Mistakes mistakes)
    {
        if (fields.Text("s", Format.SentenceId) is not { } id)
            return null;
        if (TextSection.Number(id) is { } number && sentences.ContainsKey(number))
            return number;
        mistakes.Add(fields.Node("s")!, $"there is no sentence {id}");
        return null;
    }

    public static void Write(YamlOutput yaml, FactIdentity? fact)
    {
        if (fact is null)
            return;
        yaml.Line("fact", () =>
        {
            yaml.Pair("subject", fact.Subject);
            yaml.Pair("predicate", fact.Relation);
            yaml.Pair("object", fact.Object);
            yaml.Pair("value", fact.Value);
            if (fact.Stance != Stance.Asserted)
                yaml.Pair("modality", FactStance.ModalityOf(fact.Stance));
            yaml.Pair("attributedTo", fact.AttributedTo);
            yaml.Pair("timeKey", fact.TimeKey?.ToString());
        });
    }
}
