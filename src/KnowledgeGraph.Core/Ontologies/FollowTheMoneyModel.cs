namespace KnowledgeGraph.Ontologies;

/// <summary>The schemas of followthemoney.tech, by name.</summary>
public sealed record FollowTheMoneyModel(IReadOnlyDictionary<string, FollowTheMoneySchema> Schemas)
{
    /// <summary>An ontology that says nothing of them.</summary>
    public static readonly FollowTheMoneyModel None = new(new Dictionary<string, FollowTheMoneySchema>());

    /// <summary>What a property of a schema holds, its own or one that it has from others; null when there is none.
    /// </summary>
    public FollowTheMoneyValue? ValueOf(string schema, string property) =>
        WithParents(schema)
            .Select(one =>
                Schemas[one].Properties.TryGetValue(property, out var value) ? value : (FollowTheMoneyValue?)null
            )
            .FirstOrDefault(value => value is not null);

    /// <summary>Whether a schema is another or extends it.</summary>
    public bool Is(string schema, string other) => WithParents(schema).Contains(other);

    // The nearest first; what is met again was looked at, so that a circle ends.
    private List<string> WithParents(string schema)
    {
        var found = new List<string> { schema };
        for (var next = 0; next < found.Count; next++)
        {
            if (Schemas.TryGetValue(found[next], out var one))
                found.AddRange(one.Extends.Except(found).ToList());
        }
        return [.. found.Where(Schemas.ContainsKey)];
    }
}
