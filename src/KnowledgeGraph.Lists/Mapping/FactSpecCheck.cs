namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Checks what a mapping says of a fact against the ontology.</summary>
internal sealed class FactSpecCheck(Ontology ontology, Mistakes mistakes)
{
    public void Check(FactSpec fact, InputFields fields, string? property, string? relation)
    {
        if (!fields.IsMap)
            return;
        if (fact.By is { } by)
        {
            CheckWords(by, fields);
            return;
        }
        if (property is null == relation is null)
        {
            mistakes.Add(fields.Place, "a fact needs either 'property' with 'value', or 'relation' with 'to'");
            return;
        }
        var place = fields.Node(property is null ? "relation" : "property")!;
        if (!ontology.TryRelation(fact.Relation!, out var kind) || kind.IsProperty != property is not null)
        {
            var known = ontology.Relations.Where(one => one.IsProperty == property is not null).Select(one => one.Name);
            var hint = OtherWords(fact.Relation!)
                ?? DidYouMean.Among(fact.Relation!, known, "; ontology.yaml says which there are");
            var what = property is null ? "relation" : "property";
            mistakes.Add(place, $"there is no {what} {Mistakes.Show(fact.Relation!)}{hint}");
            return;
        }
        if (kind.IsProperty && fact.Value is null)
            fields.Required("value");
        if (!kind.IsProperty && fact.To is null)
            fields.Required("to");
        if (kind.Time != TimeShape.Interval && (fact.Start ?? fact.End) is not null)
            mistakes.Add(place, $"{kind.Name} has no 'start' and 'end'");
        if (kind.Time != TimeShape.Instant && fact.At is not null)
            mistakes.Add(place, $"{kind.Name} has no 'at'");
    }

    /// <summary>A relation that is called so where it arrives, or by its label; null for none.</summary>
    private string? OtherWords(string name)
    {
        var word = Plain(name);
        foreach (var kind in ontology.Relations.Where(one => !one.IsProperty))
        {
            if (Plain(kind.InverseLabel) == word || Plain(kind.InverseField) == word)
                return $"; '{kind.Name}' is that from its other end ({kind.Label}): make the other one a thing, with "
                    + $"'relation: {kind.Name}' that leads 'to' this one (docs/lists.md, \"Relations that lead here\")";
            if (Plain(kind.Label) == word || Plain(kind.Field) == word)
                return $"; did you mean '{kind.Name}'?";
        }
        return null;
    }

    private static string Plain(string words) => string.Concat(words.Where(char.IsLetter)).ToLowerInvariant();

    private void CheckWords(Value by, InputFields fields)
    {
        var known = ontology.Relations.Where(one => one.IsProperty).Select(one => one.Name).ToList();
        foreach (
            var name in (by.Words?.Words ?? [])
                .Append(by.Else ?? "")
                .Where(name => name.Length > 0 && !known.Contains(name))
        )
            mistakes.Add(
                fields.Node("property")!,
                $"there is no property {Mistakes.Show(name)}{DidYouMean.Among(name, known)}"
            );
        if (by.Words is null)
            mistakes.Add(fields.Node("property")!, "a property that a field tells needs 'words'");
        fields.Required("value");
    }
}
