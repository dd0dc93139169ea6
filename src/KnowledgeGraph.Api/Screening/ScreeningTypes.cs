using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Screening;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Screening;

/// <summary>What <c>screen</c> answers.</summary>
internal sealed class ScreeningTypes
{
    private readonly Enums _enums;
    private readonly EntityTypes _entities;
    private readonly FactTypes _facts;

    public ScreeningTypes(Enums enums, EntityTypes entities, FactTypes facts)
    {
        (_enums, _entities, _facts) = (enums, entities, facts);
        Clearance = ClearanceType();
        Result = ResultType();
    }

    public ObjectGraphType Result { get; }

    public ObjectGraphType Clearance { get; }

    private ObjectGraphType ResultType()
    {
        var type = New("ScreeningResult", "Potential matches of many subjects. Finding none clears nobody.");
        type.Add<ScreeningResult>("sequence", IntType.Required(), "As of which change of the graph.", result =>
            result.Sequence
        );
        type.Add<ScreeningResult>(
            "subjects",
            SubjectType().ListOf().Required(),
            "In the order that they were asked in.",
            result => result.Subjects
        );
        return type;
    }

    private ObjectGraphType SubjectType()
    {
        var type = New("ScreenedSubject", "A subject and who of the graph it may be.");
        type.Add<ScreenedSubject>("key", IdType, "Its key.", subject => subject.Key);
        type.Add<ScreenedSubject>("name", TextType.Required(), "The name it was asked by.", subject => subject.Name);
        type.Add<ScreenedSubject>(
            "hits",
            HitType().ListOf().Required(),
            $"Potential matches, the likeliest first; at most {Screener.MaxHits}.",
            subject => subject.Hits
        );
        return type;
    }

    private ObjectGraphType HitType()
    {
        var feature = New("ScreeningFeature", "One thing that was compared.");
        feature.Add<ScreeningFeature>("name", TextType.Required(), "What.", one => one.Name);
        feature.Add<ScreeningFeature>("effect", TextType.Required(), "decides, raises or lowers.", one => one.Effect);
        feature.Add<ScreeningFeature>("explanation", TextType.Required(), "In words.", one => one.Explanation);
        var type = New("ScreeningHit", "A potential match: a person has to decide.");
        type.Add<ScreeningHit>("entity", _entities.Entity.Required(), "Who it may be.", hit => hit.Entity);
        type.Add<ScreeningHit>("score", FloatType.Required(), "0 to 1, as scores of search.", hit => hit.Score);
        type.Add<ScreeningHit>("verdict", _enums.NameVerdict.Required(), "What it means.", hit => hit.Verdict);
        type.Add<ScreeningHit>("matchedName", TextType, "Which of the names fits best.", hit => hit.MatchedName);
        type.Add<ScreeningHit>("explanation", TextType.Required(), "Why, in one line.", hit =>
            string.Join("; ", hit.Features.Select(one => one.Explanation))
        );
        type.Add<ScreeningHit>("features", feature.ListOf().Required(), "What was compared.", hit => hit.Features);
        type.Add<ScreeningHit>(
            "sanctions",
            _entities.Entity.ListOf().Required(),
            "Restrictions against it that are in force.",
            hit => hit.Sanctions
        );
        type.Add(
            "facts",
            _facts.Fact.ListOf().Required(),
            "The facts behind it, with their evidence: those restrictions, and the day of birth and the countries "
                + "where "
                + "the subject has such.",
            null,
            Facts
        );
        type.Add<ScreeningHit>(
            "cleared",
            Clearance,
            "Who said that it is not the same; null when nobody did, or when the entity has changed since.",
            hit => hit.Cleared
        );
        return type;
    }

    private static object? Facts(IResolveFieldContext context) =>
        context.Request().FactsById.LoadPresent(((ScreeningHit)context.Source!).Facts, fact => new FactView(fact));

    private static ObjectGraphType ClearanceType()
    {
        var type = New("Clearance", "A decision that a subject is not an entity.");
        type.Add<Clearance>("subject", IdType, "Key of the subject.", one => one.Subject);
        type.Add<Clearance>("entity", IdType, "Id of the entity.", one => one.Entity);
        type.Add<Clearance>("reason", TextType.Required(), "Why.", one => one.Reason);
        type.Add<Clearance>("by", TextType.Required(), "Who decided.", one => one.By);
        type.Add<Clearance>("at", TextType.Required(), "When, UTC.", one => one.At.ToString("O"));
        return type;
    }

    private static ObjectGraphType New(string name, string description) =>
        new() { Name = name, Description = description };
}
