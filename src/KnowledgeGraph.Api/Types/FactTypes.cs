using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>Facts and the evidence they stand on.</summary>
internal sealed class FactTypes
{
    private readonly Ontology _ontology;

    public FactTypes(
        Ontology ontology,
        Enums enums,
        IGraphType date,
        ArticleTypes articles,
        IGraphType entity,
        Connections connections
    )
    {
        _ontology = ontology;
        AddEvidence(articles);
        AddRetraction(enums, date);
        AddReview(enums, date);
        AddFact(enums, date, entity);
        Connection = connections.Of(Fact, "Fact");
    }

    public ObjectGraphType Fact { get; } =
        new()
        {
            Name = "Fact",
            Description = "A relation between two entities, or the value of a property, that somebody reported.",
        };

    public ObjectGraphType Connection { get; }

    public ObjectGraphType Evidence { get; } =
        new() { Name = "Evidence", Description = "What a fact stands on: exact words in a sentence of an article." };

    private ObjectGraphType Retraction { get; } =
        new() { Name = "Retraction", Description = "Why a fact no longer counts." };

    private ObjectGraphType Review { get; } =
        new() { Name = "Review", Description = "What a person thinks of a fact." };

    public ObjectGraphType Qualifier { get; } =
        new() { Name = "Qualifier", Description = "A further detail of a fact." };

    private void AddEvidence(ArticleTypes articles)
    {
        Evidence.Add<Evidence>("quote", TextType.Required(), "The exact words.", evidence => evidence.Quote);
        Evidence.Add<Evidence>(
            "offset",
            IntType.Required(),
            "Where they begin in the sentence, in UTF-16 code units.",
            evidence => evidence.Offset
        );
        Evidence.Add<Evidence>("sentence", articles.Sentence.Required(), "The sentence they stand in.", evidence =>
            evidence.Sentence
        );
        Evidence.Add<Evidence>("article", articles.Article.Required(), "The article it belongs to.", evidence =>
            evidence.Article
        );
    }

    private void AddReview(Enums enums, IGraphType date)
    {
        Review.Add<Review>("state", enums.ReviewState.Required(), "The outcome so far.", review => review.State);
        Review.Add<Review>("reason", TextType, "Why.", review => review.Reason);
        Review.Add<Review>("at", date.Required(), "The day.", review => review.At);
        Review.Add<Review>("by", TextType, "Who reviewed.", review => review.By);
    }

    private void AddRetraction(Enums enums, IGraphType date)
    {
        Retraction.Add<Retraction>("reason", enums.RetractionReason.Required(), "Why.", retraction =>
            retraction.Reason
        );
        Retraction.Add<Retraction>("at", date.Required(), "The day.", retraction => retraction.At);
        Retraction.Add<Retraction>("by", TextType, "Who said so.", retraction => retraction.By);
        Retraction.Add<Retraction>("note", TextType, "In words.", retraction => retraction.Note);
        Retraction.Add<Retraction>("replacedBy", OptionalIdType, "The fact that stands in its place.", retraction =>
            retraction.ReplacedBy?.Text
        );
        QualifierFields.AddTo(Qualifier, _ontology);
    }

    private void AddFact(Enums enums, IGraphType date, IGraphType entity)
    {
        Fact.Add<FactView>("id", IdType, "Derived from what the fact says, so that two articles give one fact.", view =>
            view.Fact.Id.Text
        );
        Fact.Add<FactView>("relation", enums.Relation.Required(), "The relation or property.", view =>
            view.Fact.Relation
        );
        Fact.Add("subject", entity.Required(), "Whom it is about.", null, context =>
            End(context, view => view.Fact.Subject)
        );
        Fact.Add("object", entity, "Whom it leads to; null for the value of a property.", null, context =>
            End(context, view => view.Fact.Object)
        );
        Fact.Add<FactView>(
            "value",
            new GraphQLTypeReference("Value"),
            "The value of a property; null for a relation.",
            Value
        );
        Fact.Add<FactView>(
            "quantity",
            TextType,
            "The value with its unit and whether it is about so much; null when articles give neither.",
            view => QualifierFields.Quantity(view.Fact)
        );
        Fact.Add<FactView>("start", date, "When it began to hold.", view => view.Fact.Start);
        Fact.Add<FactView>("end", date, "When it stopped.", view => view.Fact.End);
        Fact.Add<FactView>("at", date, "When it happened.", view => view.Fact.At);
        TimeFields.AddTo(Fact, _ontology, date);
        Fact.Add<FactView>("stance", enums.Stance.Required(), "How it is said.", view => view.Fact.Stance);
        Fact.Add<FactView>("confidence", FloatType.Required(), "0 to 1, the highest of its evidence.", view =>
            view.Fact.Confidence
        );
        Fact.Add("attributedTo", entity, "Who says so; null when the article itself does.", null, context =>
            End(context, view => view.Fact.AttributedTo)
        );
        Fact.Add<FactView>("qualifiers", Qualifier.ListOf().Required(), QualifierFields.Meaning, view =>
            Details.Of(view.Fact.Qualifiers)
        );
        Fact.Add<FactView>("articleCount", IntType.Required(), ArticleCount, view => view.Fact.ArticleCount);
        Fact.Add<FactView>("recorded", IntType.Required(), "Sequence number of the change that brought it.", view =>
            view.Fact.Recorded
        );
        Fact.Add<FactView>("retraction", Retraction, "Why it no longer counts; null while it does.", view =>
            view.Fact.Retraction
        );
        Fact.AddAsync("review", Review, "What a person thinks of it; null when nobody said.", null, async context =>
            (await context.Request().DecisionsAsync(context.CancellationToken)).ReviewOf(
                ((FactView)context.Source!).Fact.Id
            )
        );
        Fact.Add("evidence", Evidence.ListOf().Required(), "What it stands on: oldest article first.", null, context =>
            context.Request().Evidence.Load(((FactView)context.Source!).Fact.Id, found => found ?? [])
        );
        Fact.Add("conflicts", Fact.ListOf().Required(), "Facts that cannot be true beside this one.", null, context =>
        {
            var fact = ((FactView)context.Source!).Fact;
            return context
                .Request()
                .Rivals.Load(fact.Id, rivals =>
                {
                    Truncation.Report(context, rivals?.Count >= IGraphReader.MaxRivals);
                    return Conflicts.Of(_ontology, fact, rivals ?? []).Select(rival => new FactView(rival)).ToList();
                });
        });
    }

    private object? Value(FactView view) =>
        ValueGraphType.FromText(_ontology.Relation(view.Fact.Relation).Type ?? PropertyType.String, view.Fact.Value);

    private const string ArticleCount =
        "How many articles support it. Those that were taken back or superseded do not count: 0 says that nothing "
        + "supports it any more.";

    private static object? End(IResolveFieldContext context, Func<FactView, string?> select)
    {
        var view = (FactView)context.Source!;
        if (select(view) is not { } id)
            return null;
        return view.Known(id) ?? (object)context.Request().Entities.Load(id, entity => entity);
    }
}
