using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Gate;

/// <summary>Finds the words that say what somebody is among the words of a sentence.</summary>
internal sealed class RoleWords(LanguageRules rules)
{
    private const int MostBefore = 3;

    /// <summary>Whether a word ends what is said of whose something is: was, who, and.</summary>
    public bool IsBorder(string word) =>
        rules.Barriers.Has(word) || rules.Conjunctions.Has(word) || rules.SmallWords.Has(word);

    public bool IsQualifier(SentenceWords words, int at) =>
        at < words.Count && words.MentionOver(at) is null && rules.Qualifiers.Has(words.Lower[at]);

    public bool IsOfName(string word) =>
        rules.Classes.Values.Any(names => names.Words.Any(list => list.Words.Has(word)));

    public int RoleAt(SentenceWords words, int at) =>
        at < words.Count && words.MentionOver(at) is null
            ? rules.Roles.Concat(rules.Kin).Append(rules.Belongings).Max(list => list.LengthAt(words.Lower, at))
            : 0;

    public int RoleEndingAt(SentenceWords words, int at)
    {
        for (var start = Math.Max(0, at - MostBefore); start <= at; start++)
        {
            if (words.MentionOver(at) is null && RoleAt(words, start) == at - start + 1)
                return at - start + 1;
        }
        return 0;
    }
}
