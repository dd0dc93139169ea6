namespace KnowledgeGraph.Tests.Api;

/// <summary>Subjects that say nobody are refused.</summary>
public sealed class ScreenInputTests : IAsyncLifetime
{
    private SchemaHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await SchemaHost.StartAsync(new ExtractBuilder("list").Entity("ales", "Person", "Ales Bialiatski"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("screen", "1", "", "name")]
    [InlineData("screen", "1", " - ", "name")]
    [InlineData("screen", "", "A", "key")]
    [InlineData("screen", "1", "A\\u0000", "name")]
    [InlineData("watchSubjects", " ", "A", "key")]
    [InlineData("watchSubjects", "1\\u0007", "A", "key")]
    [InlineData("watchSubjects", "1", "", "name")]
    public async Task Subject_without_a_name_or_a_key_is_refused_with_its_path(
        string field,
        string key,
        string name,
        string wrong
    )
    {
        var (root, by) = field == "screen" ? ("", "") : ("mutation ", ", by: \"A\"");
        var answer = await _host.AskAsync(
            $$"""
            {{root}}{ {{field}}(subjects: [{ key: "0", name: "B" }, { key: "{{key}}", name: "{{name}}" }]{{by}}) { sequence } }
            """
        );

        var error = answer.GetProperty("errors")[0];
        Assert.Equal("INVALID_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.StartsWith($"subjects/1/{wrong}: ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
