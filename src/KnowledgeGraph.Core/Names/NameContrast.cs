using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names;

/// <summary>
/// Whether two names of things contrast: each has a word that the other answers with another one, "US sanctions" and
/// "UK sanctions", or one is a part of the other: "Presidium of the Council".
/// </summary>
internal static class NameContrast
{
    private const double AlikeWord = 0.6;

    public static bool Differ(string one, string other)
    {
        if (IsPerson(one) && IsPerson(other))
            return false;
        var (ones, others) = (Words(one), Words(other));
        if (IsPartOf(ones, others) || IsPartOf(others, ones))
            return true;
        var (left, right) = (Content(ones), Content(others));
        foreach (var word in left.ToList())
        {
            if (right.Find(theirs => IsSame(word, theirs)) is not { } same)
                continue;
            left.Remove(word);
            right.Remove(same);
        }
        // Words of two scripts are compared by their sounds elsewhere.
        return left.Exists(word => right.Exists(theirs => theirs.Script == word.Script))
            && !left.Exists(word => right.Exists(theirs => theirs.Script != word.Script || IsAlike(word, theirs)));
    }

    /// <summary>A name of a person is written in capitals and holds no number.</summary>
    private static bool IsPerson(string name) =>
        NameReading.SortOf(name) == NameSort.Person
        && !name.Any(char.IsDigit)
        && !name.Split(' ').Any(word => word.Length > 3 && char.IsLower(word[0]));

    private static NameWord[] Words(string name) => NameReading.Of(name, NameSort.Thing).Words;

    private static List<NameWord> Content(NameWord[] words) =>
        // UK is a legal form, too; as the first word of several it is a country.
        [.. words.Where((word, at) => word.Role != WordRole.Small && (word.Role != WordRole.LegalForm || at == 0))];

    /// <summary>Whether words end with all of the others, behind "of": the presidium of the council.</summary>
    private static bool IsPartOf(NameWord[] whole, NameWord[] part)
    {
        var before = whole.Length - part.Length;
        if (before < 2 || !whole.Skip(before).Zip(part).All(pair => IsSame(pair.First, pair.Second)))
            return false;
        var at = before - 1;
        while (at > 0 && whole[at].Role == WordRole.Small && whole[at].Plain != "of")
            at--;
        return at > 0 && whole[at].Plain == "of" && whole.Take(at).Any(word => word.Role != WordRole.Small);
    }

    private static bool IsSame(NameWord one, NameWord other) =>
        one.Plain == other.Plain || (one.Meaning >= 0 && one.Meaning == other.Meaning);

    private static bool IsAlike(NameWord one, NameWord other) =>
        one.Role != WordRole.Number
        && other.Role != WordRole.Number
        && one.Meaning < 0
        && other.Meaning < 0
        && NameMatcher.Compare(one.Written, other.Written, NameSort.Person) is { Score: >= AlikeWord };
}
