using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>The fields that a mapping looks for.</summary>
internal static class MappedFields
{
    /// <summary>Their names, those of tables where they are columns.</summary>
    public static FieldNames Of(ListMapping mapping)
    {
        var file = mapping.File;
        var names = Columns(file).OfType<string>().Select(TableRecords.Safe).ToList();
        names.AddRange(mapping.Recognize?.Columns ?? []);
        names.AddRange(mapping.LeftOut.SelectMany(path => path.Split('/')));
        foreach (
            var path in mapping
                .Things.SelectMany(Paths)
                .Concat(Paths(mapping.Key, mapping.Version, mapping.Title))
                .Concat(Paths(file.Latest?.Order))
        )
            names.AddRange(path.Text.Split('/'));
        return new FieldNames(names.Where(name => name is not ("" or "." or ".." or "*" or "**")));
    }

    /// <summary>As the mapping writes them; in a table a slash of theirs is none.</summary>
    private static IEnumerable<string?> Columns(FileLayout file) =>
        [
            file.Group,
            .. file.Parts.Values.SelectMany(columns => columns),
            .. file.Splits.Keys,
            .. file.Joins.SelectMany(join => new[] { join.Key, join.AppendTo }),
            .. file.Pivot is { } pivot
                ? [pivot.Field, pivot.Value, .. pivot.Whole.Values, .. pivot.Not.Keys]
                : Array.Empty<string>(),
        ];

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
