using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Clients;

public sealed class SchemaChangesTests : IDisposable
{
    private readonly string _changed = Path.GetTempFileName();

    [Fact]
    public async Task The_same_schema_changes_nothing() =>
        Assert.Equal(
            (0, "Nothing changes for the clients there are.\n"),
            await NodeScript.TryAsync("schema-changes.mjs", ClientFiles.Schema, ClientFiles.Schema)
        );

    [Theory]
    [InlineData(
        "  \"How many of these facts join it to others.\"\n  degree(relations: [RelationKind!], direction: "
            + "Direction! = both, validAt: PartialDate, knownAt: Int, where: FactWhere): Int!\n",
        "",
        1,
        "Breaks clients:",
        "  Person.degree was removed."
    )]
    [InlineData(
        "  timeline(\n",
        "  timeline(\n    calendar: String!,\n",
        1,
        "Breaks clients:",
        "  A required arg calendar on Query.timeline was added."
    )]
    [InlineData(
        "enum TimelineInterval {\n",
        "enum TimelineInterval {\n  century\n",
        0,
        "May surprise clients:",
        "  century was added to enum type TimelineInterval."
    )]
    [InlineData(
        "type Stats {\n",
        "type Stats {\n  languages: Int!\n",
        0,
        "Nothing changes for the clients there are.",
        null
    )]
    public async Task Schema_changes_are_listed_and_breaking_ones_fail(
        string old,
        string @new,
        int exitCode,
        string title,
        string? change
    )
    {
        var schema = await File.ReadAllTextAsync(ClientFiles.Schema, TestContext.Current.CancellationToken);
        Assert.Contains(old, schema);
        await File.WriteAllTextAsync(_changed, schema.Replace(old, @new), TestContext.Current.CancellationToken);

        var result = await NodeScript.TryAsync("schema-changes.mjs", ClientFiles.Schema, _changed);

        Assert.Equal(exitCode, result.ExitCode);
        var lines = result.Output.Split('\n');
        Assert.Equal(title, lines[0]);
        if (change is not null)
            Assert.Contains(change, lines);
    }

    [Fact]
    public async Task Text_without_a_schema_is_refused_in_one_line()
    {
        await File.WriteAllTextAsync(_changed, "type Query {", TestContext.Current.CancellationToken);

        Assert.Equal(
            (2, $"{_changed} is not a schema: Syntax Error: Expected Name, found <EOF>.\n"),
            await NodeScript.TryAsync("schema-changes.mjs", ClientFiles.Schema, _changed)
        );
    }

    public void Dispose() => File.Delete(_changed);
}
