namespace KnowledgeGraph.Reading;

/// <summary>Where something stands that somebody gave.</summary>
internal abstract record InputPlace
{
    /// <summary>In the same file or input, for messages: "line 5".</summary>
    public abstract string Near { get; }

    /// <summary>From anywhere, for messages: "a.yaml:5".</summary>
    public abstract string Far { get; }
}

/// <summary>In a file, YAML or JSON.</summary>
/// <param name="File">Path as given.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, UTF-16 code units.</param>
internal sealed record InFile(string File, int Line, int Column) : InputPlace
{
    public override string Near => $"line {Line}";

    public override string Far => $"{File}:{Line}";
}

/// <summary>In the input of an edit.</summary>
/// <param name="Path">Names of fields and places in lists from 0, from the argument on.</param>
internal sealed record InInput(IReadOnlyList<string> Path) : InputPlace
{
    public override string Near => string.Join('.', Path);

    public override string Far => Near;

    public bool Equals(InInput? other) => other is not null && Path.SequenceEqual(other.Path);

    public override int GetHashCode() => Near.GetHashCode(StringComparison.Ordinal);
}
