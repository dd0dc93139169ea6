namespace KnowledgeGraph.Server.Configuration;

/// <summary>The program was called or configured in a way that cannot work; the message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
