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
            input => new UpsertEntity(input),
            "Writes what an article says of an entity: what is given replaces what it said, null takes it out, "
                + "the rest stays."
        );
        Add(
            mutation,
            "upsertFact",
            _fact,
            _inputs.UpsertFact,
            input => new UpsertFact(input),
            "Writes a fact that an article reports, with the words it stands on; checked like a file."
        );
        Add(
            mutation,
            "retractFact",
            _fact,
            _inputs.RetractFact,
            input => new RetractFact(input),
            "Takes a fact back: it stays as a tombstone, and importing its articles again does not bring it back."
        );
        Add(
            mutation,
            "restoreFact",
            _fact,
            _inputs.FactOnly,
            input => new RestoreFact(input),
            "Takes a retraction by editors back."
        );
        Add(
            mutation,
            "setReview",
            _fact,
            _inputs.SetReview,
            input => new SetReview(input),
            "Says what a person thinks of a fact; a rejected one leaves the graph as a tombstone until it is "
                + "accepted again. Without a state the review is taken back."
        );
        Add(
            mutation,
            "mergeEntities",
            _entity,
            _inputs.MergeEntities,
            input => new MergeEntities(input),
            "Judges that two entities are one. What articles said stays as it is, also when more of them come; "
                + "unmerge takes the judgement back."
        );
        Add(
            mutation,
            "unmerge",
            _entity,
            _inputs.Unmerge,
            input => new Unmerge(input),
            "Takes a merge back: everything is as if it had not been."
        );
        Add(
            mutation,
            "markDistinct",
            _entity,
            _inputs.MarkDistinct,
            input => new MarkDistinct(input),
            "Judges that two entities are not one: they cannot be merged, and are no longer similar."
        );
        Add(
            mutation,
            "restoreArticle",
            _article,
            _inputs.RestoreArticle,
            input => new RestoreArticle(input),
            "Puts back what an article said before, or takes out one that was not there; refused when it was "
                + "changed since. So an edit is undone."
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
            new QueryArguments([Argument("input", type.Required(), "What to change."), .. Terms]),
            async context =>
                await RunAsync(context, edit(Signed(context, (Fields)context.Arguments!["input"].Value!, type)))
        );

    /// <summary>The input under the name of who is logged in, whatever it says itself.</summary>
    private static Fields Signed(IResolveFieldContext context, Fields input, InputObjectGraphType type) =>
        context.Request().Caller?.Name is { } name && type.HasField("by")
            ? new Dictionary<string, object?>(input) { ["by"] = name }
            : input;

    /// <summary>The arguments that every mutation has.</summary>
    public static QueryArgument[] Terms =>
        [
            Argument("dryRun", BooleanType, "Only say what it would do.", false),
            Argument(
                "idempotencyKey",
                TextType,
                "A word of your own for this change, up to 200 characters: sent again with the same input it "
                    + "is answered as the first time and done once, also after a restart."
            ),
        ];

    public static async Task<EditResult> RunAsync(IResolveFieldContext context, Edit edit)
    {
        var request = context.Request();
        var (key, dryRun) = (context.GetArgument<string?>("idempotencyKey"), context.GetArgument<bool>("dryRun"));
        var result = await request.Editor.RunAsync(edit, key, dryRun, context.CancellationToken);
        if (dryRun && result.Outcome is { } outcome)
            return result with { Outcome = outcome with { Result = outcome.Result with { Sequence = 0 } } };
        request.Feed.Wake();
        request.Forget();
        return result;
    }
}
