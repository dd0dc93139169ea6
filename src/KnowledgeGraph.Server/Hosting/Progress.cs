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
}
