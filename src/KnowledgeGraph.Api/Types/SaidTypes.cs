using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>What an article says of facts and entities in its own words, before it is merged with others.</summary>
internal sealed class SaidTypes
{
    private readonly IGraphType _date;

    public SaidTypes(Enums enums, IGraphType date, IGraphType qualifier)
    {
        _date = date;
        AddSpan();
        AddReview();
        AddFact(enums, qualifier);
        AddMatch();
    }

    public ObjectGraphType Fact { get; } =
        new() { Name = "SaidFact", Description = "A fact as one article says it, and how it was found." };

    public ObjectGraphType Match { get; } =
        new() { Name = "LinkNote", Description = "How an entity was linked to the graph when the extract was made." };

    public ObjectGraphType Span { get; } = new() { Name = "Span", Description = "Exact words in a sentence." };

    private ObjectGraphType Review { get; } =
        new()
        {
            Name = "SaidReview",
            Description = "The review of a fact before it entered the graph, in the words of the extract format.",
        };

    private void AddSpan()
    {
        Span.Add<QuoteSpan>("sentence", IntType.Required(), "Number of the sentence.", span => span.Sentence);
        Span.Add<QuoteSpan>("quote", TextType.Required(), "The exact words.", span => span.Quote);
        Span.Add<QuoteSpan>(
            "offset",
            IntType.Required(),
            "Where they begin in the sentence, in UTF-16 code units.",
            span => span.Offset
        );
    }

    private void AddReview()
    {
        Review.Add<FactReviewNote>("state", TextType.Required(), "The outcome.", review => review.State);
        Review.Add<FactReviewNote>("by", TextType, "Who reviewed.", review => review.By);
        Review.Add<FactReviewNote>("at", _date, "The day.", review => review.At);
        Review.Add<FactReviewNote>("reason", TextType, "Why.", review => review.Reason);
        Review.Add<FactReviewNote>("note", TextType, "In words.", review => review.Note);
    }

    private void AddFact(Enums enums, IGraphType qualifier)
    {
        Fact.Add<SaidFact>("label", TextType, "What the file calls it.", said => said.Note?.Label);
        Fact.Add<SaidFact>("relation", enums.Relation.Required(), "The relation or property.", said =>
            said.Draft.Relation
        );
        Fact.Add<SaidFact>("subject", IdType, "Id of whom it is about, as the file gives it.", said =>
            said.Draft.Subject
        );
        Fact.Add<SaidFact>("object", OptionalIdType, "Id of whom it leads to, as the file gives it.", said =>
            said.Draft.Object
        );
        Fact.Add<SaidFact>("value", TextType, "The value of a property, as text.", said => said.Draft.Value);
        Fact.Add<SaidFact>("start", _date, "When it began to hold.", said => said.Draft.Start);
        Fact.Add<SaidFact>("end", _date, "When it stopped.", said => said.Draft.End);
        Fact.Add<SaidFact>("at", _date, "When it happened.", said => said.Draft.At);
        Fact.Add<SaidFact>(
            "basis",
            TextType,
            "How its dates are known: stated, resolved-relative or bounded-by-publication.",
            said => said.Note?.Basis
        );
        Fact.Add<SaidFact>("stance", enums.Stance.Required(), "How it is said.", said => said.Draft.Stance);
        Fact.Add<SaidFact>("attributedTo", OptionalIdType, "Id of who says so.", said => said.Draft.AttributedTo);
        Fact.Add<SaidFact>("confidence", FloatType.Required(), "0 to 1.", said => said.Draft.Confidence);
        Fact.Add<SaidFact>("qualifiers", qualifier.ListOf().Required(), "Further details.", said =>
            Details.Of(said.Draft.Qualifiers)
        );
        Fact.Add<SaidFact>("origin", TextType.Required(), "Who found it: curated (people), rule, model or llm.", said =>
            said.Note?.Origin ?? "curated"
        );
        Fact.Add<SaidFact>("rule", TextType, "By which rule it was found.", said => said.Note?.Rule);
        Fact.Add<SaidFact>("rank", TextType.Required(), "preferred, normal or deprecated.", said =>
            said.Note?.Rank ?? "normal"
        );
        Fact.Add<SaidFact>("review", Review, "What the file says of its review.", said => said.Note?.Review);
        Fact.Add<SaidFact>("quotes", Span.ListOf().Required(), "The words it stands on.", said => said.Draft.Spans);
    }

    private void AddMatch()
    {
        Match.Add<LinkNote>("state", TextType.Required(), "new, linked, ambiguous or not-same-as.", one => one.State);
        Match.Add<LinkNote>("graphId", TextType, "What it was linked to.", one => one.GraphId);
        Match.Add<LinkNote>(
            "by",
            TextType,
            "What told: identifier, exact-alias, folded-alias, context or human.",
            one => one.By
        );
        Match.Add<LinkNote>("score", FloatType, "0 to 1.", one => one.Score);
        Match.Add<LinkNote>("notSameAs", TextType.ListOf().Required(), "What it was told from.", one => one.NotSameAs);
    }
}

/// <summary>What an article says of a fact, with the note of its file.</summary>
internal sealed record SaidFact(FactDraft Draft, FactNote? Note)
{
    /// <summary>The facts of an extract, or those that wait in it.</summary>
    public static IEnumerable<SaidFact> Of(ArticleExtract said, IEnumerable<FactDraft> drafts)
    {
        var notes = FactNote.Of(said);
        return drafts.Select(draft => new SaidFact(draft, notes.GetValueOrDefault(draft)));
    }
}
