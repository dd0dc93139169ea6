using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>followTheMoney</c> of an ontology: the schemas that its kinds and relations are there.</summary>
internal static class FollowTheMoneySection
{
    public static FollowTheMoneyModel Read(InputNode? section, Mistakes mistakes)
    {
        var found = new Dictionary<string, FollowTheMoneySchema>();
        var entries = OntologyReader.Entries(section, "'followTheMoney'", mistakes).ToList();
        var names = entries.Select(entry => entry.Name.Value).ToList();
        foreach (var (name, node) in entries)
        {
            var fields = new InputFields(node, $"schema {name.Value}", mistakes);
            fields.Formatted(name, "name of a schema", Format.Pascal);
            var parents = fields.Texts("extends");
            foreach (var parent in parents.Where(parent => !names.Contains(parent.Value)))
            {
                var hint = DidYouMean.Among(parent.Value, names);
                mistakes.Add(parent, $"there is no schema {Mistakes.Show(parent.Value)}{hint}");
            }
            found[name.Value] = new FollowTheMoneySchema(
                [.. parents.Select(parent => parent.Value)],
                Enum.GetValues<FollowTheMoneyValue>()
                    .SelectMany(value =>
                        fields.Texts(value.ToString().ToLowerInvariant()).Select(one => (one.Value, value))
                    )
                    .DistinctBy(one => one.Value)
                    .ToDictionary(one => one.Value, one => one.value)
            );
            fields.Done();
        }
        return new FollowTheMoneyModel(found);
    }
}
