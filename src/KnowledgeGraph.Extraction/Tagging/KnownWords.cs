using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Words that a tagger knows from lists.</summary>
public static class KnownWords
{
    /// <summary>
    /// Words that tell kinds of names (bank, ministry), by their class, and countries, from the rule files; given
    /// names.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(RuleSet rules)
    {
        var words = new Dictionary<string, string>();
        foreach (var language in rules.Languages.OrderBy(language => language.Key, StringComparer.Ordinal))
        {
            foreach (var (name, @class) in language.Value.Classes)
            {
                foreach (var list in @class.Words)
                    Add(words, list.Words, name);
            }
            foreach (var country in language.Value.Countries)
            {
                Add(words, country.Names, "country");
                Add(words, country.Adjectives, "adjective");
            }
        }
        foreach (var titles in rules.Languages.Values.Select(language => language.Titles))
        {
            var parts = titles.Phrases.SelectMany(phrase => phrase).SelectMany(part => CaseForms.Of(part.TrimEnd('^')));
            foreach (var word in titles.Whole.Concat(parts).Where(word => word.Length > 2))
                words.TryAdd(word, "title");
        }
        foreach (var name in GivenNames.Forms.SelectMany(form => CaseForms.Of(form.ToLowerInvariant())))
            words.TryAdd(name, "PER");
        return words;
    }

    private static void Add(Dictionary<string, string> words, WordList list, string name)
    {
        foreach (var form in list.Whole.Concat(list.Beginnings.Select(stem => stem + "~")).SelectMany(CaseForms.Of))
            words.TryAdd(form, name);
    }
}
