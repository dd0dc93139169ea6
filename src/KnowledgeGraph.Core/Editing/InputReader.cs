using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>Turns the input of edits, whose words are those of the API, into what the sections of a file are read
/// from.</summary>
internal sealed class InputReader(InputNodes nodes)
{
    /// <summary>Texts under their own names.</summary>
    public InputMap Plain(params (string Name, string? Value)[] texts) =>
        InputNodes.Map(texts.Select(text => Leaf(text.Name, text.Value, [text.Name])));

    public InputMap Source(SourceInput source) =>
        InputNodes.Map(
            [
                Leaf("id", source.Id, ["source", "id"]),
                Leaf("title", source.Title, ["source", "title"]),
                Leaf("publisher", source.Publisher, ["source", "publisher"]),
                Leaf("publishedAt", source.PublishedAt, ["source", "publishedAt"]),
                Leaf("url", source.Url, ["source", "url"]),
                Leaf("language", source.Language, ["source", "language"]),
                Leaf("textKind", "own-words", ["source"]),
                ("authors", source.Authors is null ? null : Authors(source.Authors)),
            ],
            "source"
        );

    /// <param name="entity">The input.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="known">A name that is known already; for when none is given.</param>
    public InputMap Entity(EntityInput entity, IReadOnlyList<string> path, string? known = null)
    {
        var names = entity.Names ?? [];
        var primary = names.Select((name, i) => (name, i)).FirstOrDefault(one => one.name.Kind is NameKind.Primary);
        var shown = names.Count == 0 ? null : names[primary.i];
        string[] name = [.. path, "names", $"{primary.i}"];
        return InputNodes.Map(
            [
                Leaf("key", entity.Id, [.. path, "id"]),
                Leaf("type", entity.Kind, [.. path, "kind"]),
                Leaf("name", shown is null ? known : shown.Value, [.. name, "value"]),
                Leaf("lang", shown?.Language, [.. name, "language"]),
                Leaf("description", entity.Summary.Value, [.. path, "summary"]),
                ("aliases", Aliases(names, primary.i, [.. path, "names"])),
                ("identifiers", Pairs(entity.Identifiers.Value, [.. path, "identifiers"])),
                ("match", InputNodes.Map([Leaf("state", "new", path)], path)),
            ],
            path
        );
    }

    public InputMap Fact(UpsertFact fact) =>
        InputNodes.Map([
            Leaf("subject", fact.Subject, ["subject"]),
            Leaf("object", fact.Object, ["object"]),
            Leaf("value", fact.Value, ["value"]),
            Leaf("attributedTo", fact.AttributedTo, ["attributedTo"]),
            Leaf("confidence", fact.Confidence, ["confidence"]),
            Leaf("predicate", fact.Relation, ["relation"]),
            Leaf("modality", fact.Stance is { } stance ? FactStance.ModalityOf(stance) : null, ["stance"]),
            ("time", Time(fact)),
            ("qualifiers", Pairs(fact.Qualifiers, ["qualifiers"])),
            (
                "evidence",
                InputNodes.List(fact.Evidence.Select((one, i) => Evidence(one, ["evidence", $"{i}"])), "evidence")
            ),
        ]);

    private InputList Authors(IReadOnlyList<string?> authors) =>
        InputNodes.List(
            authors.Select((author, i) => nodes.Text(author, "source", "authors", $"{i}")).OfType<InputText>(),
            "source",
            "authors"
        );

    private InputMap? Time(UpsertFact fact)
    {
        (string, InputNode? Node)[] dates =
        [
            Leaf("from", fact.Start, ["start"]),
            Leaf("to", fact.End, ["end"]),
            Leaf("at", fact.At, ["at"]),
        ];
        return dates.Any(date => date.Node is not null) ? InputNodes.Map(dates) : null;
    }

    private InputMap Evidence(EvidenceInput evidence, IReadOnlyList<string> path) =>
        InputNodes.Map(
            [
                Leaf("s", $"s{evidence.Sentence}", [.. path, "sentence"]),
                Leaf("exact", evidence.Quote, [.. path, "quote"]),
                Leaf("occurrence", evidence.Occurrence, [.. path, "occurrence"]),
            ],
            path
        );

    private InputList Aliases(IReadOnlyList<NameInput> names, int shown, IReadOnlyList<string> path) =>
        InputNodes.List(
            names
                .Index()
                .Where(name => name.Index != shown)
                .Select(name => Alias(name.Item, [.. path, $"{name.Index}"])),
            path
        );

    private InputMap Alias(NameInput name, IReadOnlyList<string> path) =>
        InputNodes.Map(
            [
                Leaf("name", name.Value, [.. path, "value"]),
                Leaf("lang", name.Language, [.. path, "language"]),
                Leaf("script", name.Script, [.. path, "script"]),
                Leaf("scheme", name.Scheme, [.. path, "scheme"]),
                Leaf("kind", name.Kind?.ToString().ToLowerInvariant(), [.. path, "kind"]),
            ],
            path
        );

    private InputMap? Pairs(IReadOnlyList<NamedValue>? pairs, IReadOnlyList<string> path)
    {
        if (pairs is null)
            return null;
        var once = pairs.Index().DistinctBy(pair => pair.Item.Name).ToList();
        foreach (var (i, pair) in pairs.Index().Except(once))
            nodes.Refuse($"'{pair.Name}' is given twice; give one value", [.. path, $"{i}"]);
        return InputNodes.Map(
            once.Select(pair => Leaf(pair.Item.Name, pair.Item.Value, [.. path, $"{pair.Index}", "value"])),
            path
        );
    }

    private (string Key, InputNode? Node) Leaf(string key, object? value, IReadOnlyList<string> path) =>
        (key, nodes.Text(value, path));
}
