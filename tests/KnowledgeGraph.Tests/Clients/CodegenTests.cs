using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Clients;

public sealed class CodegenTests
{
    [Fact]
    public async Task Types_are_generated_for_the_schema_and_all_samples_and_the_code_that_uses_them_compiles()
    {
        var output = await NodeScript.RunAsync("codegen.mjs", ClientFiles.Schema, ClientFiles.Queries);

        Assert.Equal(
            $$"""{"operations":{{Directory.EnumerateFiles(ClientFiles.Queries, "*.graphql").Count()}}}""",
            output.Trim()
        );
    }
}
