using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>screening</c> of an ontology.</summary>
internal static class ScreeningSection
{
    public static ScreeningFacts Read(
        InputNode? section,
        IReadOnlyList<Placed<EntityKind>> kinds,
        IReadOnlyList<Placed<RelationKind>> facts,
        Mistakes mistakes
    )
    {
        if (section is null)
            return ScreeningFacts.None;
        var fields = new InputFields(section, "'screening'", mistakes);
        var dates = facts.Where(fact => fact.Value.Type == PropertyType.Date).Select(fact => fact.Name.Value).ToList();
        var relations = facts.Where(fact => !fact.Value.IsProperty).Select(fact => fact.Name.Value).ToList();
        var born = fields.Scalar("born", required: false);
        var countries = fields.Texts("countries").ToList();
        if (born is not null)
            Check(born, dates);
        foreach (var country in countries)
            Check(country, relations);
        var subjects = fields.Texts("kinds").ToList();
        var names = kinds.Select(kind => kind.Name.Value).ToList();
        foreach (var kind in subjects)
            Check(kind, names);
        fields.Done();
        return new ScreeningFacts(born?.Value, [.. countries.Select(country => country.Value)])
        {
            Kinds = [.. subjects.Select(kind => kind.Value)],
        };

        void Check(InputText name, List<string> known)
        {
            if (!known.Contains(name.Value))
                mistakes.Add(
                    name,
                    $"'screening' cannot use {Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, known)}"
                );
        }
    }
}
