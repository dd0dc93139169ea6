using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>What an edit stands on while it is worked out: the graph as it is now, and the mistakes found so
/// far.</summary>
internal sealed class EditContext
{
    // Where the API says a field of an extract by another word.
    private static readonly Vocabulary ApiWords = new(
        new Dictionary<string, string>()
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
        }
    );

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
        Mistakes = new Mistakes("input", limits, ApiWords);
        Nodes = new InputNodes(Mistakes);
        Reader = new InputReader(Nodes);
    }

    public IGraphStore Store { get; }

    /// <summary>What earlier edits did; null where it is not kept.</summary>
    public EditMemory? Memory { get; init; }

    public Ontology Ontology => Decisions.Ontology;

    public Decisions Decisions { get; }

    public PartialDate Today { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Those that the sections of a file find.</summary>
    public Mistakes Mistakes { get; }

    public InputNodes Nodes { get; }

    public InputReader Reader { get; }

    public void Refuse(EditErrorCode code, string message, params IReadOnlyList<string> path) =>
        _errors.Add(new EditError(["input", .. path], code, message));

    /// <summary>The mistakes of an extract that stands in an argument.</summary>
    public void Add(IEnumerable<InputError> errors, string argument) =>
        _errors.AddRange(
            errors.Select(error => new EditError(
                ["input", argument],
                EditErrorCode.InvalidExtract,
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
            var found = Mistakes.InPaths.Where(mistake => !said.Contains(string.Join('/', mistake.Path)));
            return
            [
                .. _errors,
                .. found.Select(mistake => new EditError(mistake.Path, CodeOf(mistake.Path), mistake.Message)),
            ];
        }
    }

    /// <summary>That of the field it is about.</summary>
    private static EditErrorCode CodeOf(IReadOnlyList<string> path)
    {
        var field = path.Last(part => !char.IsAsciiDigit(part[0]));
        return Enum.TryParse<EditErrorCode>($"Invalid{field}", ignoreCase: true, out var code)
            ? code
            : EditErrorCode.InvalidInput;
    }
}
