namespace KnowledgeGraph.Tests.Guard;

/// <summary>The test shows a limit at its edge: what just passes, and what just does not.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EdgeOfAttribute(string limit) : Attribute
{
    public string Limit => limit;
}
