using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>A party of the advanced format with all that its numbers stand for.</summary>
/// <param name="sections">What the numbers stand for.</param>
/// <param name="nothing">Values that mean that there is none.</param>
internal sealed class OfacParty(OfacSections sections, IReadOnlySet<string> nothing)
{
    private readonly RecordNode _root = new("party");

    /// <summary>The party as a record in words.</summary>
    public RecordNode Of(RecordNode party)
    {
        _root.Add("FixedRef", OfacSections.Text(party, "FixedRef"));
        foreach (var part in party.Parts)
        {
            if (part.Name == "Comment")
                _root.Add("Comment", part.Text);
            else if (part.Name == "Profile")
                AddProfile(part);
        }
        return _root;
    }

    private void AddProfile(RecordNode profile)
    {
        var id = OfacSections.Text(profile, "ID");
        AddKind(OfacSections.Text(profile, "PartySubTypeID"));
        foreach (var part in profile.Parts)
        {
            if (part.Name == "Identity")
                AddIdentity(part);
            else if (part.Name == "Feature")
                AddFeature(part);
            else if (part.Name == "Comment")
                _root.Add("Comment", part.Text);
        }
        foreach (var relation in sections.Relations(id))
            AddRelation(relation);
        foreach (var entry in sections.Entries(id))
            AddEntry(entry);
    }

    private void AddKind(string? subType)
    {
        var sub = sections.Word("PartySubType", subType);
        var type = sections.Word("PartyType", sections.Word("PartyTypeOf", subType));
        _root.Add("PartyType", sub is null or "Unknown" ? type : sub);
    }

    private void AddIdentity(RecordNode identity)
    {
        var groups = identity
            .Parts.Where(part => part.Name == "NamePartGroups")
            .SelectMany(part => part.Parts)
            .SelectMany(master => master.Parts)
            .ToLookup(group => OfacSections.Text(group, "ID"), group => OfacSections.Text(group, "NamePartTypeID"));
        foreach (var alias in identity.Parts.Where(part => part.Name == "Alias"))
        {
            foreach (var name in alias.Parts.Where(part => part.Name == "DocumentedName"))
                _root.Add(new OfacName(sections).Of(identity, alias, name, groups));
        }
        foreach (var document in sections.Documents(OfacSections.Text(identity, "ID")))
            AddDocument(document);
    }

    private void AddFeature(RecordNode feature)
    {
        var type = sections.Word("FeatureType", OfacSections.Text(feature, "FeatureTypeID"));
        foreach (var version in feature.Parts.Where(part => part.Name == "FeatureVersion"))
        {
            var node = new RecordNode("Feature");
            node.Add("Type", type);
            foreach (var part in version.Parts)
                AddVersion(node, part);
            if (node.Parts.Count > 1)
                _root.Add(node);
        }
    }

    private void AddVersion(RecordNode node, RecordNode part)
    {
        if (part.Name == "DatePeriod")
            node.Add("Date", OfacDate.Of(part));
        else if (part.Name == "Comment")
            node.Add("Comment", part.Text);
        else if (part.Name == "VersionDetail")
            AddValue(
                node,
                "Value",
                part.Text ?? sections.Word("DetailReference", OfacSections.Text(part, "DetailReferenceID"))
            );
        else if (part.Name == "VersionLocation")
            AddLocation(node, sections.Location(OfacSections.Text(part, "LocationID")));
        else if (part.Name == "ReliabilityID" && sections.Word("Reliability", part.Text) is not (null or "Unknown"))
            node.Add("Reliability", sections.Word("Reliability", part.Text));
    }

    private void AddLocation(RecordNode node, RecordNode? location)
    {
        if (location is null)
            return;
        foreach (var part in location.Parts.Where(part => part.Name == "LocationPart"))
        {
            var name = sections.Word("LocPartType", OfacSections.Text(part, "LocPartTypeID")) ?? "Unknown";
            foreach (var value in part.Parts.Where(value => value.Name == "LocationPartValue"))
                AddValue(node, TableRecords.Safe(name), OfacSections.Text(value, "Value"));
        }
        string? Of(string element, string set, string id) =>
            location
                .Parts.Where(part => part.Name == element)
                .Select(part => sections.Word(set, OfacSections.Text(part, id)))
                .FirstOrDefault(word => word is not null);
        AddValue(
            node,
            "Country",
            Of("LocationCountry", "Country", "CountryID") ?? Of("LocationAreaCode", "AreaCode", "AreaCodeID")
        );
    }

    private void AddDocument(RecordNode document)
    {
        var node = new RecordNode("Document");
        node.Add("Type", sections.Word("IDRegDocType", OfacSections.Text(document, "IDRegDocTypeID")));
        node.Add("Number", OfacSections.Text(document, "IDRegistrationNo"));
        AddValue(node, "Country", sections.Word("Country", OfacSections.Text(document, "IssuedBy-CountryID")));
        node.Add("IssuingAuthority", OfacSections.Text(document, "IssuingAuthority"));
        if (
            sections.Word("Validity", OfacSections.Text(document, "ValidityID"))
            is not (null or "Valid")
                and var validity
        )
            node.Add("Validity", validity);
        foreach (var date in document.Parts.Where(part => part.Name == "DocumentDate"))
        {
            var type = sections.Word("IDRegDocDateType", OfacSections.Text(date, "IDRegDocDateTypeID")) ?? "Date";
            node.Add(
                TableRecords.Safe(type),
                date.Parts.Where(part => part.Name == "DatePeriod").Select(OfacDate.Of).FirstOrDefault()
            );
        }
        node.Add("Comment", OfacSections.Text(document, "Comment"));
        _root.Add(node);
    }

    private void AddRelation(RecordNode relation)
    {
        var node = new RecordNode("Relation");
        node.Add("Type", sections.Word("RelationType", OfacSections.Text(relation, "RelationTypeID")));
        node.Add("To", OfacSections.Text(relation, "To-ProfileID"));
        if (OfacSections.Text(relation, "Former") == "true")
            node.Add("Former", "true");
        node.Add("Comment", OfacSections.Text(relation, "Comment"));
        _root.Add(node);
    }

    private void AddEntry(RecordNode entry)
    {
        var node = new RecordNode("Entry");
        node.Add("ID", OfacSections.Text(entry, "ID"));
        node.Add("List", sections.Word("List", OfacSections.Text(entry, "ListID")));
        foreach (var part in entry.Parts)
        {
            if (part.Name == "EntryEvent")
            {
                var happened = sections.Word("EntryEventType", OfacSections.Text(part, "EntryEventTypeID")) ?? "Event";
                node.Add(
                    TableRecords.Safe(happened),
                    OfacDate.Day(part.Parts.FirstOrDefault(one => one.Name == "Date"))
                );
                AddValue(node, "LegalBasis", sections.Word("LegalBasis", OfacSections.Text(part, "LegalBasisID")));
                node.Add("Comment", OfacSections.Text(part, "Comment"));
            }
            else if (part.Name == "SanctionsMeasure")
                AddMeasure(node, part);
        }
        _root.Add(node);
    }

    /// <summary>The program of an entry is the comment of a measure of the type Program.</summary>
    private void AddMeasure(RecordNode entry, RecordNode measure)
    {
        var type = sections.Word("SanctionsType", OfacSections.Text(measure, "SanctionsTypeID"));
        var comment = OfacSections.Text(measure, "Comment");
        if (type == "Program")
            entry.Add("Program", comment);
        else
            entry.Add("Measure", comment is null ? type : $"{type}: {comment}");
    }

    private void AddValue(RecordNode node, string name, string? text)
    {
        if (text is not null && !nothing.Contains(text))
            node.Add(name, text);
    }
}
