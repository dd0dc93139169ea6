namespace KnowledgeGraph.Model;

/// <summary>By which habits a name is read; the ontology says it for each kind (<c>naming</c>).</summary>
public enum NameSort
{
    /// <summary>Given name, father's name, surname; titles and initials beside them.</summary>
    Person,

    /// <summary>Words that mean something, legal forms, numbers, acronyms: organizations, places, works.</summary>
    Thing,
}
