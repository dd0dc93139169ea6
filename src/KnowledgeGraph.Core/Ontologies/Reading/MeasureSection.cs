using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>measures</c> of an ontology; null when it has none.</summary>
internal static class MeasureSection
{
    public static Measures? Read(
        InputNode? section,
        IReadOnlyList<Placed<EntityKind>> kinds,
        IReadOnlyList<Placed<RelationKind>> facts,
        Mistakes mistakes
    )
    {
        if (section is null)
            return null;
        var fields = new InputFields(section, "'measures'", mistakes);
        var measures = new Measures(
            fields.Text("field", Format.Camel, required: true) ?? "",
            Named("kind", kinds.Select(kind => kind.Name.Value)),
            Named("target", facts.Where(fact => !fact.Value.IsProperty).Select(fact => fact.Name.Value)),
            Named("authority", facts.Where(fact => !fact.Value.IsProperty).Select(fact => fact.Name.Value)),
            Named("from", facts.Where(fact => fact.Value.Type == PropertyType.Date).Select(fact => fact.Name.Value)),
            Named("until", facts.Where(fact => fact.Value.Type == PropertyType.Date).Select(fact => fact.Name.Value)),
            MeasureActsSection.Read(fields.Node("acts"), facts, mistakes)
        );
        fields.Done();
        return measures with { TargetTime = TimeOf(measures.Target), AuthorityTime = TimeOf(measures.Authority) };

        TimeShape TimeOf(string relation) =>
            facts.FirstOrDefault(fact => fact.Name.Value == relation)?.Value.Time ?? default;

        string Named(string key, IEnumerable<string> names)
        {
            if (fields.Scalar(key, required: true) is not { } name)
                return "";
            if (!names.Contains(name.Value))
                mistakes.Add(
                    name,
                    $"'{key}' cannot be {Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, names)}"
                );
            return name.Value;
        }
    }
}
