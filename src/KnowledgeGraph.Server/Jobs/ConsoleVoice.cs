namespace KnowledgeGraph.Server.Jobs;

/// <summary>Whoever a job speaks to.</summary>
internal interface IVoice
{
    /// <summary>Says a line of what was done.</summary>
    void Say(string line);

    /// <summary>Says how far it has come; the next one takes its place.</summary>
    void Progress(string text);
}

/// <summary>Speaks on the console; progress is on one line, where somebody watches.</summary>
internal sealed class ConsoleVoice : IVoice
{
    private bool _isOnLine;

    public void Say(string line)
    {
        if (_isOnLine)
            Console.WriteLine();
        _isOnLine = false;
        Console.WriteLine(line);
    }

    public void Progress(string text)
    {
        if (Console.IsOutputRedirected)
            return;
        _isOnLine = true;
        Console.Write($"\r{text}   ");
    }
}

/// <summary>Words for how far something has come.</summary>
internal static class Progress
{
    /// <summary>Says it on the console; nothing for what is done at once.</summary>
    public static void Show(int done, int total, string what = "articles")
    {
        if (Console.IsOutputRedirected || total < 2)
            return;
        Console.Write($"\r{done:N0} of {total:N0} {what}{(done == total ? "\r\n" : "")}");
    }
}
