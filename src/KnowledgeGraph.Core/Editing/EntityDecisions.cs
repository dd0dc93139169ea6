using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>What decisions about entities have in common.</summary>
internal static class EntityDecisions
{
    public static (string? Reason, string? By) Why(EditContext context, string? reason, string? by)
    {
        var input = context.Reader.Plain(("reason", reason), ("by", by));
        var fields = new InputFields(input, "a judgement", context.Mistakes);
        return (fields.Text("reason", 500), fields.Text("by", 200));
    }

    /// <summary>The entity that the graph shows for an id, merged ones too.</summary>
    public static async Task<Entity?> FindAsync(EditContext context, string id, string field)
    {
        if (
            (
                await context.Store.GetEntitiesAsync([context.Decisions.Resolve(id)], context.Cancellation)
            ).Values.SingleOrDefault() is
            { } entity
        )
            return entity;
        context.Refuse(EditErrorCode.UnknownEntity, $"There is no entity {Mistakes.Show(id)} in the graph.", field);
        return null;
    }
}
