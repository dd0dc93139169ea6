using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>An entity that a record tells of, with the fields that it stands in.</summary>
internal readonly record struct BuiltThing(string Id, IReadOnlyList<RecordNode> Leaves);

/// <summary>Entities that a record tells of.</summary>
internal static class ThingBuilder
{
    // Ids of entities and of sources are ids of one graph: an entry and whom it tells of need two.
    private const string OfEntry = "entity";

    /// <summary>The entities that a thing stands for here, with the fields they stand on.</summary>
    public static List<BuiltThing> Build(ThingSpec thing, Scope outer, RecordWork work)
    {
        var built = new List<BuiltThing>();
        foreach (var scope in RecordWork.Scopes(thing.Each, outer))
        {
            if (!RecordWork.Applies(thing.When, thing.Unless, scope))
                continue;
            var here = At(thing, scope, work).ToList();
            foreach (var one in here)
                FactBuilder.AddAll(thing, one.Id, scope, work);
            built.AddRange(here);
        }
        return built;
    }

    private static IEnumerable<BuiltThing> At(ThingSpec thing, Scope scope, RecordWork work) =>
        thing.Ref is not null ? Referred(thing, scope, work)
        : thing.Table is not null && !IsNew(thing, scope, work.Context) ? FromTable(thing, scope, work)
        : New(thing, scope, work) is { } one ? [one]
        : [];

    /// <summary>What its table lacks is an entity of its own where the mapping says of which kind.</summary>
    internal static bool IsNew(ThingSpec thing, Scope scope, MappingContext context) =>
        thing is { Kind: not null, Table: { } name }
        && context.Tables.TryGetValue(name, out var table)
        && thing.Id!.First(scope) is { } id
        && table.FindAll(id.Text).Count == 0;

    private static IEnumerable<BuiltThing> Referred(ThingSpec thing, Scope scope, RecordWork work)
    {
        foreach (var found in thing.Ref!.All(scope))
        {
            RecordWork.Use(found);
            if (work.Index.Find(found.Text) is not { } other)
            {
                work.Note("a reference leads to an entry that the file does not have; what it says stays words");
                continue;
            }
            work.Builder.Add(other.Id, other.Kind, [(other.Name, NameKind.Primary, null)], null, []);
            yield return new BuiltThing(other.Id, found.Leaves);
        }
    }

    private static IEnumerable<BuiltThing> FromTable(ThingSpec thing, Scope scope, RecordWork work)
    {
        if (!work.Context.Tables.TryGetValue(thing.Table!, out var table))
        {
            work.Note($"there is no table '{thing.Table}'");
            yield break;
        }
        foreach (
            var found in thing.Id!.All(scope, (_, text) =>
                work.Note($"{thing.Table}: '{Shortened.Text(text, 60)}' has no word in the mapping")
            )
        )
        {
            var all = table.FindAll(found.Text);
            if (all.Count == 0)
                work.Note($"{thing.Table}: '{Shortened.Text(found.Text, 60)}' is not in the table");
            else
                RecordWork.Use(found);
            // What the record calls it belongs to one entity.
            var names = all.Count == 1 ? ThingNames.Of(thing, scope) : [];
            RecordWork.Use([.. names.SelectMany(name => name.Leaves)]);
            var summary = all.Count == 1 ? Summary(thing, scope, work) : null;
            foreach (var known in all)
            {
                work.Builder.Add(
                    known.Id,
                    known.Kind,
                    [
                        (known.Name, NameKind.Primary, "en"),
                        .. names.Select(name => (work.Cut(name.Value, 512, "a name"), name.Kind, name.Language)),
                    ],
                    summary,
                    known.Identifiers
                );
                yield return new BuiltThing(known.Id, found.Leaves);
            }
        }
    }

    private static BuiltThing? New(ThingSpec thing, Scope scope, RecordWork work)
    {
        var kind = thing.Kind!.First(scope, (_, text) => work.Note($"no kind for '{Shortened.Text(text, 60)}'"));
        if (kind is null)
            return null;
        var names = ThingNames.Of(thing, scope);
        var id = thing.Id?.First(scope);
        if (thing.Id is not null && id is null)
            return null;
        if (names.Count == 0 && id is null)
            return null;
        RecordWork.Use(kind);
        RecordWork.Use(id);
        if (names.Count == 0)
        {
            work.Note(
                $"a {kind.Value.Text} has no name and is called by its id; give it one in the file, or say in a "
                    + "mapping of yours where it stands"
            );
            names.Add(new ReadName(id!.Value.Text, NameKind.Primary, null, id.Value.Leaves));
        }
        if (names.Count > ExtractBuilder.MostNames)
            work.Note($"somebody has more than {ExtractBuilder.MostNames} names; those behind stay words");
        foreach (var name in names.Take(ExtractBuilder.MostNames))
            RecordWork.Use(name.Leaves);
        var key = id is null ? null : IdOf(work.Context.Mapping, thing, id.Value.Text);
        key ??= Joined(
            work.Context.Mapping.Prefix,
            thing.Prefix,
            Slugs.LongHash($"{kind.Value.Text}\n{names[0].Value.ToLowerInvariant()}")
        );
        work.Builder.Add(
            key,
            kind.Value.Text,
            [.. names.Select(name => (work.Cut(name.Value, 512, "a name"), name.Kind, name.Language))],
            Summary(thing, scope, work),
            ThingNames.Identifiers(thing, scope, work)
        );
        return new BuiltThing(
            key,
            id is { Leaves.Count: > 0 } ? id.Value.Leaves : [.. names.SelectMany(name => name.Leaves)]
        );
    }

    private static string? Summary(ThingSpec thing, Scope scope, RecordWork work)
    {
        var summary = thing.Summary?.First(scope);
        RecordWork.Use(summary);
        return summary is null ? null : work.Cut(summary.Value.Text, 500, "a summary");
    }

    /// <summary>Id in the graph of what a record calls so; that of its source is the list's and the key.</summary>
    public static string IdOf(ListMapping mapping, ThingSpec thing, string id) =>
        mapping.Prefix.Length == 0 && Format.Slug.Fits(id)
            ? id
            : Joined(
                mapping.Prefix,
                thing.Prefix.Length == 0 && mapping.Prefix == mapping.Id ? OfEntry : thing.Prefix,
                Slugs.Of(id)
            );

    private static string Joined(string list, string prefix, string slug) =>
        string.Join('-', new[] { list, prefix, slug }.Where(part => part.Length > 0));
}
