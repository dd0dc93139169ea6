using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reviewing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Reviewing;

/// <summary>The type of a proposed fact.</summary>
internal static class ProposalType
{
    public static ObjectGraphType Of(Enums enums, ReviewEnums words, IGraphType date)
    {
        var span = ReviewPartTypes.New("ReviewSpan", "Words of a sentence.");
        span.Add<ProposedSpan>("sentence", IntType.Required(), "Number of the sentence.", part => part.Sentence);
        span.Add<ProposedSpan>("start", IntType.Required(), "Where they begin, UTF-16 code units.", part => part.Start);
        span.Add<ProposedSpan>("end", IntType.Required(), "Where they end, exclusive.", part => part.End);
        var type = ReviewPartTypes.New("ReviewProposal", "A fact that may be in an article.");
        type.Add<ProposalView>("id", IdType, "Equal for equal proposals on equal text.", view => view.Proposal.Id);
        type.Add<ProposalView>("relation", enums.Relation.Required(), "What it says.", view => view.Proposal.Relation);
        type.Add<ProposalView>("subject", IdType, "Key of whom it is about.", view => view.Proposal.Subject);
        type.Add<ProposalView>("object", OptionalIdType, "Key of the other end; null for a value.", view =>
            view.Proposal.Object
        );
        type.Add<ProposalView>("value", TextType, "The value of a property.", view => view.Proposal.Value);
        type.Add<ProposalView>("start", date, "When it began to hold.", view => view.Proposal.Start);
        type.Add<ProposalView>("end", date, "When it stopped.", view => view.Proposal.End);
        type.Add<ProposalView>("at", date, "When it happened.", view => view.Proposal.At);
        type.Add<ProposalView>(
            "relative",
            BooleanType.Required(),
            "Whether a date was worked out from the day of publication.",
            view => view.Proposal.IsRelative
        );
        type.Add<ProposalView>("stance", enums.Stance.Required(), "How it is said.", view => view.Proposal.Stance);
        type.Add<ProposalView>("attributedTo", OptionalIdType, "Key of who says so.", view =>
            view.Proposal.AttributedTo
        );
        type.Add<ProposalView>(
            "confidence",
            FloatType.Required(),
            "Share of such proposals that were right on text held out, 0 to 1.",
            view => view.Proposal.Confidence
        );
        type.Add<ProposalView>("origin", TextType.Required(), "The rule that proposed it, model or person.", view =>
            view.Proposal.Origin
        );
        type.Add<ProposalView>("spans", span.ListOf().Required(), "The words it stands on.", view =>
            view.Proposal.Spans
        );
        type.Add<ProposalView>("decision", words.Decision.Required(), "What was decided.", view =>
            view.Proposal.Decision
        );
        type.Add<ProposalView>("known", words.State.Required(), "How it stands to the graph.", view =>
            view.Known.State
        );
        type.Add<ProposalView>("knownFact", OptionalIdType, "The fact that it confirms or contradicts.", view =>
            view.Known.Fact?.Text
        );
        return type;
    }
}

/// <summary>A proposal and what the graph knows of it.</summary>
internal sealed record ProposalView(ReviewProposal Proposal, Known Known);
