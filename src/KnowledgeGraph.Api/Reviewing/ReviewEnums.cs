using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reviewing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Reviewing;

/// <summary>The closed lists of words that reviewing uses.</summary>
internal sealed class ReviewEnums
{
    public EnumerationGraphType Decision { get; } =
        Enumeration(
            "ReviewDecision",
            "What was decided about a proposal.",
            [
                ("open", ReviewDecision.Open, "Nobody has decided."),
                ("accepted", ReviewDecision.Accepted, "It goes into the graph."),
                ("rejected", ReviewDecision.Rejected, "It does not, and does not come back."),
            ]
        );

    public EnumerationGraphType Progress { get; } =
        Enumeration(
            "ReviewProgress",
            "How far an article has come.",
            [
                ("new", ReviewProgress.New, "Nothing is decided."),
                ("started", ReviewProgress.Started, "Some of it is decided."),
                ("decided", ReviewProgress.Decided, "All of it is decided; it is not in the graph yet."),
                ("imported", ReviewProgress.Imported, "What was accepted is in the graph."),
            ]
        );

    public EnumerationGraphType Match { get; } =
        Enumeration(
            "EntityMatch",
            "What is known of who an entity is.",
            [
                ("new", EntityMatch.New, "The graph does not know it."),
                ("linked", EntityMatch.Linked, "It is one of the graph."),
                ("ambiguous", EntityMatch.Ambiguous, "It may be one of several; a person must say."),
            ]
        );

    public EnumerationGraphType How { get; } =
        Enumeration(
            "MentionKind",
            "How words name an entity.",
            [
                ("name", MentionKind.Name, "By a name."),
                ("adjective", MentionKind.Adjective, "By the word for what belongs to it."),
                ("pronoun", MentionKind.Pronoun, "By a word that stands for a name."),
                ("description", MentionKind.Description, "By words that describe it."),
            ]
        );

    public EnumerationGraphType State { get; } =
        Enumeration(
            "KnownState",
            "How a proposal stands to the graph.",
            [
                ("new", KnownState.New, "The graph does not say it."),
                ("confirms", KnownState.Confirms, "The graph says the same."),
                ("contradicts", KnownState.Contradicts, "The graph says otherwise."),
            ]
        );
}
