using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>screening</c> of an ontology.</summary>
internal static class ScreeningSection
{
    public static ScreeningFacts Read(YamlNode? section, IReadOnlyList<Placed<RelationKind>> facts, Mistakes mistakes)
    {
        if (section is null)
            return ScreeningFacts.None;
        var fields = new YamlFields(section, "'screening'", mistakes);
        var dates = facts.Where(fact => fact.Value.Type == PropertyType.Date).Select(fact => fact.Name.Value).ToList();
        var relations = facts.Where(fact => !fact.Value.IsProperty).Select(fact => fact.Name.Value).ToList();
        var born = fields.Scalar("born", required: false);
        var countries = fields.Texts("countries").ToList();
        if (born is not null)
            Check(born, dates);
        foreach (var country in countries)
            Check(country, relations);
        fields.Done();
        return new ScreeningFacts(born?.Value, [.. countries.Select(country => country.Value)]);

        void Check(YamlText name, List<string> known)
        {
            if (!known.Contains(name.Value))
                mistakes.Add(
                    name,
                    $"'screening' cannot use {Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, known)}"
                );
        }
    }
}
