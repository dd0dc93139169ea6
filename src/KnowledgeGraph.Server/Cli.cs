using System.CommandLine;
using System.Net.Sockets;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Storing;

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
        catch (Exception error) when (Explain(error) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
    }

    /// <summary>What to tell a person; null for mistakes of ours, which show their stack.</summary>
    public static string? Explain(Exception error) =>
        error switch
        {
            InputException input => string.Join(Environment.NewLine, input.Errors)
                + $"{Environment.NewLine}{Count(input.Errors.Count)}; nothing was written.",
            StoreException or GraphConflictException or UsageException => error.Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                $"{error.Message} Stop the program that uses it, or choose another port: --urls http://localhost:5081",
            InvalidDataException { InnerException: { } inner } => $"{error.Message} {inner.Message}",
            IOException or SocketException or UnauthorizedAccessException => error.Message,
            _ => null,
        };

    private static string Count(int errors) => errors == 1 ? "1 mistake" : $"{errors} mistakes";
}
