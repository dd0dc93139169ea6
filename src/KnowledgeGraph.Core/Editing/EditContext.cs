using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>What an edit stands on while it is worked out: the graph as it is now, and the mistakes found so
/// far.</summary>
internal sealed partial class EditContext
{
    private readonly List<EditError> _errors = [];

    public EditContext(
        IGraphStore store,
        Decisions decisions,
        DateOnly today,
        ExtractLimits limits,
        CancellationToken cancellation
    )
    {
        (Store, Decisions, Today, Cancellation) = (store, decisions, PartialDate.Of(today), cancellation);
        Mistakes = new Mistakes("input", limits);
        Nodes = new InputNodes(Mistakes);
        Reader = new InputReader(Nodes);
    }

    public IGraphStore Store { get; }

    public Ontology Ontology => Decisions.Ontology;

    public Decisions Decisions { get; }

    public PartialDate Today { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Those that the sections of a file find.</summary>
    public Mistakes Mistakes { get; }

    public InputNodes Nodes { get; }

    public InputReader Reader { get; }

    public void Refuse(string code, string message, params IReadOnlyList<string> path) =>
        _errors.Add(new EditError(["input", .. path], code, message));

    public void Add(IEnumerable<InputError> errors) =>
        _errors.AddRange(
            errors.Select(error => new EditError(
                ["input", "text"],
                "INVALID_EXTRACT",
                error.Message,
                error.Line,
                error.Column
            ))
        );

    /// <summary>Every mistake once, in words of the input; what an edit says itself goes before what a section says of
    /// the same place.</summary>
    public IReadOnlyList<EditError> Errors
    {
        get
        {
            var said = _errors.Select(error => string.Join('/', error.Path)).ToHashSet();
            var found = Mistakes
                .InOrder.Select(mistake => (Path: Nodes.PathOf(mistake.Line), mistake.Message))
                .Where(mistake => !said.Contains(string.Join('/', mistake.Path)));
            return
            [
                .. _errors,
                .. found.Select(mistake => new EditError(
                    mistake.Path,
                    CodeOf(mistake.Path),
                    InputWords().Replace(mistake.Message, word => $"'{Words[word.Groups[1].Value]}'")
                )),
            ];
        }
    }

    /// <summary>INVALID_ and the field it is about.</summary>
    private static string CodeOf(IReadOnlyList<string> path)
    {
        var code = new StringBuilder("INVALID");
        var field = path.Last(part => !char.IsAsciiDigit(part[0]));
        foreach (var c in field.Length == 0 ? "Input" : char.ToUpperInvariant(field[0]) + field[1..])
            code.Append(char.IsUpper(c) ? "_" : "").Append(char.ToUpperInvariant(c));
        return code.ToString();
    }

    private static readonly Dictionary<string, string> Words = new()
    {
        ["predicate"] = "relation",
        ["from"] = "start",
        ["to"] = "end",
        ["modality"] = "stance",
        ["exact"] = "quote",
        ["s"] = "sentence",
        ["key"] = "id",
        ["type"] = "kind",
        ["lang"] = "language",
        ["description"] = "summary",
    };

    [GeneratedRegex("'(predicate|from|to|modality|exact|s|key|type|lang|description)'")]
    private static partial Regex InputWords();
}
