namespace KnowledgeGraph.Model;

/// <summary>The end of a fact an entity stands on: Out = it is the subject, In = it is the object.</summary>
public enum Direction
{
    /// <summary>The entity is the subject.</summary>
    Out,

    /// <summary>The entity is the object.</summary>
    In,

    /// <summary>Either; the only direction of a symmetric relation.</summary>
    Both,
}
