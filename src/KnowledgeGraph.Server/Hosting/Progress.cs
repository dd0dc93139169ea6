namespace KnowledgeGraph.Server.Hosting;

/// <summary>How far something long has come, on one line, where somebody watches.</summary>
internal static class Progress
{
    public static void Show(int done, int total, string what = "articles")
    {
        if (Console.IsOutputRedirected || total < 2)
            return;
        Console.Write($"\r{done:N0} of {total:N0} {what}{(done == total ? "\r\n" : "")}");
    }

    /// <summary>How far an import has come; its end is not known while a file is read for the first time.</summary>
    public static void Show(string step, int done, int? total)
    {
        if (!Console.IsOutputRedirected)
            Console.Write($"\r{done:N0}{(total is null ? "" : $" of {total:N0}")} entries {step}   ");
    }

    /// <summary>Ends the line of progress.</summary>
    public static void End()
    {
        if (!Console.IsOutputRedirected)
            Console.WriteLine();
    }
}
