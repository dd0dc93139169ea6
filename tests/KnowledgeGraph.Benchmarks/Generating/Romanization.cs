using System.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Two of the ways in which newspapers write Belarusian names in Latin letters.</summary>
internal static class Romanization
{
    private const string Cyrillic = "абвгдеёжзійклмнопрстуўфхцчшыьэюя";
    private static readonly string[] English =
        "a b v h d e io zh z i i k l m n o p r s t u u f kh ts ch sh y - e iu ia".Split(' ');
    private static readonly string[] Lacinka =
        "a b v h d je jo ž z i j k l m n o p r s t u ŭ f ch c č š y - e ju ja".Split(' ');

    public static string ToEnglish(string cyrillic) => Convert(cyrillic, English);

    public static string ToLacinka(string cyrillic) => Convert(cyrillic, Lacinka);

    private static string Convert(string cyrillic, string[] letters)
    {
        var latin = new StringBuilder(cyrillic.Length + 8);
        foreach (var c in cyrillic)
        {
            var place = Cyrillic.IndexOf(char.ToLowerInvariant(c));
            var letter =
                place < 0 ? c.ToString()
                : letters[place] == "-" ? ""
                : letters[place];
            if (char.IsUpper(c) && letter.Length > 0)
                latin.Append(char.ToUpperInvariant(letter[0])).Append(letter, 1, letter.Length - 1);
            else
                latin.Append(letter);
        }
        return latin.ToString();
    }
}
