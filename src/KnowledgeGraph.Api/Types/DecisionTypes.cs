using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>What an article decides about others: which entities are one, and which facts to take back.</summary>
internal sealed class DecisionTypes
{
    private readonly Enums _enums;
    private readonly IGraphType _date;

    public DecisionTypes(Enums enums, IGraphType date)
    {
        (_enums, _date) = (enums, date);
        AddJudgement();
        AddShownName();
        AddIdentity();
        AddRetraction();
        AddReview();
    }

    public ObjectGraphType Judgement { get; } =
        new() { Name = "Judgement", Description = "Somebody judged whether two ids stand for one entity." };

    public ObjectGraphType Retraction { get; } =
        new() { Name = "SaidRetraction", Description = "An article, or an editor, takes a fact back." };

    public ObjectGraphType Review { get; } =
        new() { Name = "SaidFactReview", Description = "What a person thinks of a fact that is in the graph." };

    public ObjectGraphType ShownName { get; } =
        new() { Name = "ShownName", Description = "Somebody chose by which of its names an entity is shown." };

    private ObjectGraphType Identity { get; } =
        new()
        {
            Name = "FactIdentity",
            Description = "What a fact is, so that a decision follows it when entities are merged.",
        };

    private void AddJudgement()
    {
        Judgement.Add<JudgementDraft>("entity", IdType, "Id of the one.", one => one.Entity);
        Judgement.Add<JudgementDraft>("other", IdType, "Id of the other, which is kept where both are one.", one =>
            one.Other
        );
        Judgement.Add<JudgementDraft>("same", BooleanType.Required(), "Whether they are one.", one => one.Same);
        Judgement.Add<JudgementDraft>("at", _date.Required(), "The day.", one => one.At);
        Judgement.Add<JudgementDraft>("by", TextType, "Who judged.", one => one.By);
        Judgement.Add<JudgementDraft>("reason", TextType, "Why.", one => one.Reason);
        Judgement.Add<JudgementDraft>("sentence", IntType, "Number of the sentence that says so.", one => one.Sentence);
    }

    private void AddShownName()
    {
        ShownName.Add<ShownName>("entity", IdType, "Id of the entity.", one => one.Entity);
        ShownName.Add<ShownName>("name", TextType.Required(), "The name.", one => one.Name);
        ShownName.Add<ShownName>("at", _date.Required(), "The day.", one => one.At);
        ShownName.Add<ShownName>("by", TextType, "Who chose.", one => one.By);
        ShownName.Add<ShownName>("reason", TextType, "Why.", one => one.Reason);
        ShownName.Add<ShownName>("sentence", IntType, "Number of the sentence that says so.", one => one.Sentence);
    }

    private void AddIdentity()
    {
        Identity.Add<FactIdentity>("relation", _enums.Relation.Required(), "The relation or property.", fact =>
            fact.Relation
        );
        Identity.Add<FactIdentity>("subject", IdType, "Id of whom it is about.", fact => fact.Subject);
        Identity.Add<FactIdentity>("object", OptionalIdType, "Id of whom it leads to.", fact => fact.Object);
        Identity.Add<FactIdentity>("value", TextType, "The value of a property, as text.", fact => fact.Value);
        Identity.Add<FactIdentity>("stance", _enums.Stance.Required(), "How it is said.", fact => fact.Stance);
        Identity.Add<FactIdentity>("attributedTo", OptionalIdType, "Id of who says so.", fact => fact.AttributedTo);
        Identity.Add<FactIdentity>("timeKey", _date, "The date that is part of what it is.", fact => fact.TimeKey);
    }

    private void AddRetraction()
    {
        Retraction.Add<RetractionDraft>("fact", IdType, "Id of the fact.", one => one.FactId.Text);
        Retraction.Add<RetractionDraft>("identity", Identity, "What the fact is.", one => one.Fact);
        Retraction.Add<RetractionDraft>("reason", _enums.RetractionReason.Required(), "Why.", one =>
            one.Retraction.Reason
        );
        Retraction.Add<RetractionDraft>("at", _date.Required(), "The day.", one => one.Retraction.At);
        Retraction.Add<RetractionDraft>("by", TextType, "Who said so.", one => one.Retraction.By);
        Retraction.Add<RetractionDraft>("note", TextType, "In words.", one => one.Retraction.Note);
        Retraction.Add<RetractionDraft>("replacedBy", OptionalIdType, "The fact in its place.", one =>
            one.Retraction.ReplacedBy
        );
        Retraction.Add<RetractionDraft>("sentence", IntType, "Number of the sentence that says so.", one =>
            one.Sentence
        );
    }

    private void AddReview()
    {
        Review.Add<ReviewDraft>("fact", IdType, "Id of the fact.", one => one.FactId.Text);
        Review.Add<ReviewDraft>("identity", Identity, "What the fact is.", one => one.Fact);
        Review.Add<ReviewDraft>("state", _enums.ReviewState.Required(), "The outcome so far.", one => one.Review.State);
        Review.Add<ReviewDraft>("reason", TextType, "Why.", one => one.Review.Reason);
        Review.Add<ReviewDraft>("at", _date.Required(), "The day.", one => one.Review.At);
        Review.Add<ReviewDraft>("by", TextType, "Who reviewed.", one => one.Review.By);
        Review.Add<ReviewDraft>("sentence", IntType, "Number of the sentence that says so.", one => one.Sentence);
    }
}
