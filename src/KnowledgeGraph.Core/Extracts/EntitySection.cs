using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>entities</c> of an extract.</summary>
internal sealed class EntitySection(
    Ontology ontology,
    ArticleId articleId,
    SortedDictionary<int, Sentence> sentences,
    Mistakes mistakes,
    bool ofRecord = false
)
{
    /// <summary>Kinds of aliases; a primary name is not one, it is the entity's <c>name</c>.</summary>
    public static readonly IReadOnlyDictionary<string, NameKind> AliasKinds = Enum.GetValues<NameKind>()
        .Where(kind => kind != NameKind.Primary)
        .ToDictionary(kind => kind.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, Format> KnownSchemes = new()
    {
        ["wikidata"] = Format.WikidataItem,
        ["iso3166"] = Format.Country,
        ["lei"] = Format.Lei,
    };

    public List<DeclaredEntity> Read(InputNode? list, IReadOnlyList<InputNode> items)
    {
        var most = mistakes.Limits.Entities;
        if (items.Count > most)
            mistakes.Add(list!, $"{items.Count:N0} entities; at most {most:N0} are read from one file. Split it.");
        var entities = new Dictionary<string, DeclaredEntity>();
        foreach (var entity in items.Take(most).Select(ReadEntity).OfType<DeclaredEntity>())
        {
            if (entities.TryAdd(entity.Draft.Id, entity))
                continue;
            mistakes.Add(
                entity.Place,
                $"'{entity.Draft.Id}' is declared twice, first in {entities[entity.Draft.Id].Place.Place.Near}; "
                    + "put both into one"
            );
        }
        return [.. entities.Values];
    }

    private DeclaredEntity? ReadEntity(InputNode node)
    {
        var fields = new InputFields(node, "an entity", mistakes);
        var key = fields.Text("key", Format.Slug, required: true);
        var kind = ReadKind(fields);
        var name = fields.Text("name", mistakes.Limits.NameLength, required: true);
        var language = fields.Text("lang", Format.Language);
        var names = new List<EntityName>();
        if (name is not null)
            names.Add(new EntityName(name, language, Scripts.Of(name), NameKind.Primary, null, [articleId]));
        ReadAliases(fields, names);
        var summary = fields.Text("description");
        var identifiers = ReadIdentifiers(fields.Node("identifiers"));
        var match = fields.Node("match");
        var linked = ReadMatch(match);
        var mentions = fields
            .List("mentions")
            .Select(mention => EvidenceSection.ReadSpan(mention, "a mention", sentences, mistakes))
            .OfType<QuoteSpan>()
            .ToList();
        fields.Done();
        return key is null
            ? null
            : new DeclaredEntity(
                new EntityDraft(key, kind ?? "", names, summary, identifiers),
                fields.Node("key")!,
                match is not null
            )
            {
                Note = linked is null && mentions.Count == 0 ? null : new EntityNote(key, linked, mentions),
            };
    }

    private string? ReadKind(InputFields fields)
    {
        if (fields.Scalar("type", required: true) is not { } scalar)
            return null;
        if (!ontology.TryKind(scalar.Value, out var kind))
        {
            var concrete = ontology.Kinds.Where(known => !known.Abstract).Select(known => known.Name).ToList();
            var hint = DidYouMean.Among(scalar.Value, concrete, $"; the kinds are {string.Join(", ", concrete)}");
            mistakes.Add(scalar, $"there is no kind {Mistakes.Show(scalar.Value)}{hint}");
        }
        else if (kind.Abstract)
        {
            mistakes.Add(
                scalar,
                $"{kind.Name} is abstract; write one of {string.Join(", ", ontology.ConcreteKinds(kind.Name))}"
            );
        }
        else
        {
            return kind.Name;
        }
        return null;
    }

    private void ReadAliases(InputFields entity, List<EntityName> names)
    {
        foreach (var node in entity.List("aliases"))
        {
            var fields = new InputFields(node, "an alias", mistakes);
            var value = fields.Text("name", mistakes.Limits.NameLength, required: true);
            var language = fields.Text("lang", Format.Language);
            var script = fields.Text("script", Format.Script);
            var scheme = fields.Text("scheme", maxLength: 64);
            var kind = fields.OneOf("kind", [.. AliasKinds.Keys]);
            fields.Done();
            if (value is null)
                continue;
            var name = new EntityName(
                value,
                language,
                script ?? Scripts.Of(value),
                kind is null ? NameKind.Full : AliasKinds[kind],
                scheme,
                [articleId]
            );
            if (
                names.Any(other =>
                    (other.Value, other.Language, other.Kind, other.Scheme)
                    == (name.Value, name.Language, name.Kind, name.Scheme)
                )
            )
            {
                mistakes.Add(fields.Place, $"the name {Mistakes.Show(value)} stands here twice; leave one out");
            }
            names.Add(name);
        }
    }

    private List<Identifier> ReadIdentifiers(InputNode? node)
    {
        var identifiers = new List<Identifier>();
        // A list where a register gave several.
        foreach (
            var some in node is InputList list ? list.Items
            : node is null ? []
            : [node]
        )
            ReadIdentifiers(some, identifiers);
        return identifiers;
    }

    /// <summary>A list of others calls registers and writes their numbers as it likes; the import has told what is
    /// wrong.</summary>
    private void ReadIdentifiers(InputNode node, List<Identifier> identifiers)
    {
        var fields = new InputFields(node, "identifiers", mistakes);
        foreach (var scheme in node is InputMap map ? map.Entries.Select(entry => entry.Key) : [])
        {
            if (!ofRecord)
                fields.Formatted(scheme, "name of a register", Format.Camel);
            var value =
                !ofRecord && KnownSchemes.TryGetValue(scheme.Value, out var format)
                    ? fields.Text(scheme.Value, format)
                    : fields.Text(scheme.Value, maxLength: 512);
            if (value is not null)
                identifiers.Add(new Identifier(scheme.Value, value));
        }
    }

    /// <summary>How the entity was linked; the key is what counts. That it is new and nothing else is not worth a
    /// note.</summary>
    private LinkNote? ReadMatch(InputNode? node)
    {
        if (node is null)
            return null;
        var fields = new InputFields(node, "a match", mistakes);
        var match = new LinkNote(
            fields.OneOf("state", ["new", "linked", "ambiguous", "not-same-as"], required: true) ?? "",
            fields.Text("graphId"),
            fields.OneOf("by", ["identifier", "exact-alias", "folded-alias", "context", "human"]),
            fields.Share("score"),
            [.. fields.Texts("notSameAs").Select(other => fields.Clean(other, "notSameAs", 2000)).OfType<string>()]
        );
        fields.Done();
        return match is { State: "new", GraphId: null, By: null, Score: null, NotSameAs.Count: 0 } ? null : match;
    }
}

/// <summary>An entity and where its key stands; <paramref name="IsMatched"/> when the file says who it is in the
/// graph.</summary>
internal sealed record DeclaredEntity(EntityDraft Draft, InputNode Place, bool IsMatched)
{
    /// <summary>What the file says of how it was linked; null for nothing.</summary>
    public EntityNote? Note { get; init; }
}
