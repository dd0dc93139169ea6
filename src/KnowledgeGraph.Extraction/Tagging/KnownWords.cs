using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Words that a tagger knows from lists.</summary>
public static class KnownWords
{
    /// <summary>Words that tell kinds of names (bank, ministry), by their class, from the rule files.</summary>
    public static IReadOnlyDictionary<string, string> Of(RuleSet rules)
    {
        var words = new Dictionary<string, string>();
        foreach (var language in rules.Languages.Values)
        {
            foreach (var (name, @class) in language.Classes)
            {
                foreach (var word in @class.Words.SelectMany(list => list.Words.Whole))
                    words.TryAdd(word, name);
            }
            foreach (var country in language.Countries)
            {
                foreach (var word in country.Names.Whole)
                    words.TryAdd(word, "country");
                foreach (var word in country.Adjectives.Whole)
                    words.TryAdd(word, "adjective");
            }
        }
        return words;
    }
}
