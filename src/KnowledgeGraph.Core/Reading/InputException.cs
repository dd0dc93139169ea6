namespace KnowledgeGraph.Reading;

/// <summary>What people wrote is not what it must be; nothing was changed.</summary>
public sealed class InputException(IReadOnlyList<InputError> errors) : Exception(string.Join('\n', errors))
{
    /// <summary>Every mistake found, in the order of the files.</summary>
    public IReadOnlyList<InputError> Errors { get; } = errors;
}

/// <summary>One mistake and its place.</summary>
/// <param name="File">Path as given.</param>
/// <param name="Line">1-based; 0 for a mistake of the file as a whole.</param>
/// <param name="Column">1-based, UTF-16 code units; 0 where it has none.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record InputError(string File, int Line, int Column, string Message)
{
    /// <summary>What programs tell the mistake by; null where they need not tell it from others.</summary>
    public string? Code { get; init; }

    /// <summary><c>file:line:column: message</c>, as editors and terminals link it; without zeros.</summary>
    public override string ToString() =>
        Line == 0 ? $"{File}: {Message}"
        : Column == 0 ? $"{File}:{Line}: {Message}"
        : $"{File}:{Line}:{Column}: {Message}";
}
