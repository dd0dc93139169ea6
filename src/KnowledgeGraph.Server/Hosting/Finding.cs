namespace KnowledgeGraph.Server.Hosting;

/// <summary>What a check found.</summary>
/// <param name="Verdict">How it stands.</param>
/// <param name="Subject">What was looked at: disk, clock.</param>
/// <param name="Text">A sentence, which says what to do where something is wrong.</param>
internal sealed record Finding(Verdict Verdict, string Subject, string Text)
{
    public static Finding Good(string subject, string text) => new(Verdict.Good, subject, text);

    public static Finding Doubtful(string subject, string text) => new(Verdict.Doubtful, subject, text);

    public static Finding Bad(string subject, string text) => new(Verdict.Bad, subject, text);
}

/// <summary>How something stands.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, and may not for long.</summary>
    Doubtful,

    /// <summary>It does not work.</summary>
    Bad,
}
