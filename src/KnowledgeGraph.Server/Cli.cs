using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server;

/// <summary>Runs a verb and turns what went wrong into a message and an exit code: 0 done, 1 refused, 130
/// interrupted.</summary>
internal static class Cli
{
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        try
        {
            var parsed = root.Parse(Settings.Split(args));
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync(Explanation.Of(error) ?? Explanation.OfOurs(error));
            return 1;
        }
    }
}
