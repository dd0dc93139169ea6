using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>The clock of the machine jumps: nobody is let in for longer or kept out for longer, and edits go on.</summary>
public sealed class ClockTests : IDisposable
{
    private const string Password = "four words of hers";
    private readonly TemporaryFolder _folder = new();
    private readonly Clock _clock = new();

    private AccountsFile Accounts => new(_folder.File("accounts.db"));

    private LoginDesk Desk => new(Accounts, _clock);

    private Sessions Sessions => new(Accounts, _clock);

    [Fact]
    public void Session_that_was_begun_in_the_future_is_none()
    {
        new People(Accounts, _clock).Add("Ada", Password, Role.Admin);
        _clock.Now = _clock.Now.AddYears(10);
        var token = Login(Password)!;
        Assert.NotNull(Sessions.Find(token));

        _clock.Now = _clock.Now.AddYears(-10);

        Assert.Null(Sessions.Find(token));
        Assert.NotNull(Sessions.Find(Login(Password)!));
    }

    [Fact]
    public void Session_survives_a_clock_that_is_set_back_an_hour_and_none_that_is_set_ahead_a_month()
    {
        new People(Accounts, _clock).Add("Ada", Password, Role.Admin);
        var token = Login(Password)!;

        _clock.Now = _clock.Now.AddHours(-1);
        Assert.NotNull(Sessions.Find(token));
        _clock.Now = _clock.Now.AddMonths(1);
        Assert.Null(Sessions.Find(token));
    }

    [Fact]
    public void Lock_of_a_wrong_clock_does_not_last()
    {
        new People(Accounts, _clock).Add("Ada", Password, Role.Admin);
        _clock.Now = _clock.Now.AddYears(10);
        for (var i = 0; i < LoginDesk.MaxFailures; i++)
            Assert.Null(Login("wrong"));
        Assert.Null(Login(Password));

        _clock.Now = _clock.Now.AddYears(-10);

        for (var i = 0; i < LoginDesk.MaxFailures; i++)
            Assert.Null(Login("wrong"));
        Assert.Null(Login(Password));
        _clock.Now += LoginDesk.LockedFor;
        Assert.NotNull(Login(Password));
    }

    [Fact]
    public async Task Edits_of_a_clock_that_jumps_are_numbered_on_and_taken_back()
    {
        await using var store = await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), SmallOntology.Value);
        await store.WriteAsync([new ExtractBuilder("a").Fact("knows", "ales", "maria")]);
        var editor = new Editor(store, _clock, memory: new EditMemory(_folder.File("edits.jsonl")));
        var sequences = new List<long>();
        foreach (var years in new[] { 0, 12, -40, 30 })
        {
            _clock.Now = _clock.Now.AddYears(years);
            var result = await editor.RunAsync(new ChooseName("ales", years == 12 ? "Maria" : "Ales"));
            sequences.Add(result.Outcome?.Result.Sequence ?? 0);
            var merged = await editor.RunAsync(new MergeEntities("maria", "ales", "a try"));
            Assert.Empty(merged.Errors);
            var undone = await editor.RunAsync(new UndoChange(merged.Outcome!.Result.Sequence));
            Assert.Empty(undone.Errors);
            sequences.Add(undone.Outcome!.Result.Sequence);
        }
        Assert.Equal(
            Enumerable.Range(1, (int)store.Sequence!).Select(i => (long)i),
            (await store.GetChangesAsync(0, 100)).Select(change => change.Sequence)
        );
        Assert.Equal(2, (await store.GetSummaryAsync()).Entities);
    }

    private string? Login(string password) => Desk.Login("Ada", password, "a browser", "127.0.0.1");

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    public void Dispose() => _folder.Dispose();
}
