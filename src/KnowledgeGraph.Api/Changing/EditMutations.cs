using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Editing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>The mutations: each takes an input, a dry run and a key, and answers with what is different and why it was
/// refused.</summary>
internal sealed class EditMutations
{
    private readonly EditInputs _inputs;
    private readonly ObjectGraphType _entity,
        _fact,
        _article;

    public EditMutations(Enums enums, EntityTypes entities, FactTypes facts, ArticleTypes articles)
    {
        var (difference, error) = (EditPayload.DifferenceType(), EditPayload.ErrorType());
        _inputs = new EditInputs(enums);
        (Difference, Error) = (difference, error);
        _entity = EditPayload.Type(
            "EntityPayload",
            "entity",
            entities.Entity,
            "The entity, as the graph shows it now; null when it does not.",
            difference,
            error,
            EditPayload.Entity
        );
        _fact = EditPayload.Type(
            "FactPayload",
            "fact",
            facts.Fact,
            "The fact, as the graph shows it now; null when it does not.",
            difference,
            error,
            EditPayload.Fact
        );
        _article = EditPayload.Type(
            "ArticlePayload",
            "article",
            articles.Article,
            "The article, as the graph has it now; null when it does not.",
            difference,
            error,
            EditPayload.Article
        );
    }

    public ObjectGraphType Difference { get; }

    public ObjectGraphType Error { get; }

    public void AddTo(ObjectGraphType mutation)
    {
        Add(
            mutation,
            "upsertEntity",
            _entity,
            _inputs.UpsertEntity,
            EditReader.UpsertEntity,
            "Writes what an article says of an entity: what is given replaces what it said, null takes it out, "
                + "the rest stays."
        );
        Add(
            mutation,
            "upsertFact",
            _fact,
            _inputs.UpsertFact,
            EditReader.UpsertFact,
            "Writes a fact that an article reports, with the words it stands on; checked like a file."
        );
        Add(
            mutation,
            "retractFact",
            _fact,
            _inputs.RetractFact,
            EditReader.RetractFact,
            "Takes a fact back: it stays as a tombstone, and importing its articles again does not bring it back."
        );
        Add(
            mutation,
            "restoreFact",
            _fact,
            _inputs.FactOnly,
            EditReader.RestoreFact,
            "Takes a retraction by editors back."
        );
        Add(
            mutation,
            "setReview",
            _fact,
            _inputs.SetReview,
            EditReader.SetReview,
            "Says what a person thinks of a fact; a rejected one leaves the graph as a tombstone until it is "
                + "accepted again. Without a state the review is taken back."
        );
        Add(
            mutation,
            "mergeEntities",
            _entity,
            _inputs.MergeEntities,
            EditReader.MergeEntities,
            "Judges that two entities are one. What articles said stays as it is, also when more of them come; "
                + "unmerge takes the judgement back."
        );
        Add(
            mutation,
            "unmerge",
            _entity,
            _inputs.Unmerge,
            EditReader.Unmerge,
            "Takes a merge back: everything is as if it had not been."
        );
        Add(
            mutation,
            "markDistinct",
            _entity,
            _inputs.MarkDistinct,
            EditReader.MarkDistinct,
            "Judges that two entities are not one: they cannot be merged, and are no longer similar."
        );
        Add(
            mutation,
            "chooseName",
            _entity,
            _inputs.ChooseName,
            EditReader.ChooseName,
            "Chooses by which of its names an entity is shown, also when articles come that call it otherwise."
        );
        Add(
            mutation,
            "restoreArticle",
            _article,
            _inputs.RestoreArticle,
            EditReader.RestoreArticle,
            "Puts back what an article said before, or takes out one that was not there; refused when it was "
                + "changed since. So an edit is undone."
        );
        Add(
            mutation,
            "undoChange",
            _article,
            _inputs.UndoChange,
            EditReader.UndoChange,
            "Takes an edit by hand back, whoever made it: what it put in goes, what it took out comes back, what "
                + "others did since stays. Refused when the same was changed since."
        );
    }

    private static void Add(
        ObjectGraphType mutation,
        string name,
        ObjectGraphType payload,
        InputObjectGraphType type,
        Func<Fields, Edit> edit,
        string description
    ) =>
        mutation.AddAsync(
            name,
            payload.Required(),
            description,
            new QueryArguments([Argument("input", type.Required(), "What to change."), .. EditRun.Terms]),
            async context =>
                await EditRun.RunAsync(
                    context,
                    edit(EditRun.Signed(context, (Fields)context.Arguments!["input"].Value!, type))
                )
        );
}
