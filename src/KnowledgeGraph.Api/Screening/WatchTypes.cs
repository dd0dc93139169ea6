using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Screening.Watching;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Screening;

/// <summary>Who is watched, and what is told of them.</summary>
internal sealed class WatchTypes
{
    public WatchTypes(Enums enums, EntityTypes entities, IGraphType date)
    {
        AddSubject(enums, entities, date);
        AddHit(entities);
    }

    public ObjectGraphType Subject { get; } =
        new() { Name = "WatchedSubject", Description = "Somebody who is looked for whenever the graph changes." };

    public ObjectGraphType Hit { get; } =
        new()
        {
            Name = "WatchHit",
            Description =
                "A potential match of a watched subject that was not there before, or a new restriction "
                + "against one.",
        };

    private void AddSubject(Enums enums, EntityTypes entities, IGraphType date)
    {
        Subject.Add<WatchedSubject>("key", IdType, "What your list calls it.", one => one.Subject.Key);
        Subject.Add<WatchedSubject>("name", TextType.Required(), "Its name.", one => one.Subject.Name);
        Subject.Add<WatchedSubject>("kind", enums.Kind, "What it is, when the list says so.", one => one.Subject.Kind);
        Subject.Add<WatchedSubject>("birthDate", date, "Born or founded.", one => one.Subject.BirthDate);
        Subject.Add<WatchedSubject>("countries", TextType.ListOf().Required(), "Its countries.", one =>
            one.Subject.Countries ?? []
        );
        Subject.Add<WatchedSubject>(
            "identifiers",
            entities.Entity.GetField("identifiers")!.ResolvedType!,
            "Ids in registers.",
            one => one.Subject.Identifiers ?? []
        );
        Subject.Add<WatchedSubject>("threshold", FloatType.Required(), "The least score of a hit.", one =>
            one.Threshold
        );
        Subject.Add<WatchedSubject>("by", TextType.Required(), "Who saved it.", one => one.By);
        Subject.Add<WatchedSubject>("at", TextType.Required(), "When, UTC.", one => one.At.ToString("O"));
    }

    private void AddHit(EntityTypes entities)
    {
        Hit.Add<WatchHit>("number", IntType.Required(), "Counts what was told, from 1.", hit => hit.Number);
        Hit.Add<WatchHit>("subject", IdType, "Key of the subject.", hit => hit.Subject);
        Hit.Add<WatchHit>("name", TextType.Required(), "Name of the subject.", hit => hit.Name);
        Hit.Add("entity", entities.Entity, "Who it may be; null when it left the graph since.", null, context =>
            context.Request().Entities.Load(((WatchHit)context.Source!).Entity, entity => entity)
        );
        Hit.Add<WatchHit>("entityName", TextType.Required(), "Its name then.", hit => hit.EntityName);
        Hit.Add<WatchHit>("score", FloatType.Required(), "0 to 1, as scores of search.", hit => hit.Score);
        Hit.Add<WatchHit>("explanation", TextType.Required(), "Why, in one line.", hit => hit.Explanation);
        Hit.Add("sanctions", entities.Entity.ListOf().Required(), "In force against it then.", null, context =>
            context.Request().Entities.LoadPresent(((WatchHit)context.Source!).Sanctions, entity => entity)
        );
        Hit.Add<WatchHit>("sequence", IntType.Required(), "As of which change of the graph.", hit => hit.Sequence);
        Hit.Add<WatchHit>("at", TextType.Required(), "When, UTC.", hit => hit.At.ToString("O"));
    }
}
