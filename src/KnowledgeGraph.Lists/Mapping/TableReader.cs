namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Reads tables of entities that lists name in many ways.</summary>
internal static class TableReader
{
    /// <summary>The table of a file; throws <see cref="InputException"/> with every mistake.</summary>
    public static ThingTable Read(Ontology ontology, string path)
    {
        var mistakes = new Mistakes(path);
        var root = YamlFile.Read(path, mistakes) ?? throw mistakes.ToException();
        var fields = new InputFields(root, "the table", mistakes);
        fields.OneOf("format", ["list-table/1"], required: true);
        var kind = fields.Text("kind", Format.Pascal, required: true) ?? "";
        var scheme = fields.Text("scheme", Format.Slug);
        var things = new List<(TableThing, IEnumerable<string>)>();
        foreach (var entry in (fields.Required("entries") as InputMap)?.Entries ?? [])
            things.Add(ReadThing(entry.Key, entry.Value, kind, scheme, mistakes));
        fields.Done();
        if (!ontology.TryKind(kind, out var known) || known.Abstract)
            mistakes.Add(fields.Node("kind") ?? root, $"there is no concrete kind {Mistakes.Show(kind)}");
        return mistakes.Any ? throw mistakes.ToException() : new ThingTable(things);
    }

    private static (TableThing, IEnumerable<string>) ReadThing(
        InputText id,
        InputNode node,
        string kind,
        string? scheme,
        Mistakes mistakes
    )
    {
        var fields = new InputFields(node, $"'{id.Value}'", mistakes);
        fields.Formatted(id, "id", Format.Slug);
        var name = fields.Text("name", required: true) ?? "";
        var code = fields.Text("code");
        var also = fields.Texts("also").Select(text => text.Value).ToList();
        fields.Done();
        var identifiers = scheme is not null && code is not null ? new[] { new Identifier(scheme, code) } : [];
        return (
            new TableThing(id.Value, kind, name, identifiers),
            also.Prepend(name).Append(id.Value).Concat(code is null ? [] : [code])
        );
    }
}
