namespace KnowledgeGraph.Api.Access;

/// <summary>What somebody may do; each may all that those before it may.</summary>
public enum Role
{
    /// <summary>Log in, and see that the server is there.</summary>
    Anyone,

    /// <summary>Ask.</summary>
    Reader,

    /// <summary>Propose articles, and see what waits for review.</summary>
    Contributor,

    /// <summary>Decide: what becomes part of the graph, and what is taken back.</summary>
    Editor,

    /// <summary>Also say who may do what.</summary>
    Admin,
}
