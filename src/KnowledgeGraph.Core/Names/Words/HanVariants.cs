using System.Collections.Frozen;

namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Han letters that are written in several ways made one: 習近平 is 习近平, 三菱銀行 ends with 银行. Table:
/// <c>Data/han-variants.txt</c>.
/// </summary>
internal static class HanVariants
{
    private static readonly FrozenDictionary<char, char> One = DataFile
        .Rows("han-variants.txt")
        .SelectMany(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(forms => forms.Skip(1).Where(form => form != forms[0]).Select(form => (form, One: forms[0])))
        .DistinctBy(pair => pair.form)
        .ToFrozenDictionary(pair => pair.form, pair => pair.One);

    /// <summary>The same text with one form for each letter; as long as before.</summary>
    public static string Fold(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u3400', '\u9FFF') < 0
            ? text
            : string.Create(text.Length, text, (folded, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    folded[i] = One.GetValueOrDefault(from[i], from[i]);
            });
}
