using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// Makes a source of a record: its fields as lines, and the entities and facts that the mapping reads off them.
/// </summary>
internal sealed class RecordMapper(MappingContext context)
{
    private static readonly Dictionary<NameKind, string> _kindWords = Enum.GetValues<NameKind>()
        .ToDictionary(kind => kind, kind => kind.ToString().ToLowerInvariant());

    private readonly HashSet<string> _leftOut = [.. context.Mapping.LeftOut];

    /// <summary>The key of a record; null, and a note, when it has none.</summary>
    public string? KeyOf(ListRecord record)
    {
        var key = context.Mapping.Key.First(new Scope(record.Root, record.Root));
        if (key is null)
            context.Report.Note("an entry has no key and is left out", record.Place);
        return key?.Text;
    }

    /// <summary>Id of the source of an entry.</summary>
    public ArticleId ArticleId(string key) => (ArticleId)$"{context.Mapping.Id}-{Slugs.Of(key)}";

    /// <summary>What a record tells of, by the id it calls it by.</summary>
    public IEnumerable<(string Key, IndexedThing Thing)> Index(ListRecord record)
    {
        var root = new Scope(record.Root, record.Root);
        return from thing in context.Mapping.Things
            where thing is { Ref: null, Id: not null }
            from scope in RecordWork.Scopes(thing.Each, root)
            where RecordWork.Applies(thing.When, thing.Unless, scope)
            from indexed in thing.Table is null || ThingBuilder.IsNew(thing, scope, context)
                ? Own(thing, scope)
                : OfTable(thing, scope)
            select indexed;
    }

    private IEnumerable<(string Key, IndexedThing Thing)> Own(ThingSpec thing, Scope scope)
    {
        if (
            thing.Id!.First(scope) is not { } id
            || thing.Kind!.First(scope) is not { } kind
            || !context.Ontology.TryKind(kind.Text, out _)
        )
            yield break;
        var names = ThingNames.Of(thing, scope);
        yield return (
            (thing.Key?.First(scope) ?? id).Text,
            new IndexedThing(
                ThingBuilder.IdOf(context.Mapping, thing, id.Text),
                kind.Text,
                names.Count > 0 ? names[0].Value : id.Text
            )
        );
    }

    private IEnumerable<(string Key, IndexedThing Thing)> OfTable(ThingSpec thing, Scope scope) =>
        thing.Key?.First(scope) is { } key
        && thing.Id!.First(scope) is { } id
        && context.Tables.GetValueOrDefault(thing.Table!)?.Find(id.Text) is { } known
            ? [(key.Text, new IndexedThing(known.Id, known.Kind, known.Name))]
            : [];

    /// <summary>What an entry of the graph tells of by its own key, for files that hold a part of the list.</summary>
    public IEnumerable<(string Key, IndexedThing Thing)> Known(ArticleExtract extract)
    {
        if (extract.Article.Record is not { Entry: var key } record || record.List != context.Mapping.Id)
            return [];
        var ids = context
            .Mapping.Things.Where(thing => thing is { Ref: null, Table: null, Id: not null })
            .Select(thing => ThingBuilder.IdOf(context.Mapping, thing, key))
            .ToHashSet();
        return extract
            .Entities.Where(entity => ids.Contains(entity.Id))
            .Select(entity => (key, new IndexedThing(entity.Id, entity.Kind, entity.Names[0].Value)));
    }

    /// <summary>The source of a record.</summary>
    public ArticleExtract Map(ListRecord record, string key, PartialDate version, RecordIndex index)
    {
        var lines = record.Number(2).Prepend(ExtractBuilder.ListLine(context.Mapping.Name)).ToList();
        var article = ArticleId(key);
        var builder = new ExtractBuilder(article, context.Mapping.Name, lines);
        var root = new Scope(record.Root, record.Root);
        var work = new RecordWork(context, builder, index, record.Place);
        RecordWork.Use(context.Mapping.Key.First(root));
        foreach (var thing in context.Mapping.Things)
            ThingBuilder.Build(thing, root, work);
        TellRest(record.Root);
        var title = context.Mapping.Title?.First(root)?.Text
            ?? builder.Entities.FirstOrDefault()?.Names[0].Value
            ?? key;
        Count(builder);
        return new ArticleExtract(
            new Article(
                article,
                Shortened.Text($"{context.Mapping.Name}: {title}", 500),
                context.Mapping.Publisher,
                version,
                context.Mapping.Url,
                context.Mapping.Language,
                TextKind.Verbatim,
                null,
                [],
                "live"
            )
            {
                Record = new RecordSource(context.Mapping.Id, key, null),
            },
            [.. lines.Select((line, i) => new Sentence(i + 1, line))],
            [.. builder.Entities],
            [.. builder.Facts],
            []
        );
    }

    private void TellRest(RecordNode node)
    {
        if (node.Text is { } text && !node.Used && PathOf(node) is var path)
            context.Report.Leave(path, Shortened.Text(text, 80), IsLeftOut(path));
        foreach (var part in node.PartSpan)
            TellRest(part);
    }

    private static string PathOf(RecordNode node) =>
        node.Whole is not { } whole ? ""
        : whole.Whole is null ? node.Name
        : $"{PathOf(whole)}/{node.Name}";

    private bool IsLeftOut(string path) =>
        _leftOut.Contains(path)
        || (
            path.LastIndexOf('/') is >= 0 and var last
            && (_leftOut.Contains($"**/{path[(last + 1)..]}") || _leftOut.Contains($"{path[..last]}/*"))
        );

    private void Count(ExtractBuilder builder)
    {
        context.Report.Sources++;
        foreach (var fact in builder.Facts)
            ImportReport.Count(context.Report.Facts, fact.Relation);
        foreach (var name in builder.Entities.SelectMany(entity => entity.Names))
            ImportReport.Count(context.Report.Names, _kindWords[name.Kind]);
    }
}
