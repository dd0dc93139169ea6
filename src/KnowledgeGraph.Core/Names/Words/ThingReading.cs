using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Words of names that are not of people: legal forms are free, words that organizations share count little.
/// </summary>
internal static partial class ThingReading
{
    /// <summary>Forms as short as SA or AS stand at an end of a name; inside they are words.</summary>
    private const int ShortForm = 3;

    private static readonly HashSet<string> Small =
    [
        .. (
            "a an and at by for from in of on the to with de des du et la le les del della di do da dos y e el "
            + "al lo il der die das den dem des und "
            + "von fur für zur zum im i w z na do dla і и й у в з с па по для на при о об ir van het een en "
            + "och og ja u za od ו و فی در "
            + "no nr № n"
        ).Split(' '),
    ];

    /// <summary>Whether a name may leave the word out: of, the, и.</summary>
    public static bool IsSmall(string plain) => Small.Contains(plain);

    public static List<NameWord> Words(List<string> tokens)
    {
        var plain = CountryCodes.Expand(ShortForms.Expand(tokens).ConvertAll(token => new NameWord(token)));
        var words = new List<NameWord>(plain.Count);
        for (var at = 0; at < plain.Count; )
        {
            var (meaning, form) = (
                PhraseTable.OrganizationWords.Find(plain, at),
                PhraseTable.LegalForms.Find(plain, at)
            );
            if (form.Words > 0 && form.Words >= meaning.Words && IsPlaceOfForm(plain, at, form.Words))
            {
                words.Add(Word(plain, at, form.Words, -1, WordRole.LegalForm, 0));
                at += form.Words;
            }
            else if (meaning.Words > 0)
            {
                words.Add(Word(plain, at, meaning.Words, meaning.Meaning, WordRole.Concept, NameWeights.Concept));
                at += meaning.Words;
            }
            else
            {
                words.Add(Single(plain[at]));
                at++;
            }
        }
        KeepSomething(words);
        return words;
    }

    private static NameWord Single(NameWord word)
    {
        if (word.HasDigit || word.IsNumeral)
            word = new NameWord(word.IsNumeral ? Arabic(word.Written) : Cardinal(word.Written))
            {
                Role = WordRole.Number,
                Weight = NameWeights.Number,
            };
        else if (IsSmall(word.Plain))
            (word.Role, word.Weight) = (WordRole.Small, NameWeights.Small);
        return word;
    }

    /// <summary>Tango VII is Tango 7. As it is written where it is no number: XVX.</summary>
    private static string Arabic(string roman)
    {
        if (!RomanNumber().IsMatch(roman))
            return roman;
        var sum = 0;
        for (var i = 0; i < roman.Length; i++)
        {
            var (value, next) = (Value(roman[i]), i + 1 < roman.Length ? Value(roman[i + 1]) : 0);
            sum += value < next ? -value : value;
        }
        return sum.ToString(CultureInfo.InvariantCulture);

        static int Value(char c) =>
            c switch
            {
                'I' => 1,
                'V' => 5,
                _ => 10,
            };
    }

    [GeneratedRegex("^X{0,3}(IX|IV|V?I{0,3})$")]
    private static partial Regex RomanNumber();

    /// <summary>140th is 140.</summary>
    private static string Cardinal(string number)
    {
        var digits = number.TakeWhile(char.IsDigit).Count();
        return
            digits > 0
            && number.Length - digits <= 3
            && number.AsSpan(digits).IndexOfAnyInRange('0', '9') < 0
            && number[digits..].ToLowerInvariant()
                is "st"
                    or "nd"
                    or "rd"
                    or "th"
                    or "й"
                    or "я"
                    or "е"
                    or "ой"
                    or "го"
                    or "ый"
                    or "ая"
                    or "ое"
                    or "ы"
                    or "і"
            ? number[..digits]
            : number;
    }

    private static NameWord Word(List<NameWord> words, int at, int count, int meaning, WordRole role, double weight) =>
        new(
            count == 1 ? words[at].Written : string.Join(' ', words.Skip(at).Take(count).Select(word => word.Written)),
            meaning
        )
        {
            Role = role,
            Weight = weight,
        };

    private static bool IsPlaceOfForm(List<NameWord> words, int at, int count)
    {
        if (count > 1 || words[at].Plain.Length > ShortForm)
            return true;
        if (at == 0 || at + 1 == words.Count)
            return true;
        // OOO TD X, X Sp. k.: forms stand together.
        return PhraseTable.LegalForms.Find(words, at - 1).Words == 1
            || PhraseTable.LegalForms.Find(words, at + 1) is { Words: > 0 } next && at + 1 + next.Words == words.Count
            || words[at].IsAcronym;
    }

    /// <summary>A name that is nothing but a form and small words is meant by them.</summary>
    private static void KeepSomething(List<NameWord> words)
    {
        if (words.Exists(word => word.Role is not (WordRole.LegalForm or WordRole.Small)))
            return;
        foreach (var word in words)
            (word.Role, word.Weight) = (WordRole.Ordinary, 1);
    }
}
