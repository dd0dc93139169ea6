using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>Reads <c>ontology.yaml</c>.</summary>
public static class OntologyReader
{
    /// <summary>Reads the file; throws <see cref="InputException"/> with every mistake in it.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="rules">What it must fit besides itself; nothing when null.</param>
    public static Ontology Read(string path, OntologyRules? rules = null)
    {
        var mistakes = new Mistakes(path);
        return Read(YamlFile.Read(path, mistakes), rules ?? OntologyRules.None, mistakes);
    }

    /// <summary>Reads it from text; <paramref name="name"/> stands for the file in messages.</summary>
    public static Ontology ReadText(string name, string text, OntologyRules? rules = null)
    {
        var mistakes = new Mistakes(name);
        return Read(YamlFile.Parse(text, mistakes), rules ?? OntologyRules.None, mistakes);
    }

    /// <summary>The entries of a section: a name each, and what it stands for.</summary>
    internal static IEnumerable<(InputText Name, InputNode Value)> Entries(
        InputNode? section,
        string what,
        Mistakes mistakes
    )
    {
        if (section is InputMap map)
            return map.Entries;
        if (section is not null)
            mistakes.Add(section, $"{what} must be a mapping of names");
        return [];
    }

    private static Ontology Read(InputNode? root, OntologyRules rules, Mistakes mistakes)
    {
        var fields = new InputFields(root ?? throw mistakes.ToException(), "the ontology", mistakes);
        fields.OneOf("format", ["ontology/1"], required: true);
        var kinds = KindSection.Read(fields.Required("kinds"), rules, mistakes);
        var relations = RelationSection.Read(fields.Required("relations"), kinds, mistakes);
        var properties = PropertySection.Read(fields.Node("properties"), kinds, relations, mistakes);
        var facts = relations.Concat(properties).ToList();
        var measures = MeasureSection.Read(fields.Node("measures"), kinds, facts, mistakes);
        var screening = ScreeningSection.Read(fields.Node("screening"), kinds, facts, mistakes);
        var ownership = OwnershipSection.Read(fields.Node("ownership"), relations, mistakes);
        var qualifiers = QualifierSection.Read(fields.Node("qualifiers"), mistakes);
        var lives = LivesSection.Read(fields.Node("lives"), kinds, facts, mistakes);
        var money = FollowTheMoneySection.Read(fields.Node("followTheMoney"), mistakes);
        fields.Done();
        OntologyNames.Check(kinds, facts, rules, mistakes);
        if (mistakes.Any)
            throw mistakes.ToException();
        return new Ontology([.. kinds.Select(kind => kind.Value)], [.. facts.Select(relation => relation.Value)])
        {
            Measures = measures,
            Screening = screening,
            Ownership = ownership,
            Qualifiers = qualifiers,
            Lives = lives,
            FollowTheMoney = money,
        };
    }
}

/// <summary>What an entry of the ontology says, with its places for messages.</summary>
internal sealed record Placed<T>(InputText Name, T Value, InputFields Fields)
{
    /// <summary>Where a key stands, or the name when it is left out.</summary>
    public InputNode At(string key) => Fields.Node(key) ?? Name;
}
