using KnowledgeGraph.Screening;
using KnowledgeGraph.Screening.Watching;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Saved subjects are screened again when the graph changes, and what is new is told once.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private static readonly ScreeningSubject Novik = new("7", "Алена Новік");
    private readonly TemporaryFolder _folder = new();
    private SchemaHost _host = null!;
    private ClearedHits _cleared = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SchemaHost.StartAsync(new ExtractBuilder("list").Entity("ales", "Person", "Ales Bialiatski"));
        _cleared = new ClearedHits(_folder.File("cleared.jsonl"));
    }

    [Fact]
    public async Task What_was_there_when_a_subject_was_saved_is_answered_and_not_told()
    {
        using var watch = Open();
        var now = await AddAsync(watch, new ScreeningSubject("1", "Алесь Бяляцкі"), Novik);

        Assert.Equal([1, 0], now!.Subjects.Select(subject => subject.Hits.Count));
        Assert.Empty(await watch.CheckAsync(DateTimeOffset.UtcNow, Cancellation));
        Assert.Equal(["1", "7"], watch.Subjects.Select(one => one.Subject.Key));
    }

    [Fact]
    public async Task A_new_entity_and_a_new_restriction_are_told_once_and_a_new_process_goes_on_behind_them()
    {
        using (var watch = Open())
        {
            await AddAsync(watch, Novik);
            await WriteAsync(new ExtractBuilder("a").Entity("novik", "Person", "Alena Novik"));
            var first = Assert.Single(await watch.CheckAsync(DateTimeOffset.UtcNow, Cancellation));
            Assert.Equal((1, "7", "novik"), (first.Number, first.Subject, first.Entity));
            Assert.Empty(await watch.CheckAsync(DateTimeOffset.UtcNow, Cancellation));
        }
        using var again = Open();
        Assert.Empty(await again.CheckAsync(DateTimeOffset.UtcNow, Cancellation));
        await WriteAsync(
            new ExtractBuilder("b")
                .Entity("novik", "Person", "Alena Novik")
                .Entity("freeze", "Sanction", "Asset freeze")
                .Fact("targets", "freeze", "novik")
        );
        var second = Assert.Single(await again.CheckAsync(DateTimeOffset.UtcNow, Cancellation));
        Assert.Equal(["freeze"], second.Sanctions);
        Assert.Equal([second], again.Hits(since: 1, first: 10));
    }

    [Fact]
    public async Task What_was_cleared_or_removed_is_not_told()
    {
        using var watch = Open();
        await AddAsync(
            watch,
            Novik,
            new ScreeningSubject("8", "Alena Novik"),
            new ScreeningSubject("9", "Alena Novik")
        );
        await WriteAsync(new ExtractBuilder("a").Entity("novik", "Person", "Alena Novik"));
        await new Screener(_host.Names, _cleared).ClearAsync(
            "7",
            "novik",
            "Another one",
            "me",
            DateTimeOffset.UtcNow,
            Cancellation
        );
        Assert.Equal(1, watch.Remove(["9", "nobody"], "me", DateTimeOffset.UtcNow));

        var told = await watch.CheckAsync(DateTimeOffset.UtcNow, Cancellation);
        Assert.Equal("8", Assert.Single(told).Subject);
    }

    [Fact]
    public async Task Whoever_follows_gets_what_came_before_and_what_comes()
    {
        using var watch = Open();
        await AddAsync(watch, Novik);
        await WriteAsync(new ExtractBuilder("a").Entity("novik", "Person", "Alena Novik"));
        await watch.CheckAsync(DateTimeOffset.UtcNow, Cancellation);
        await using var following = watch.FollowAsync(0, Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await following.MoveNextAsync());
        Assert.Equal("novik", following.Current.Entity);

        var next = following.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await WriteAsync(new ExtractBuilder("c").Entity("novik-2", "Person", "Alena Novik"));
        await watch.CheckAsync(DateTimeOffset.UtcNow, Cancellation);
        Assert.True(await next);
        Assert.Equal((2, "novik-2"), (following.Current.Number, following.Current.Entity));
    }

    [Fact]
    public async Task More_subjects_than_one_screening_takes_are_all_screened()
    {
        using var watch = Open();
        for (var i = 0; i < 2; i++)
            await AddAsync(
                watch,
                [.. Enumerable.Range(i * 300, 300).Select(n => new ScreeningSubject($"{n:000}", $"Nobody {n}"))]
            );
        await AddAsync(watch, new ScreeningSubject("0", "Alena Novik"), new ScreeningSubject("9", "Alena Novik"));
        await WriteAsync(new ExtractBuilder("a").Entity("novik", "Person", "Alena Novik"));
        var told = await watch.CheckAsync(DateTimeOffset.UtcNow, Cancellation);
        Assert.Equal(["0", "9"], told.Select(hit => hit.Subject));
    }

    [Fact]
    public async Task No_more_subjects_are_saved_than_can_be_screened()
    {
        using var watch = Open();
        for (var i = 0; i < Watch.MaxSubjects; i += Screener.MaxSubjects)
            Assert.NotNull(
                await AddAsync(
                    watch,
                    [
                        .. Enumerable
                            .Range(i, Screener.MaxSubjects)
                            .Select(n => new ScreeningSubject($"{n}", $"Nobody {n}")),
                    ]
                )
            );
        Assert.Null(await AddAsync(watch, new ScreeningSubject("one more", "Nobody")));
        Assert.NotNull(await AddAsync(watch, new ScreeningSubject("1", "Somebody in the place of another")));
        Assert.Equal(Watch.MaxSubjects, watch.Subjects.Count);
    }

    private Watch Open() => new(new Screener(_host.Names, _cleared), _folder.File("watch"));

    private static Task<ScreeningResult?> AddAsync(Watch watch, params ScreeningSubject[] subjects) =>
        watch.AddAsync(subjects, 0.5, "me", DateTimeOffset.UtcNow, Cancellation);

    private async Task WriteAsync(ExtractBuilder extract) => await _host.Store.WriteAsync([extract], Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
