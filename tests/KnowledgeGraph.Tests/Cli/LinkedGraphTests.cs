using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>A symbolic link to a graph is the same graph, with all that lies beside it.</summary>
public sealed class LinkedGraphTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _links = new();

    private string Graph => _folder.File("graph.db");

    private string Link => _links.File("link.db");

    public LinkedGraphTests()
    {
        File.CreateSymbolicLink(_links.File("first.db"), Graph);
        File.CreateSymbolicLink(Link, "first.db");
    }

    [Fact]
    public async Task Accounts_beside_a_graph_count_where_a_link_names_it()
    {
        var accounts = new AccountsFile(_folder.File("accounts.db"));
        new People(accounts, TimeProvider.System).Add("Ada", "four words of hers", Role.Admin);

        var (code, output) = await KgRun.RunAsync(["users", "list", "--Store:Path", Link]);

        Assert.Equal(0, code);
        Assert.Contains("Ada", output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_files_of_a_graph_lie_beside_the_file_that_a_link_names()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Store:Path", (string?)Link)])
            .Build();

        Assert.Equal(Graph, GraphFiles.Graph(configuration));
        Assert.Equal($"{Graph}.door/kg", GraphFiles.Socket(configuration));
        Assert.All(GraphFiles.Others(configuration), file => Assert.Equal(_folder.Path, Path.GetDirectoryName(file)));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _links.Dispose();
    }
}
