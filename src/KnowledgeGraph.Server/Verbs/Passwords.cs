using System.Text;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Verbs;

/// <summary>Reads a password: typed twice and not shown, or a line of standard input. Never from an argument, which
/// other users of the machine can see.</summary>
internal static class Passwords
{
    public static string Ask()
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() ?? "";
        var first = Type("Password: ");
        return first == Type("Again: ") ? first : throw new UsageException("The two passwords differ.");
    }

    private static string Type(string prompt)
    {
        Console.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        }
        Console.WriteLine();
        return typed.ToString();
    }
}
