using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Keys of the entries that a record may lead to, whether a condition holds or not.</summary>
internal static class RecordReferences
{
    /// <summary>All of them.</summary>
    public static IEnumerable<string> Of(ListRecord record, ListMapping mapping)
    {
        var root = new Scope(record.Root, record.Root);
        return mapping.Things.SelectMany(thing => Of(thing, root));
    }

    private static IEnumerable<string> Of(ThingSpec? thing, Scope outer) =>
        thing is null
            ? []
            : RecordWork
                .Scopes(thing.Each, outer)
                .SelectMany(scope => Texts(thing.Ref, scope).Concat(thing.Facts.SelectMany(fact => Of(fact, scope))));

    private static IEnumerable<string> Of(FactSpec fact, Scope outer) =>
        RecordWork
            .Scopes(fact.Each, outer)
            .SelectMany(scope => Texts(fact.AttributedTo, scope).Concat(Of(fact.To, scope)));

    private static IEnumerable<string> Texts(Value? value, Scope scope) =>
        value?.All(scope).Select(found => found.Text) ?? [];
}
