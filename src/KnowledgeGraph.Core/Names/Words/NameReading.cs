using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Words;

/// <summary>A name taken apart, by the habits of its sort.</summary>
internal sealed class NameReading
{
    private string? key;
    private string? acronym;
    private string? letters;
    private NameWord?[]? joined;

    private NameReading(string text, NameSort sort, List<NameWord> words)
    {
        (Text, Sort, Words) = (text, sort, [.. words]);
        Key =
            Words.Length == 0
                ? NameText.Plain(Text).Replace(" ", "")
                : string.Join(' ', Words.Select(word => word.Plain));
    }

    /// <summary>The name, cleaned.</summary>
    public string Text { get; }

    public NameSort Sort { get; }

    /// <summary>Its words in order; none when it is made of signs only.</summary>
    public NameWord[] Words { get; }

    /// <summary>Equal for names that are the same apart from case, diacritics and punctuation.</summary>
    public string Key
    {
        get => key!;
        private init => key = value;
    }

    /// <summary>First sounds of the words that count, where there are three or more; empty else.</summary>
    public string Acronym => acronym ??= Acronyms.Of(this);

    /// <summary>
    /// The sounds of the letters of its only word that counts, where that may be an acronym; empty else.
    /// </summary>
    public string Letters => letters ??= Acronyms.LettersOf(this);

    /// <summary>The word at a place and the one behind it, written as one.</summary>
    public NameWord Joined(int at) =>
        (joined ??= new NameWord?[Words.Length])[at] ??= new NameWord(Words[at].Written + Words[at + 1].Lower);

    /// <summary>
    /// Whether all its words may be a genitive, which Russian, Belarusian and Ukrainian put men into: Ивана Петрова.
    /// </summary>
    public bool MayBeGenitive { get; private init; }

    public static NameReading Of(string text, NameSort sort = NameSort.Person)
    {
        var clean = NameText.Clean(text);
        var tokens = Tokens.Of(clean, sort);
        var words = sort == NameSort.Person ? PersonReading.Words(tokens) : ThingReading.Words(tokens);
        return new NameReading(clean, sort, words) { MayBeGenitive = sort == NameSort.Person && Genitive(words) };
    }

    /// <summary>
    /// The sort that a text alone suggests: forms and words of organizations are hardly ever in names of people.
    /// </summary>
    public static NameSort SortOf(string text)
    {
        var words = ThingReading.Words(Tokens.Of(NameText.Clean(text), NameSort.Thing));
        var things = words.Count(word => word.Role is WordRole.LegalForm or WordRole.Concept or WordRole.Number);
        var given = words.Count(word => word.IsGiven);
        // One word that means something may be a surname: Bialiatski is made of white.
        var isThing =
            (things > 1 && things > given)
            || words is [{ IsAcronym: true }]
            || words.Exists(word => word.Role == WordRole.LegalForm && word.Plain.Length > 2);
        return isThing ? NameSort.Thing : NameSort.Person;
    }

    private static bool Genitive(List<NameWord> words) =>
        words.Exists(word => word.Role is WordRole.Ordinary or WordRole.Given)
        && words.TrueForAll(word =>
            word.Role is WordRole.Title or WordRole.Initial or WordRole.Small or WordRole.Suffix
            || (word.Script == WordScript.Cyrillic && word.Lower[^1] is 'а' or 'я' or 'о')
        );
}
