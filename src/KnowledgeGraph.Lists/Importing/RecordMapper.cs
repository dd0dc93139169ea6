using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Makes a source of a record: its fields as lines, and the entities and facts that the mapping reads off them.</summary>
internal sealed class RecordMapper(
    Ontology ontology,
    ListMapping mapping,
    IReadOnlyDictionary<string, ThingTable> tables,
    ImportReport report
)
{
    private readonly HashSet<string> _leftOut = [.. mapping.LeftOut];

    /// <summary>The key of a record; null, and a note, when it has none.</summary>
    public string? KeyOf(ListRecord record)
    {
        var key = mapping.Key.First(new Scope(record.Root, record.Root));
        if (key is null)
            report.Note("an entry has no key and is left out", record.Place);
        return key?.Text;
    }

    /// <summary>Id of the source of an entry.</summary>
    public string ArticleId(string key) => $"{mapping.Id}-{Slugs.Of(key)}";

    /// <summary>What a record tells of, by the id it calls it by.</summary>
    public IEnumerable<(string Key, IndexedThing Thing)> Index(ListRecord record)
    {
        var root = new Scope(record.Root, record.Root);
        foreach (var thing in mapping.Things.Where(thing => thing is { Ref: null, Table: null, Id: not null }))
        {
            foreach (var scope in Scopes(thing.Each, root).Where(scope => Applies(thing.When, thing.Unless, scope)))
            {
                if (thing.Id!.First(scope) is { } id && thing.Kind!.First(scope) is { } kind && ontology.TryKind(kind.Text, out _))
                {
                    var names = Names(thing, scope);
                    yield return (id.Text, new IndexedThing(IdOf(thing, id.Text), kind.Text, names.Count > 0 ? names[0].Value : id.Text));
                }
            }
        }
    }

    /// <summary>The source of a record.</summary>
    public ArticleExtract Map(ListRecord record, string key, PartialDate version, RecordIndex index)
    {
        var lines = record.Number(2).Prepend(ExtractBuilder.ListLine(mapping.Name)).ToList();
        var article = ArticleId(key);
        var builder = new ExtractBuilder(article, mapping.Name, lines);
        var root = new Scope(record.Root, record.Root);
        var work = new Work(builder, index, record.Place);
        Use(mapping.Key.First(root));
        foreach (var thing in mapping.Things)
            Build(thing, root, work);
        TellRest(record.Root, "");
        var title = mapping.Title?.First(root)?.Text ?? builder.Entities.FirstOrDefault()?.Names[0].Value ?? key;
        Count(builder);
        return new ArticleExtract(
            new Article(
                article,
                Short($"{mapping.Name}: {title}", 500),
                mapping.Publisher,
                version,
                mapping.Url,
                mapping.Language,
                TextKind.Verbatim,
                null,
                [],
                "live"
            )
            {
                Record = new RecordSource(mapping.Id, key, null),
            },
            [.. lines.Select((line, i) => new Sentence(i + 1, line))],
            [.. builder.Entities],
            [.. builder.Facts],
            []
        );
    }

    private sealed record Work(ExtractBuilder Builder, RecordIndex Index, long Place);

    private static IEnumerable<Scope> Scopes(NodePath? each, Scope scope) =>
        each is null ? [scope] : each.Select(scope.Node, scope.Record).Select(node => scope with { Node = node });

    private static bool Applies(Condition? when, Condition? unless, Scope scope) =>
        when?.Holds(scope) != false && unless?.Holds(scope) != true;

    /// <summary>The entities that a thing stands for here, with the fields they stand on.</summary>
    private List<(string Id, IReadOnlyList<RecordNode> Leaves)> Build(ThingSpec thing, Scope outer, Work work)
    {
        var built = new List<(string, IReadOnlyList<RecordNode>)>();
        foreach (var scope in Scopes(thing.Each, outer))
        {
            if (!Applies(thing.When, thing.Unless, scope))
                continue;
            var here = At(thing, scope, work).ToList();
            foreach (var (id, _) in here)
                AddFacts(thing, id, scope, work);
            built.AddRange(here);
        }
        return built;
    }

    private IEnumerable<(string, IReadOnlyList<RecordNode>)> At(ThingSpec thing, Scope scope, Work work) =>
        thing.Ref is not null ? Referred(thing, scope, work)
        : thing.Table is not null ? FromTable(thing, scope, work)
        : New(thing, scope, work) is { } one ? [one]
        : [];

    private IEnumerable<(string, IReadOnlyList<RecordNode>)> Referred(ThingSpec thing, Scope scope, Work work)
    {
        foreach (var found in thing.Ref!.All(scope))
        {
            Use(found);
            if (work.Index.Find(found.Text) is not { } other)
            {
                report.Note("a reference leads to an entry that the file does not have; what it says stays words", work.Place);
                continue;
            }
            work.Builder.Add(other.Id, other.Kind, [(other.Name, NameKind.Primary, null)], null, []);
            yield return (other.Id, found.Leaves);
        }
    }

    private IEnumerable<(string, IReadOnlyList<RecordNode>)> FromTable(ThingSpec thing, Scope scope, Work work)
    {
        if (!tables.TryGetValue(thing.Table!, out var table))
        {
            report.Note($"there is no table '{thing.Table}'", work.Place);
            yield break;
        }
        foreach (var found in thing.Id!.All(scope, (_, text) => report.Note($"{thing.Table}: '{Short(text, 60)}' has no word in the mapping", work.Place)))
        {
            Use(found);
            if (table.Find(found.Text) is not { } known)
            {
                report.Note($"{thing.Table}: '{Short(found.Text, 60)}' is not in the table", work.Place);
                continue;
            }
            work.Builder.Add(known.Id, known.Kind, [(known.Name, NameKind.Primary, "en")], null, known.Identifiers);
            yield return (known.Id, found.Leaves);
        }
    }

    private (string, IReadOnlyList<RecordNode>)? New(ThingSpec thing, Scope scope, Work work)
    {
        var kind = thing.Kind!.First(scope, (_, text) => report.Note($"no kind for '{Short(text, 60)}'", work.Place));
        if (kind is null)
            return null;
        var names = Names(thing, scope);
        var id = thing.Id?.First(scope);
        if (thing.Id is not null && id is null)
            return null;
        if (names.Count == 0 && id is null)
            return null;
        Use(kind);
        Use(id);
        if (names.Count == 0)
        {
            report.Note($"a {kind.Value.Text} has no name and is called by its id", work.Place);
            names.Add((id!.Value.Text, NameKind.Primary, null, id.Value.Leaves));
        }
        foreach (var name in names)
            Use(name.Leaves);
        var key = id is null ? null : IdOf(thing, id.Value.Text);
        key ??= Joined(mapping.Prefix, thing.Prefix, Slugs.LongHash($"{kind.Value.Text}\n{names[0].Value.ToLowerInvariant()}"));
        var summary = thing.Summary?.First(scope);
        Use(summary);
        work.Builder.Add(
            key,
            kind.Value.Text,
            [.. names.Select(name => (Short(name.Value, 512), name.Kind, name.Language))],
            summary is null ? null : Short(summary.Value.Text, 500),
            Identifiers(thing, scope)
        );
        return (key, id is { Leaves.Count: > 0 } ? id.Value.Leaves : [.. names.SelectMany(name => name.Leaves)]);
    }

    private string IdOf(ThingSpec thing, string id) => Joined(mapping.Prefix, thing.Prefix, Slugs.Of(id));

    private static string Joined(string list, string prefix, string slug) =>
        prefix.Length == 0 ? $"{list}-{slug}" : $"{list}-{prefix}-{slug}";

    private List<(string Value, NameKind Kind, string? Language, IReadOnlyList<RecordNode> Leaves)> Names(
        ThingSpec thing,
        Scope outer
    )
    {
        var names = new List<(string Value, NameKind Kind, string? Language, IReadOnlyList<RecordNode> Leaves)>();
        foreach (var spec in thing.Names)
        {
            foreach (var scope in Scopes(spec.Each, outer).Where(scope => Applies(spec.When, spec.Unless, scope)))
            {
                var kind = spec.Kind?.First(scope);
                var language = spec.Language?.First(scope);
                Use(kind);
                Use(language);
                foreach (var found in spec.Value.All(scope))
                    names.Add((found.Text, KindOf(kind?.Text), LanguageOf(language?.Text), found.Leaves));
            }
        }
        // What is shown comes first, whatever the order of the file.
        return [.. names.OrderBy(name => name.Kind != NameKind.Primary)];
    }

    private static NameKind KindOf(string? word) =>
        word is not null && Enum.TryParse<NameKind>(word, ignoreCase: true, out var kind) ? kind : NameKind.Full;

    private static string? LanguageOf(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? tag.ToLowerInvariant()
            : null;

    private List<Identifier> Identifiers(ThingSpec thing, Scope outer)
    {
        var all = new List<Identifier>();
        foreach (var spec in thing.Identifiers)
        {
            foreach (var scope in Scopes(spec.Each, outer).Where(scope => Applies(spec.When, null, scope)))
            {
                var scheme = spec.Scheme.First(scope);
                foreach (var found in spec.Value.All(scope))
                {
                    if (scheme is not { Text.Length: > 0 })
                        continue;
                    Use(scheme);
                    Use(found);
                    all.Add(new Identifier(scheme.Value.Text, Short(found.Text, 256)));
                }
            }
        }
        return all;
    }

    private void AddFacts(ThingSpec thing, string subject, Scope outer, Work work)
    {
        foreach (var spec in thing.Facts)
        {
            foreach (var scope in Scopes(spec.Each, outer).Where(scope => Applies(spec.When, spec.Unless, scope)))
            {
                if (RelationOf(spec, scope, work) is not { } relation)
                    continue;
                if (relation.IsProperty)
                    AddProperty(spec, relation, subject, scope, work);
                else
                    AddRelation(spec, relation, subject, scope, work);
            }
        }
    }

    private RelationKind? RelationOf(FactSpec spec, Scope scope, Work work)
    {
        if (spec.By is null)
            return ontology.Relation(spec.Relation!);
        var word = spec.By.First(scope, (_, text) => report.Note($"no property for '{Short(text, 60)}'", work.Place));
        Use(word);
        return word is null ? null : ontology.Relation(word.Value.Text);
    }

    private void AddProperty(FactSpec spec, RelationKind property, string subject, Scope scope, Work work)
    {
        if (!ontology.Fits(work.Builder.KindOf(subject), property.From))
        {
            if (spec.Value!.First(scope) is not null)
                report.Note($"{property.Name} of a {work.Builder.KindOf(subject)} does not fit the ontology and stays words", work.Place);
            return;
        }
        var about = spec.Approximate?.Holds(scope) == true;
        foreach (var found in spec.Value!.All(scope, (_, text) => report.Note($"{property.Name}: no word for '{Short(text, 60)}'", work.Place)))
        {
            var values = ValueText.Of(property, found.Text, mapping.MonthFirst, about);
            if (values.Count == 0)
                report.Note($"{property.Name} cannot be '{Short(found.Text, 60)}'", work.Place);
            else
                Use(found);
            foreach (var value in values)
            {
                AddFact(spec, property, subject, null, value, found.Text, found.Leaves, scope, work);
                if (property.Identifies is { } scheme)
                    Identify(property, scheme, subject, value, work);
            }
        }
    }

    private void Identify(RelationKind property, string scheme, string subject, string value, Work work)
    {
        work.Builder.Identify(subject, new Identifier(scheme, Short(value, 256)));
        if (IdentifierChecks.Problem(property.Check, value) is { } problem)
            report.Note($"{property.Name} '{Short(value, 60)}': {problem}", work.Place);
    }

    private void AddRelation(FactSpec spec, RelationKind relation, string subject, Scope scope, Work work)
    {
        foreach (var (other, leaves) in Build(spec.To!, scope, work))
        {
            var (from, to) = spec.Reverse ? (other, subject) : (subject, other);
            var (fromKind, toKind) = (work.Builder.KindOf(from), work.Builder.KindOf(to));
            if (!ontology.Fits(fromKind, relation.From) || !ontology.Fits(toKind, relation.To))
            {
                report.Note($"{relation.Name} from a {fromKind} to a {toKind} does not fit the ontology and stays words", work.Place);
                continue;
            }
            if (relation.Symmetric && string.CompareOrdinal(from, to) > 0)
                (from, to) = (to, from);
            AddFact(spec, relation, from, to, null, null, leaves, scope, work);
        }
    }

    private void AddFact(
        FactSpec spec,
        RelationKind relation,
        string subject,
        string? @object,
        string? value,
        string? quote,
        IReadOnlyList<RecordNode> leaves,
        Scope scope,
        Work work
    )
    {
        var all = leaves.ToList();
        var start = Date(spec.Start, scope, all);
        var end = Date(spec.End, scope, all);
        var at = Date(spec.At, scope, all);
        if (start is { } first && end is { } last && first.Earliest > last.Latest)
        {
            report.Note($"{relation.Name} ends ({last}) before it begins ({first}); the end is left out", work.Place);
            end = null;
        }
        var details = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, detail) in spec.With)
        {
            if (detail.First(scope) is not { } found)
                continue;
            details[name] = Short(found.Text, 500);
            Use(found);
            all.AddRange(found.Leaves);
        }
        var identity = new FactIdentity(
            relation.Name,
            subject,
            @object,
            value,
            spec.Stance,
            null,
            relation.TimeKey ? at ?? start : null
        );
        work.Builder.Add(
            new FactDraft(
                identity.Id(),
                relation.Name,
                subject,
                @object,
                value,
                start,
                end,
                at,
                spec.Stance,
                null,
                1,
                details,
                work.Builder.Spans(quote, all)
            )
        );
    }

    private PartialDate? Date(Value? value, Scope scope, List<RecordNode> leaves)
    {
        if (value?.First(scope) is not { } found || ListDate.First(found.Text, mapping.MonthFirst) is not { } date)
            return null;
        Use(found);
        leaves.AddRange(found.Leaves);
        return date;
    }

    private static void Use(Found? found) => Use(found?.Leaves ?? []);

    private static void Use(IEnumerable<RecordNode> leaves)
    {
        foreach (var leaf in leaves)
            leaf.Used = true;
    }

    private void TellRest(RecordNode node, string path)
    {
        if (node.Text is { } text && !node.Used)
            report.Leave(path, Short(text, 80), IsLeftOut(path));
        foreach (var part in node.Parts)
            TellRest(part, path.Length == 0 ? part.Name : $"{path}/{part.Name}");
    }

    private bool IsLeftOut(string path) =>
        _leftOut.Contains(path)
        || (path.LastIndexOf('/') is >= 0 and var last
            && (_leftOut.Contains($"**/{path[(last + 1)..]}") || _leftOut.Contains($"{path[..last]}/*")));

    private void Count(ExtractBuilder builder)
    {
        report.Sources++;
        foreach (var fact in builder.Facts)
            ImportReport.Count(report.Facts, fact.Relation);
        foreach (var name in builder.Entities.SelectMany(entity => entity.Names))
            ImportReport.Count(report.Names, name.Kind.ToString().ToLowerInvariant());
    }

    internal static string Trim(string slug, int most) => slug.Length <= most ? slug : slug[..most].TrimEnd('-');

    internal static string Short(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
