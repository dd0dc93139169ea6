using System.Reflection;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>A small graph in a real SQLite file, written as <c>ales follows maria</c>, with its store calls
/// counted.</summary>
public sealed class WalkWorld : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly SqliteGraphStore _sqlite;
    private readonly CallCounter _calls;

    private WalkWorld(TemporaryFolder folder, SqliteGraphStore sqlite)
    {
        (_folder, _sqlite) = (folder, sqlite);
        Store = DispatchProxy.Create<IGraphStore, CallCounter>();
        _calls = (CallCounter)Store;
        _calls.Store = sqlite;
    }

    public IGraphStore Store { get; }

    public int Calls => _calls.Count;

    public static async Task<WalkWorld> OfAsync(params IEnumerable<string> lines)
    {
        var folder = new TemporaryFolder();
        var world = new WalkWorld(
            folder,
            await SqliteGraphStore.OpenAsync(folder.File("graph.db"), SmallWorld.Ontology)
        );
        await world._sqlite.WriteAsync([Extract("wire", [.. lines.Select(line => line.Split(' '))])]);
        return world;
    }

    /// <summary>A further article says this too.</summary>
    public Task ReportAsync(string article, params IEnumerable<string> lines) =>
        _sqlite.WriteAsync([Extract(article, [.. lines.Select(line => line.Split(' '))])]);

    public async Task<string[]> PathsAsync(
        string from,
        string to,
        int maxHops = 4,
        int first = 10,
        FactFilter? filter = null,
        PathOrder order = PathOrder.Shortest
    )
    {
        var found = await GraphWalk.PathsAsync(
            Store,
            SmallWorld.Ontology,
            from,
            to,
            maxHops,
            first,
            filter ?? FactFilter.Everything,
            order
        );
        Assert.False(found.Truncated);
        Assert.All(found.Paths, path => Assert.Equal(path.EntityIds.Count - 1, path.FactIds.Count));
        return [.. found.Paths.Select(path => string.Join(' ', path.EntityIds))];
    }

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Ids that begin with "club" are clubs, with "event" events, all others people; a fourth word is the
    /// stance.</summary>
    private static ArticleExtract Extract(string article, string[][] lines)
    {
        var ids = lines.SelectMany(line => new[] { line[0], line[2] }).Distinct().Order(StringComparer.Ordinal);
        return new ArticleExtract(
            new Article(
                (ArticleId)article,
                "A title",
                "Wire",
                PartialDate.Parse("2020"),
                null,
                "en",
                TextKind.OwnWords,
                null,
                [],
                "live"
            ),
            [new Sentence(1, "They know each other.")],
            [
                .. ids.Select(id => new EntityDraft(
                    id,
                    KindOf(id),
                    [new EntityName(id, null, "Latn", NameKind.Primary, null, [(ArticleId)article])],
                    null,
                    []
                )),
            ],
            [.. lines.Select(Fact).DistinctBy(fact => fact.Id)],
            []
        );
    }

    private static FactDraft Fact(string[] line)
    {
        var relation = SmallWorld.Ontology.Relation(line[1]);
        var (subject, @object) =
            relation.Symmetric && string.CompareOrdinal(line[0], line[2]) > 0 ? (line[2], line[0]) : (line[0], line[2]);
        var stance = line.Length > 3 ? Enum.Parse<Stance>(line[3]) : Stance.Asserted;
        return new FactDraft(
            FactId.Of(relation.Name, subject, @object, stance, null, null),
            relation.Name,
            subject,
            @object,
            null,
            null,
            null,
            null,
            stance,
            null,
            1,
            new Dictionary<string, string>(),
            [new QuoteSpan(1, "They know", 0)]
        );
    }

    private static string KindOf(string id) =>
        id.StartsWith("club", StringComparison.Ordinal) ? "Club"
        : id.StartsWith("event", StringComparison.Ordinal) ? "Event"
        : "Person";

    /// <summary>Passes every call on and counts it.</summary>
    public class CallCounter : DispatchProxy
    {
        public IGraphStore? Store { get; set; }

        public int Count { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Count++;
            return targetMethod!.Invoke(Store, args);
        }
    }
}
