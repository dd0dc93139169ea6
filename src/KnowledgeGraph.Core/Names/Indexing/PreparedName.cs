using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Indexing;

/// <summary>A name ready to be put into an index.</summary>
internal sealed record PreparedName(string Text, int Words, ulong[] Terms, string[] Sounds)
{
    /// <summary>The same for the same name at any time, so that it also tells what to take out again.</summary>
    public static PreparedName Of(string name, NameSort sort)
    {
        var reading = NameReading.Of(name, sort);
        var (terms, sounds) = (new HashSet<ulong>(), new HashSet<string>());
        IndexTerms.Add(reading, terms, sounds);
        return new PreparedName(name, reading.Words.Count(IndexTerms.IsFound), [.. terms], [.. sounds]);
    }
}
