namespace KnowledgeGraph.Api.Building;

/// <summary>How long the cost takes a list without pages to be, where it tends to be longer than others.</summary>
internal static class ListSize
{
    /// <summary>Where a field keeps it.</summary>
    public const string Key = "kg:list-size";

    /// <summary>Says that a list tends to have so many items.</summary>
    public static FieldType Often(this FieldType field, int items)
    {
        field.Metadata[Key] = items;
        return field;
    }
}
