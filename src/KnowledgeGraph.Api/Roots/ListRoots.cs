using System.Runtime.CompilerServices;
using GraphQL.Resolvers;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>listChanges</c> and <c>listChanged</c>: what versions of lists changed.</summary>
internal sealed class ListRoots
{
    private const int MaxChanges = 500;
    private readonly ObjectGraphType _change = new()
    {
        Name = "ListChange",
        Description = "How an entry of a list differs from the version before.",
    };
    private readonly IGraphType _date;

    public ListRoots(ArticleTypes articles, IGraphType date)
    {
        _date = date;
        var kind = Enumeration(
            "ListChangeKind",
            "What happened to an entry of a list.",
            [
                ("added", ListChangeKind.Added, "It is new."),
                ("changed", ListChangeKind.Changed, "A field of it is another one."),
                ("delisted", ListChangeKind.Delisted, "The version lacks it: its restrictions have ended."),
                ("relisted", ListChangeKind.Relisted, "It is there again."),
            ]
        );
        _change.Add<PlacedChange>("cursor", TextType.Required(), "To go on behind it.", one => one.Cursor);
        _change.Add<PlacedChange>("version", date.Required(), "Date of the version.", one => one.Version.PublishedAt);
        _change.Add<PlacedChange>("kind", kind.Required(), "What happened.", one => one.Change.Kind);
        _change.Add<PlacedChange>("entry", TextType.Required(), "What the list calls it.", one => one.Change.Entry);
        _change.Add<PlacedChange>("name", TextType.Required(), "Its name.", one => one.Change.Name);
        _change.Add<PlacedChange>("field", TextType, "The field that differs.", one => one.Change.Field);
        _change.Add<PlacedChange>("before", TextType, "Its value before.", one => one.Change.Before);
        _change.Add<PlacedChange>("after", TextType, "Its value now.", one => one.Change.After);
        _change.Add("source", articles.Article, "The record of the entry, with its fields.", null, context =>
            context.Request().Articles.Load(((PlacedChange)context.Source!).Source, found => found)
        );
    }

    public void AddTo(ObjectGraphType query, ObjectGraphType subscription)
    {
        query.AddAsync(
            "listChanges",
            _change.ListOf().Required(),
            "What versions of a list changed, oldest first: entries added, changed with before and after, delisted.",
            new QueryArguments(
                Argument("list", IdType, "Slug of the list, for instance un-sc."),
                Argument("since", _date, "Only versions after that day."),
                Argument("after", TextType, "Only what comes behind the change of that cursor."),
                Argument("first", IntType, $"At most so many, 1 to {MaxChanges}.", 100)
            ),
            ReadAsync
        );
        subscription.AddField(
            new FieldType
            {
                Name = "listChanged",
                Description = "What new versions of a list change, as they are imported.",
                ResolvedType = _change.Required(),
                Arguments = new QueryArguments(Argument("list", IdType, "Slug of the list.")),
                Resolver = new FuncFieldResolver<object?>(context => context.Source),
                StreamResolver = new SourceStreamResolver<PlacedChange>(context =>
                {
                    var (request, list) = (context.Request(), context.GetArgument<string>("list"));
                    return new AsyncObservable<PlacedChange>(
                        stop => FollowAsync(request, list, stop),
                        request.GetValueOrDefault(StreamFlow.Key) as StreamFlow,
                        context.CancellationToken
                    );
                }),
            }
        );
    }

    private static async ValueTask<object?> ReadAsync(IResolveFieldContext context)
    {
        var first = Ranges.Read(context, "first", 1, MaxChanges);
        var after = context.GetArgument<string?>("after");
        if (after is not null && PlacedChange.Split(after) is null)
            throw new ApiError(ApiErrorCode.BadCursor, "after is no cursor of a change; take it from an answer.");
        var changes = new List<PlacedChange>();
        await foreach (
            var change in ListVersions.ChangesAsync(
                context.Request().Store,
                context.GetArgument<string>("list"),
                context.GetArgument<PartialDate?>("since")?.Latest,
                after,
                context.CancellationToken
            )
        )
        {
            changes.Add(change);
            if (changes.Count == first)
                break;
        }
        return changes;
    }

    private static async IAsyncEnumerable<PlacedChange> FollowAsync(
        GraphRequest request,
        string list,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (var written in request.Feed.FollowAsync(null, stop))
        {
            if (!ListVersions.CanBeVersion(written.ArticleId, list))
                continue;
            var versions = await request.Store.GetExtractsAsync([written.ArticleId], stop);
            foreach (
                var change in versions
                    .Values.Where(one => ListVersions.IsVersion(one.Article, list))
                    .SelectMany(ListVersions.Of)
            )
                yield return change;
        }
    }
}
