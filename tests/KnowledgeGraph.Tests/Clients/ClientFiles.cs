namespace KnowledgeGraph.Tests.Clients;

/// <summary>What is given to the tools of others.</summary>
internal static class ClientFiles
{
    public static readonly string Schema = Path.Combine(AppContext.BaseDirectory, "schema.graphql");
    public static readonly string Queries = Path.Combine(SeedFiles.Folder, "queries");
}
