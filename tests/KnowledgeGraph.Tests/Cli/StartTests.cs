namespace KnowledgeGraph.Tests.Cli;

/// <summary>Files of the seed folder that the server reads only after its first answers.</summary>
public sealed class StartTests : IDisposable
{
    private readonly SmallSeed _seed = new("ap-belarus-frees-52-2025-09-12");

    [Theory]
    [InlineData("rules", "english.yaml")]
    [InlineData("lists", "ours.yaml")]
    public async Task A_mistake_in_what_is_read_after_the_start_ends_the_server_and_is_told(string folder, string name)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_seed.Path, folder)).FullName, name);
        await File.WriteAllTextAsync(file, "no such key: 1\n", TestContext.Current.CancellationToken);

        var (code, output) = await KgRun.RunAsync(
            ["--urls", "http://127.0.0.1:0", "--Seed:Folder", _seed.Path],
            _seed.Path
        );

        Assert.Equal(1, code);
        Assert.Contains($"{file}:1:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    public void Dispose() => _seed.Dispose();
}
