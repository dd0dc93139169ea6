using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>lives</c> of an ontology.</summary>
internal static class LivesSection
{
    public static Lives Read(
        InputNode? section,
        IReadOnlyList<Placed<EntityKind>> kinds,
        IReadOnlyList<Placed<RelationKind>> facts,
        Mistakes mistakes
    )
    {
        if (section is null)
            return Lives.None;
        var fields = new InputFields(section, "'lives'", mistakes);
        var dates = facts.Where(fact => fact.Value.Type == PropertyType.Date).Select(fact => fact.Name.Value).ToList();
        var lives = new Lives(
            Known(fields.Texts("begins"), dates),
            Known(fields.Texts("ends"), dates),
            One("happens"),
            One("until"),
            ConcreteKinds(Known(fields.Texts("lasting"), [.. kinds.Select(kind => kind.Name.Value)]))
        );
        fields.Done();
        return lives;

        string? One(string key) =>
            fields.Scalar(key, required: false) is { } name ? Known([name], dates).FirstOrDefault() : null;

        List<string> Known(IEnumerable<InputText> names, List<string> known)
        {
            var right = new List<string>();
            foreach (var name in names)
            {
                if (known.Contains(name.Value))
                    right.Add(name.Value);
                else
                    mistakes.Add(
                        name,
                        $"'lives' cannot use {Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, known)}"
                    );
            }
            return right;
        }

        List<string> ConcreteKinds(List<string> names) =>
            [
                .. kinds
                    .Where(kind => !kind.Value.Abstract && kind.Value.Ancestors.Any(names.Contains))
                    .Select(kind => kind.Name.Value),
            ];
    }
}
