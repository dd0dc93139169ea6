using System.CommandLine;
using KnowledgeGraph.Api;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg schema</c>: the GraphQL schema as text.</summary>
internal static class SchemaVerb
{
    public static Command Command()
    {
        var command = new Command("schema", "Print the GraphQL schema that the ontology gives (SDL).");
        command.SetAction(parsed =>
        {
            Console.Out.Write(GraphSchema.Print(Settings.Read(parsed).ReadOntology()));
            return 0;
        });
        return command;
    }
}
