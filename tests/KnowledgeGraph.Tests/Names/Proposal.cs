using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>An index of one name.</summary>
internal static class Proposal
{
    public static bool Has(string query, string name)
    {
        var index = new NameIndex();
        index.Set("person", "Kind", NameSort.Person, [name]);
        index.Set("thing", "Kind", NameSort.Thing, [name]);
        return index.Find(new NameQuery(query, [])).Hits.Count > 0;
    }
}
