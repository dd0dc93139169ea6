namespace KnowledgeGraph.Model;

/// <summary>The end of a fact an entity stands on: Out = it is the subject, In = it is the object.</summary>
public enum Direction
{
    Out,
    In,
    Both,
}
