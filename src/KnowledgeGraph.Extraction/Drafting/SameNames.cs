using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Whether two names of a document are forms of one; what was compared once is remembered.</summary>
internal sealed class SameNames
{
    private readonly Dictionary<(string, string), bool> _alike = [];

    public bool IsSame(string a, string b) => a == b || (a.Contains(' ') == b.Contains(' ') && AreAlike(a, b));

    /// <summary>Whether a word is the initials or the first word of a name: Kessler of Kessler Armaturen.</summary>
    public static bool IsPart(string text, string name)
    {
        var words = name.Split(' ');
        if (words.Length < 2 || text.Contains(' '))
            return false;
        if (text.Length is > 1 and < 8 && text.All(char.IsUpper))
            return text == string.Concat(words.Where(word => char.IsUpper(word, 0)).Select(word => word[0]));
        return text.Length > 4 && words[0] == text;
    }

    /// <summary>Whom the first word of a name, or its initials, mean: the only one of some.</summary>
    public static DocumentEntity? WholeOf(string text, IEnumerable<DocumentEntity> some) =>
        some.Where(entity => entity.Spellings.Any(spelling => IsPart(text, spelling))).Distinct().ToList() is [var one]
            ? one
            : null;

    public bool EndsWith(DocumentEntity entity, string surname)
    {
        var length = surname.Split(' ').Length;
        return entity
            .Spellings.Append(entity.Name)
            .Select(name => name.Split(' '))
            .Any(words =>
                words.Length > length
                && (
                    AreAlike(surname, string.Join(' ', words[^length..]))
                    || (length == 1 && IsForm(surname.ToLowerInvariant(), words[^1].ToLowerInvariant()))
                )
            );
    }

    /// <summary>
    /// Whether a full name is a longer one without its last words: Edgar Villar of Edgar Villar Rios.
    /// </summary>
    public static bool IsBeginning(string text, string name) =>
        text.Contains(' ') && name.Length > text.Length + 1 && name.StartsWith(text + " ", StringComparison.Ordinal);

    /// <summary>Whether a word is the first of two surnames: Villar of Edgar Villar Rios.</summary>
    public static bool IsInner(DocumentEntity entity, string surname) =>
        surname.Length > 2
        && entity
            .Spellings.Append(entity.Name)
            .Select(name => name.Split(' '))
            .Any(words => words.Length > 2 && words.AsSpan(1..^1).Contains(surname));

    /// <summary>Whether a word is the given name of somebody who is named in full.</summary>
    public static bool IsGiven(DocumentEntity entity, string word) =>
        word.Length > 2
        && entity
            .Spellings.Append(entity.Name)
            .Select(name => name.Split(' '))
            .Any(words =>
                words.Length > 1 && (words[0] == word || IsForm(word.ToLowerInvariant(), words[0].ToLowerInvariant()))
            );

    private bool AreAlike(string a, string b)
    {
        if (!_alike.TryGetValue((a, b), out var alike))
            _alike[(a, b)] = alike = NameMatcher.Compare(a, b)?.Score >= NameThresholds.Same;
        return alike;
    }

    private static bool IsForm(string word, string surname) =>
        word[0] is >= 'Ѐ' and <= 'ӿ' && surname.Length > 2 && CaseForms.AreForms(word, surname);
}
