using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>Whom an article names.</summary>
internal sealed class MentionType(EntityTypes entities, SaidTypes said)
{
    public ObjectGraphType Type()
    {
        var type = new ObjectGraphType { Name = "Mention", Description = "An entity that an article names." };
        type.Add<MentionView>("id", IdType, "Its id, as the article gives it.", mention => mention.Draft.Id);
        type.Add<MentionView>("kind", TextType.Required(), "Its kind, as the article gives it.", mention =>
            mention.Draft.Kind
        );
        type.Add("entity", entities.Entity, "The entity, as the graph shows it.", null, context =>
            context.Request().Entities.Load(((MentionView)context.Source!).Draft.Id, entity => entity)
        );
        type.Add<MentionView>("names", TextType.ListOf().Required(), "How the article calls it.", mention =>
            mention.Draft.Names.Select(name => name.Value)
        );
        type.Add<MentionView>(
            "match",
            said.Match,
            "How it was linked to the graph when the extract was made; null when the file does not say.",
            mention => mention.Note?.Match
        );
        type.Add<MentionView>("places", said.Span.ListOf().Required(), "Words that name it.", mention =>
            mention.Note?.Mentions ?? []
        );
        return type;
    }

    public static IEnumerable<object> Of(ArticleExtract said, IEnumerable<EntityDraft> drafts)
    {
        var notes = (said.Notes?.Entities ?? []).ToDictionary(note => note.Entity);
        return drafts.Select(draft => new MentionView(draft, notes.GetValueOrDefault(draft.Id)));
    }

    private sealed record MentionView(EntityDraft Draft, EntityNote? Note);
}
