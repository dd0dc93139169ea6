using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>The entities of a mapping and what is said of them, checked against the ontology.</summary>
internal sealed class ThingReader(Ontology ontology, ValueReader values, Mistakes mistakes)
{
    private readonly Dictionary<string, ThingSpec> _shapes = [];
    private readonly FactSpecCheck _check = new(ontology, mistakes);

    /// <summary>
    /// Keeps entities under names, so that several places can tell of them; each may use those before it.
    /// </summary>
    public void ReadShapes(InputNode? node)
    {
        if (node is not null and not InputMap)
            mistakes.Add(node, "'shapes' must be a mapping of names to entities");
        foreach (var (name, value) in (node as InputMap)?.Entries ?? [])
            _shapes[name.Value] = Read(value);
    }

    /// <summary>An entity that records tell of, or the name of a shape.</summary>
    public ThingSpec Read(InputNode node)
    {
        if (node is InputText name)
        {
            if (_shapes.TryGetValue(name.Value, out var shape))
                return shape;
            mistakes.Add(
                name,
                $"there is no shape {Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, _shapes.Keys)}"
            );
            return new ThingSpec();
        }
        var fields = new InputFields(node, "an entity", mistakes);
        var thing = new ThingSpec
        {
            Each = PathOf(fields, "each"),
            When = values.ReadCondition(fields, "when"),
            Unless = values.ReadCondition(fields, "unless"),
            Kind = ReadKind(fields),
            Id = values.Read(fields, "id"),
            Prefix = fields.Text("prefix", Format.Slug) ?? "",
            Ref = values.Read(fields, "ref"),
            Table = fields.Text("table", Format.Slug),
            Key = values.Read(fields, "key"),
            Names = [.. fields.List("names").Select(ReadName)],
            Summary = values.Read(fields, "summary"),
            Identifiers = [.. fields.List("identifiers").Select(ReadIdentifier)],
            Facts = [.. fields.List("facts").Select(ReadFact)],
        };
        fields.Done();
        if (fields.IsMap && (thing.Kind, thing.Ref, thing.Table) is (null, null, null))
            mistakes.Add(node, "an entity needs a 'kind', or 'ref' (the key of its record), or 'table'");
        if (thing.Table is not null && thing.Id is null)
            mistakes.Add(node, "'table' needs an 'id': where the name or code stands");
        if (thing.Key is not null && thing.Table is null)
            mistakes.Add(node, "'key' of an entity stands beside 'table'; others are referred to by their 'id'");
        return thing;
    }

    private Value? ReadKind(InputFields fields)
    {
        if (fields.Node("kind") is not { } node)
            return null;
        if (node is not InputText text)
        {
            var read = values.Read(node);
            var wrong = (read.Words?.Words ?? [])
                .Append(read.Else)
                .FirstOrDefault(kind => kind is { Length: > 0 } && !IsKind(kind));
            if (wrong is not null)
                mistakes.Add(
                    node,
                    $"there is no concrete kind {Mistakes.Show(wrong)}{DidYouMean.Among(wrong, Concrete())}"
                );
            return read;
        }
        if (IsKind(text.Value))
            return new Value { Text = text.Value };
        mistakes.Add(
            text,
            $"there is no concrete kind {Mistakes.Show(text.Value)}{DidYouMean.Among(text.Value, Concrete())}"
        );
        return null;
    }

    private bool IsKind(string name) => ontology.TryKind(name, out var kind) && !kind.Abstract;

    private IEnumerable<string> Concrete() => ontology.Kinds.Where(kind => !kind.Abstract).Select(kind => kind.Name);

    private NameSpec ReadName(InputNode node)
    {
        if (node is not InputMap)
            return new NameSpec(null, null, null, values.Read(node), null, null);
        var fields = new InputFields(node, "a name", mistakes);
        var kind = fields.Node("kind");
        var name = new NameSpec(
            PathOf(fields, "each"),
            values.ReadCondition(fields, "when"),
            values.ReadCondition(fields, "unless"),
            values.Read(fields, "value", required: true) ?? new Value { Text = "" },
            kind is InputText word ? new Value { Text = word.Value }
                : kind is null ? null
                : values.Read(kind),
            values.Read(fields, "language")
        );
        fields.Done();
        return name;
    }

    private IdentifierSpec ReadIdentifier(InputNode node)
    {
        var fields = new InputFields(node, "an identifier", mistakes);
        var scheme = fields.Required("scheme");
        var identifier = new IdentifierSpec(
            PathOf(fields, "each"),
            values.ReadCondition(fields, "when"),
            scheme is InputText word ? new Value { Text = word.Value } : values.Read(scheme ?? node),
            values.Read(fields, "value", required: true) ?? new Value { Text = "" }
        );
        fields.Done();
        return identifier;
    }

    private FactSpec ReadFact(InputNode node)
    {
        var fields = new InputFields(node, "a fact", mistakes);
        var by = fields.Node("property") is InputMap several ? values.Read(several) : null;
        var property = by is null ? fields.Text("property", Format.Camel) : null;
        var relation = fields.Text("relation", Format.Camel);
        var fact = new FactSpec
        {
            Relation = property ?? relation,
            By = by,
            Each = PathOf(fields, "each"),
            When = values.ReadCondition(fields, "when"),
            Unless = values.ReadCondition(fields, "unless"),
            Value = values.Read(fields, "value"),
            To = fields.Node("to") is { } to ? Read(to) : null,
            Reverse = fields.Flag("reverse"),
            Start = values.Read(fields, "start"),
            End = values.Read(fields, "end"),
            At = values.Read(fields, "at"),
            Approximate = values.ReadCondition(fields, "approximate"),
            With = ReadDetails(fields.Node("with")),
            OnlyNew = fields.Flag("onlyNew"),
            Rest = fields.Flag("rest"),
            Stance = StanceOf(fields),
        };
        fields.Done();
        _check.Check(fact, fields, property, relation);
        return fact;
    }

    private List<(string, Value)> ReadDetails(InputNode? node) =>
        node is InputMap map ? [.. map.Entries.Select(entry => (entry.Key.Value, values.Read(entry.Value)))] : [];

    private static Stance StanceOf(InputFields fields) =>
        fields.OneOf("stance", [.. Enum.GetNames<Stance>().Select(name => name.ToLowerInvariant())]) is { } stance
            ? Enum.Parse<Stance>(stance, ignoreCase: true)
            : Stance.Asserted;

    private static NodePath? PathOf(InputFields fields, string key) =>
        fields.Text(key) is { } path ? NodePath.Parse(path) : null;
}
