using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Merging;

/// <summary>What identifies a fact, as its relation in the ontology says.</summary>
public static class FactIdentities
{
    /// <summary>That of a fact as the graph shows it; where a date is part of it and articles give it otherwise, the id
    /// tells that it is another.</summary>
    public static FactIdentity Of(Fact fact, RelationKind relation) =>
        new(
            fact.Relation,
            fact.Subject,
            fact.Object,
            fact.Value,
            fact.Stance,
            fact.AttributedTo,
            relation.TimeKey ? fact.At ?? fact.Start : null
        );

    /// <summary>That of a fact as one article says it.</summary>
    public static FactIdentity Of(FactDraft draft, RelationKind relation) =>
        new(
            draft.Relation,
            draft.Subject,
            draft.Object,
            draft.Value,
            draft.Stance,
            draft.AttributedTo,
            relation.TimeKey ? draft.At ?? draft.Start : null
        );

    /// <summary>The same between other entities; a symmetric relation begins at the smaller id.</summary>
    public static FactIdentity Between(this FactIdentity fact, Func<string, string> resolve, RelationKind relation)
    {
        var (subject, @object) = (resolve(fact.Subject), fact.Object is null ? null : resolve(fact.Object));
        if (relation.Symmetric && string.CompareOrdinal(subject, @object) > 0)
            (subject, @object) = (@object!, subject);
        return fact with
        {
            Subject = subject,
            Object = @object,
            AttributedTo = fact.AttributedTo is null ? null : resolve(fact.AttributedTo),
        };
    }
}
