using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>Turns the input of edits, whose words are those of the API, into what the sections of a file are read
/// from.</summary>
internal sealed class InputReader(InputNodes nodes)
{
    /// <summary>The fields as they are named.</summary>
    public YamlMap Plain(Fields input, params string[] names) =>
        nodes.Map(names.Select(name => (name, (YamlNode?)nodes.Text(input.GetValueOrDefault(name), name))));

    public YamlMap Source(Fields source) =>
        nodes.Map(
            [
                .. Texts(source, ["source"], "id", "title", "publisher", "publishedAt", "url", "language"),
                ("textKind", nodes.Text("own-words", "source")),
                (
                    "authors",
                    source.GetValueOrDefault("authors") is IEnumerable<object?> authors
                        ? nodes.List(
                            authors.Select((author, i) => (YamlNode)nodes.Text(author, "source", "authors", $"{i}")!),
                            "source",
                            "authors"
                        )
                        : null
                ),
            ],
            "source"
        );

    /// <param name="entity">The input.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="known">A name that is known already; for when none is given.</param>
    public YamlMap Entity(Fields entity, IReadOnlyList<string> path, string? known = null)
    {
        var names = Items(entity, "names").ToList();
        var shown = Math.Max(0, names.FindIndex(name => name.GetValueOrDefault("kind") is NameKind.Primary));
        return nodes.Map(
            [
                ("key", nodes.Text(entity.GetValueOrDefault("id"), [.. path, "id"])),
                ("type", nodes.Text(entity.GetValueOrDefault("kind"), [.. path, "kind"])),
                (
                    "name",
                    nodes.Text(
                        names.Count == 0 ? known : names[shown].GetValueOrDefault("value"),
                        [.. path, "names", $"{shown}", "value"]
                    )
                ),
                (
                    "lang",
                    names.Count == 0
                        ? null
                        : nodes.Text(
                            names[shown].GetValueOrDefault("language"),
                            [.. path, "names", $"{shown}", "language"]
                        )
                ),
                ("description", nodes.Text(entity.GetValueOrDefault("summary"), [.. path, "summary"])),
                (
                    "aliases",
                    nodes.List(
                        names
                            .Select((name, i) => (Name: name, Index: i))
                            .Where(name => name.Index != shown)
                            .Select(name => Alias(name.Name, [.. path, "names", $"{name.Index}"])),
                        [.. path, "names"]
                    )
                ),
                ("identifiers", Pairs(entity, "identifiers", "scheme", path)),
                ("match", nodes.Map([("state", nodes.Text("new", path))], path)),
            ],
            path
        );
    }

    public YamlMap Fact(Fields fact) =>
        nodes.Map([
            .. Texts(fact, [], "subject", "object", "value", "attributedTo", "confidence"),
            ("predicate", nodes.Text(fact.GetValueOrDefault("relation"), "relation")),
            (
                "modality",
                fact.GetValueOrDefault("stance") is Stance stance
                    ? nodes.Text(FactStance.ModalityOf(stance), "stance")
                    : null
            ),
            ("time", Time(fact)),
            ("qualifiers", Pairs(fact, "qualifiers", "name", [])),
            (
                "evidence",
                nodes.List(
                    Items(fact, "evidence").Select((evidence, i) => Evidence(evidence, ["evidence", $"{i}"])),
                    "evidence"
                )
            ),
        ]);

    /// <summary>The nested inputs of a list.</summary>
    public static IEnumerable<Fields> Items(Fields input, string name) =>
        input.GetValueOrDefault(name) is IEnumerable<object?> items ? items.OfType<Fields>() : [];

    private YamlMap? Time(Fields fact)
    {
        (string Key, YamlNode? Node)[] dates =
        [
            ("from", nodes.Text(fact.GetValueOrDefault("start"), "start")),
            ("to", nodes.Text(fact.GetValueOrDefault("end"), "end")),
            ("at", nodes.Text(fact.GetValueOrDefault("at"), "at")),
        ];
        return dates.Any(date => date.Node is not null) ? nodes.Map(dates) : null;
    }

    private YamlMap Evidence(Fields evidence, IReadOnlyList<string> path) =>
        nodes.Map(
            [
                ("s", nodes.Text($"s{evidence.GetValueOrDefault("sentence")}", [.. path, "sentence"])),
                ("exact", nodes.Text(evidence.GetValueOrDefault("quote"), [.. path, "quote"])),
                ("occurrence", nodes.Text(evidence.GetValueOrDefault("occurrence"), [.. path, "occurrence"])),
            ],
            path
        );

    private YamlMap Alias(Fields name, IReadOnlyList<string> path) =>
        nodes.Map(
            [
                ("name", nodes.Text(name.GetValueOrDefault("value"), [.. path, "value"])),
                ("lang", nodes.Text(name.GetValueOrDefault("language"), [.. path, "language"])),
                ("script", nodes.Text(name.GetValueOrDefault("script"), [.. path, "script"])),
                ("scheme", nodes.Text(name.GetValueOrDefault("scheme"), [.. path, "scheme"])),
                (
                    "kind",
                    name.GetValueOrDefault("kind") is NameKind kind
                        ? nodes.Text(kind.ToString().ToLowerInvariant(), [.. path, "kind"])
                        : null
                ),
            ],
            path
        );

    private YamlMap? Pairs(Fields input, string list, string key, IReadOnlyList<string> path)
    {
        if (input.GetValueOrDefault(list) is null)
            return null;
        var pairs = Items(input, list)
            .Select(
                (pair, i) =>
                    (
                        Key: $"{pair.GetValueOrDefault(key)}",
                        Node: (YamlNode?)nodes.Text(pair.GetValueOrDefault("value"), [.. path, list, $"{i}", "value"])
                    )
            );
        return nodes.Map(pairs.DistinctBy(pair => pair.Key), [.. path, list]);
    }

    private IEnumerable<(string, YamlNode?)> Texts(Fields input, IReadOnlyList<string> path, params string[] names) =>
        names.Select(name => (name, (YamlNode?)nodes.Text(input.GetValueOrDefault(name), [.. path, name])));
}
