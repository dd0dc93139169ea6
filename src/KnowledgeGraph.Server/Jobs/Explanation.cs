using System.Net.Sockets;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>What to tell a person of something that went wrong.</summary>
internal static class Explanation
{
    /// <summary>Null for mistakes of ours.</summary>
    public static string? Of(Exception error) =>
        error switch
        {
            InputException input => string.Join(Environment.NewLine, input.Errors)
                + $"{Environment.NewLine}{Count(input.Errors.Count)}; nothing was written.",
            StoreException or GraphConflictException or UsageException or ImportBusyException => error.Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                $"{error.Message} Stop the program that uses it, or choose another port: --urls http://localhost:5081",
            InvalidDataException { InnerException: { } inner } => $"{error.Message} {inner.Message}",
            InvalidDataException => error.Message,
            IOException or SocketException or UnauthorizedAccessException => error.Message,
            _ => null,
        };

    /// <summary>One line for a mistake of ours: nobody who calls a verb reads a stack.</summary>
    public static string OfOurs(Exception error) =>
        $"kg broke off: {error.Message.ReplaceLineEndings(" ")} This is a mistake of the program "
        + $"({error.GetType().Name}); please report it with the command that you gave.";

    private static string Count(int errors) => errors == 1 ? "1 mistake" : $"{errors} mistakes";
}
