using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Indexing;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names;

/// <summary>
/// What stores keep of a name, so that entities that share a rare term are found without asking for each
/// (<c>FindAlikeAsync</c>). Search does not need them: it has an index of its own in memory (<see cref="NameIndex"/>).
/// </summary>
public static class NameTerms
{
    private const int MaxLength = 64;

    /// <summary>The terms of a name, each at most 64 characters, no white space, ordinal.</summary>
    public static IReadOnlySet<string> OfName(string name)
    {
        var reading = NameReading.Of(name, NameReading.SortOf(name));
        var terms = new HashSet<string>();
        var whole = Scripts.NameText.Cut("n:" + reading.Key.Replace(" ", ""), MaxLength);
        if (whole.Length > 2)
            terms.Add(whole);
        foreach (var word in reading.Words.Where(IndexTerms.IsFound).SelectMany(Parts))
        {
            foreach (var (sound, skeleton) in word.Sounds.Zip(word.Skeletons).Take(3))
            {
                terms.Add("f:" + sound);
                if (skeleton.Length > 1)
                    terms.Add("s:" + skeleton);
            }
        }
        return terms;
    }

    private static IEnumerable<NameWord> Parts(NameWord word) =>
        word.Written.Contains(' ') ? word.Written.Split(' ').Select(part => new NameWord(part)) : [word];
}
