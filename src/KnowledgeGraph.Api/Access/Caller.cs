namespace KnowledgeGraph.Api.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">The name of the person, or of the key of a program; null for somebody who is not logged
/// in.</param>
/// <param name="Role">What they may do.</param>
public sealed record Caller(string? Name, Role Role)
{
    /// <summary>Under which a request's user context has its caller; none where there are no accounts.</summary>
    public const string Key = "caller";
}
