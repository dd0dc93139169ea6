using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>A name of a party of the advanced format: its parts, in words, with type, quality and script.</summary>
/// <param name="sections">What the numbers stand for.</param>
internal sealed class OfacName(OfacSections sections)
{
    /// <summary>The name as a part of a record.</summary>
    public RecordNode Of(RecordNode identity, RecordNode alias, RecordNode name, ILookup<string?, string?> groups)
    {
        var node = new RecordNode("Name");
        node.Add("Type", sections.Word("AliasType", OfacSections.Text(alias, "AliasTypeID")));
        if (OfacSections.Text(alias, "LowQuality") == "true")
            node.Add("LowQuality", "true");
        if (OfacSections.Text(identity, "False") == "true")
            node.Add("FalseIdentity", "true");
        foreach (
            var value in name.Parts.Where(part => part.Name == "DocumentedNamePart").SelectMany(part => part.Parts)
        )
        {
            var type = groups[OfacSections.Text(value, "NamePartGroupID")].FirstOrDefault();
            node.Add(TableRecords.Safe(sections.Word("NamePartType", type) ?? "Entity Name"), value.Text);
            if (OfacSections.Text(value, "Acronym") == "true" && !node.Parts.Any(part => part.Name == "Acronym"))
                node.Add("Acronym", "true");
            if (!node.Parts.Any(part => part.Name == "Script"))
                node.Add("Script", sections.Word("Script", OfacSections.Text(value, "ScriptID")) ?? "Latin");
        }
        return node;
    }
}
