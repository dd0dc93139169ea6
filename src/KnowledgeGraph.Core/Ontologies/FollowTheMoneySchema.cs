namespace KnowledgeGraph.Ontologies;

/// <summary>A schema of followthemoney.tech: what it extends and which of its properties are of use here.</summary>
/// <param name="Extends">Direct parents, of which it has the properties, too.</param>
/// <param name="Properties">Its own properties, by name.</param>
public sealed record FollowTheMoneySchema(
    IReadOnlyList<string> Extends,
    IReadOnlyDictionary<string, FollowTheMoneyValue> Properties
);

/// <summary>What a property of FollowTheMoney holds.</summary>
public enum FollowTheMoneyValue
{
    /// <summary>Words, a number or a date.</summary>
    Text,

    /// <summary>The id of another entity.</summary>
    Entity,

    /// <summary>A country, by its code.</summary>
    Country,
}
