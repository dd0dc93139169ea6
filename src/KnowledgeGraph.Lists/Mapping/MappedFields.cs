using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>The fields that a mapping looks for.</summary>
internal static class MappedFields
{
    /// <summary>Their names, those of tables where they are columns.</summary>
    public static FieldNames Of(ListMapping mapping)
    {
        var file = mapping.File;
        var names = new List<string?> { file.Group };
        names.AddRange(mapping.Recognize?.Columns ?? []);
        names.AddRange(file.Parts.Values.SelectMany(columns => columns));
        names.AddRange(file.Splits.Keys);
        names.AddRange(mapping.LeftOut.SelectMany(path => path.Split('/')));
        foreach (
            var path in mapping.Things.SelectMany(Paths).Concat(Paths(mapping.Key, mapping.Version, mapping.Title))
        )
            names.AddRange(path.Text.Split('/'));
        return new FieldNames(names.OfType<string>().Where(name => name is not ("" or "." or ".." or "*" or "**")));
    }

    private static IEnumerable<NodePath> Paths(ThingSpec? thing) =>
        thing is null
            ? []
            :
            [
                .. Paths(thing.Each, thing.When, thing.Unless),
                .. Paths(thing.Kind, thing.Id, thing.Ref, thing.Summary),
                .. thing.Names.SelectMany(name =>
                    Paths(name.Each, name.When, name.Unless).Concat(Paths(name.Value, name.Kind, name.Language))
                ),
                .. thing.Identifiers.SelectMany(id => Paths(id.Each, id.When).Concat(Paths(id.Scheme, id.Value))),
                .. thing.Facts.SelectMany(Paths),
            ];

    private static IEnumerable<NodePath> Paths(FactSpec fact) =>
        [
            .. Paths(fact.Each, fact.When, fact.Unless, fact.Approximate),
            .. Paths(fact.By, fact.Value, fact.Start, fact.End, fact.At, fact.Details, fact.AttributedTo),
            .. Paths([.. fact.With.Select(detail => detail.Value)]),
            .. Paths(fact.To),
        ];

    private static IEnumerable<NodePath> Paths(NodePath? each, params Condition?[] conditions) =>
        conditions
            .OfType<Condition>()
            .SelectMany(one => one.Tests)
            .Select(test => test.Path)
            .Concat(each is null ? [] : [each]);

    private static IEnumerable<NodePath> Paths(params Value?[] values) =>
        values
            .OfType<Value>()
            .SelectMany(value =>
                Paths(value.Path, value.When, value.Unless)
                    .Concat(value.Template?.Pieces.Select(piece => piece.Path).OfType<NodePath>() ?? [])
                    .Concat(Paths([.. value.FirstOf]))
            );
}
