using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>The <c>acts</c> of <c>measures</c>; null when it has none.</summary>
internal static class MeasureActsSection
{
    public static MeasureActs? Read(InputNode? section, IReadOnlyList<Placed<RelationKind>> facts, Mistakes mistakes)
    {
        if (section is null)
            return null;
        var fields = new InputFields(section, "'acts'", mistakes);
        var relation = Named("relation", fact => !fact.IsProperty);
        var how = Named("how", fact => fact.Type == PropertyType.Choice);
        var on = Named("on", fact => fact.Type == PropertyType.Date);
        var choices = facts.FirstOrDefault(fact => fact.Name.Value == how)?.Value.Values ?? [];
        var acts = new MeasureActs(relation, how, on, Chosen("ends"), Chosen("begins"));
        fields.Done();
        return acts;

        string Named(string key, Func<RelationKind, bool> fits)
        {
            var names = facts.Where(fact => fits(fact.Value)).Select(fact => fact.Name.Value);
            return fields.Scalar(key, required: true) is { } name ? Known(key, name, names) : "";
        }

        IReadOnlyList<string> Chosen(string key) =>
            [.. fields.Texts(key, required: true).Select(text => Known(key, text, choices))];

        string Known(string key, InputText text, IEnumerable<string> among)
        {
            if (!among.Contains(text.Value))
                mistakes.Add(
                    text,
                    $"'{key}' cannot be {Mistakes.Show(text.Value)}{DidYouMean.Among(text.Value, among)}"
                );
            return text.Value;
        }
    }
}
