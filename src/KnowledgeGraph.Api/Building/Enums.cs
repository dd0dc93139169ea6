using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Building;

/// <summary>The enumerations: two made from the ontology, the others fixed.</summary>
internal sealed class Enums(Ontology ontology)
{
    public EnumerationGraphType Kind { get; } =
        FieldBuilding.Enumeration(
            "EntityKind",
            "The kinds of the ontology. As a filter an abstract kind stands for all that extend it.",
            ontology.Kinds.Select(kind =>
                (
                    kind.Name,
                    (object)kind.Name,
                    (string?)(kind.Abstract ? $"Abstract. {kind.Description}" : kind.Description)
                )
            )
        );

    public EnumerationGraphType Relation { get; } =
        FieldBuilding.Enumeration(
            "RelationKind",
            "The relations and properties of the ontology.",
            ontology.Relations.Select(relation =>
                (relation.Name, (object)relation.Name, (string?)(relation.Description ?? Describe(relation)))
            )
        );

    public EnumerationGraphType Direction { get; } =
        FieldBuilding.Enumeration(
            "Direction",
            "The end of a fact on which an entity stands.",
            [
                ("out", Model.Direction.Out, "It is the subject."),
                ("in", Model.Direction.In, "It is the object."),
                ("both", Model.Direction.Both, "Either; symmetric relations are always both."),
            ]
        );

    public EnumerationGraphType NameVerdict { get; } =
        FieldBuilding.Enumeration(
            "NameVerdict",
            "What the score of a name means.",
            [
                ("same", Names.NameVerdict.Same, $"Forms of one name: {NameThresholds.Same} or more."),
                ("likely", Names.NameVerdict.Likely, $"More likely than not: {NameThresholds.Likely} or more."),
                ("possible", Names.NameVerdict.Possible, $"Worth a look: {NameThresholds.Possible} or more."),
                ("begins", Names.NameVerdict.Begins, "The text is how the name, or a word of it, begins."),
                ("nearest", Names.NameVerdict.Nearest, "Nothing like it is there; this is only the nearest."),
            ]
        );

    public EnumerationGraphType Stance { get; } =
        FieldBuilding.Enumeration(
            "Stance",
            "How a fact is said. Only asserted facts describe the world; the others describe what somebody says of it.",
            [
                ("asserted", Model.Stance.Asserted, "It is so."),
                ("denied", Model.Stance.Denied, "Somebody says that it is not so."),
                ("alleged", Model.Stance.Alleged, "Somebody claims it; nobody else stands behind it."),
                ("planned", Model.Stance.Planned, "It is announced or pledged."),
                ("possible", Model.Stance.Possible, "It may be so."),
            ]
        );

    public EnumerationGraphType ReviewState { get; } =
        FieldBuilding.Enumeration(
            "ReviewState",
            "What a person thinks of a fact so far.",
            [
                ("proposed", Model.ReviewState.Proposed, "Nobody has decided."),
                ("accepted", Model.ReviewState.Accepted, "It stands."),
                (
                    "rejected",
                    Model.ReviewState.Rejected,
                    "It does not: it is out of the graph, a tombstone, until it is accepted again."
                ),
                ("needs_info", Model.ReviewState.NeedsInfo, "More must be known to decide."),
            ]
        );

    private static readonly Dictionary<NameKind, string> NameKinds = new()
    {
        [Model.NameKind.Primary] = "What an article shows it as.",
        [Model.NameKind.Full] = "With all its parts.",
        [Model.NameKind.Short] = "Shortened.",
        [Model.NameKind.Former] = "Borne before.",
        [Model.NameKind.Maiden] = "Borne before marriage.",
        [Model.NameKind.Acronym] = "Of initial letters.",
        [Model.NameKind.Translation] = "In another language.",
        [Model.NameKind.Transliteration] = "In other letters.",
        [Model.NameKind.Misspelling] = "Wrong, but used.",
        [Model.NameKind.Weak] = "Too common or vague to tell who is meant.",
    };

    public EnumerationGraphType NameKind { get; } =
        FieldBuilding.Enumeration(
            "NameKind",
            "What sort of name a spelling is.",
            NameKinds.Select(kind => (kind.Key.ToString().Uncapitalized(), (object)kind.Key, (string?)kind.Value))
        );

    public EnumerationGraphType RetractionReason { get; } =
        FieldBuilding.Enumeration(
            "RetractionReason",
            "Why a fact is taken back.",
            // The words of the extract format have hyphens.
            RetractionReasons
                .Given.Append(
                    new(RetractionReasons.Rejected, "A review rejected it; not for retractFact, see setReview.")
                )
                .Select(reason => (reason.Key.Replace('-', '_'), (object)reason.Key, (string?)reason.Value))
        );

    public EnumerationGraphType OrderDirection { get; } =
        FieldBuilding.Enumeration(
            "OrderDirection",
            "Which way an order runs; missing values always come last.",
            [("asc", false, "Smallest first."), ("desc", true, "Largest first.")]
        );

    private static string Describe(RelationKind relation) =>
        relation.IsProperty
            ? $"Property of {string.Join(", ", relation.From)}: {relation.Label}."
            : $"{string.Join(", ", relation.From)} — {relation.Label} — {string.Join(", ", relation.To)}.";
}
