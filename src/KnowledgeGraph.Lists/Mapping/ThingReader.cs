using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>The entities of a mapping and what is said of them, checked against the ontology.</summary>
internal sealed class ThingReader(Ontology ontology, ValueReader values, Mistakes mistakes)
{
    private readonly Dictionary<string, ThingSpec> _shapes = [];

    /// <summary>
    /// Keeps entities under names, so that several places can tell of them; each may use those before it.
    /// </summary>
    public void ReadShapes(YamlNode? node)
    {
        if (node is not null and not YamlMap)
            mistakes.Add(node, "'shapes' must be a mapping of names to entities");
        foreach (var (name, value) in (node as YamlMap)?.Entries ?? [])
            _shapes[name.Value] = Read(value);
    }

    /// <summary>An entity that records tell of, or the name of a shape.</summary>
    public ThingSpec Read(YamlNode node)
    {
        if (node is YamlText name)
        {
            if (_shapes.TryGetValue(name.Value, out var shape))
                return shape;
            mistakes.Add(
                name,
                $"there is no shape {Mistakes.Show(name.Value)}{DidYouMean.Among(name.Value, _shapes.Keys)}"
            );
            return new ThingSpec();
        }
        var fields = new YamlFields(node, "an entity", mistakes);
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
        return thing;
    }

    private Value? ReadKind(YamlFields fields)
    {
        if (fields.Node("kind") is not { } node)
            return null;
        if (node is not YamlText text)
        {
            var read = values.Read(node);
            var wrong = (read.Words?.Values ?? [])
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

    private NameSpec ReadName(YamlNode node)
    {
        if (node is not YamlMap)
            return new NameSpec(null, null, null, values.Read(node), null, null);
        var fields = new YamlFields(node, "a name", mistakes);
        var kind = fields.Node("kind");
        var name = new NameSpec(
            PathOf(fields, "each"),
            values.ReadCondition(fields, "when"),
            values.ReadCondition(fields, "unless"),
            values.Read(fields, "value", required: true) ?? new Value { Text = "" },
            kind is YamlText word ? new Value { Text = word.Value }
                : kind is null ? null
                : values.Read(kind),
            values.Read(fields, "language")
        );
        fields.Done();
        return name;
    }

    private IdentifierSpec ReadIdentifier(YamlNode node)
    {
        var fields = new YamlFields(node, "an identifier", mistakes);
        var scheme = fields.Required("scheme");
        var identifier = new IdentifierSpec(
            PathOf(fields, "each"),
            values.ReadCondition(fields, "when"),
            scheme is YamlText word ? new Value { Text = word.Value } : values.Read(scheme ?? node),
            values.Read(fields, "value", required: true) ?? new Value { Text = "" }
        );
        fields.Done();
        return identifier;
    }

    private FactSpec ReadFact(YamlNode node)
    {
        var fields = new YamlFields(node, "a fact", mistakes);
        var by = fields.Node("property") is YamlMap several ? values.Read(several) : null;
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
            Stance = StanceOf(fields),
        };
        fields.Done();
        Check(fact, fields, property, relation);
        return fact;
    }

    private void Check(FactSpec fact, YamlFields fields, string? property, string? relation)
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
            mistakes.Add(
                place,
                $"there is no {(property is null ? "relation" : "property")} {Mistakes.Show(fact.Relation!)}{DidYouMean.Among(fact.Relation!, known)}"
            );
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

    private void CheckWords(Value by, YamlFields fields)
    {
        var known = ontology.Relations.Where(one => one.IsProperty).Select(one => one.Name).ToList();
        foreach (
            var name in (by.Words?.Values ?? [])
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

    private List<(string, Value)> ReadDetails(YamlNode? node) =>
        node is YamlMap map ? [.. map.Entries.Select(entry => (entry.Key.Value, values.Read(entry.Value)))] : [];

    private static Stance StanceOf(YamlFields fields) =>
        fields.OneOf("stance", [.. Enum.GetNames<Stance>().Select(name => name.ToLowerInvariant())]) is { } stance
            ? Enum.Parse<Stance>(stance, ignoreCase: true)
            : Stance.Asserted;

    private static NodePath? PathOf(YamlFields fields, string key) =>
        fields.Text(key) is { } path ? NodePath.Parse(path) : null;
}
