using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Text;

/// <summary>The form in which texts are ordered and compared without case: the same on every store, since Core makes
/// it.</summary>
public static class SortKey
{
    /// <summary>Compatibility-decomposed, without combining marks, lower case. Compare ordinally.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                result.Append(char.ToLowerInvariant(c));
        }
        return result.ToString();
    }

    /// <summary>Normalizing throws on lone surrogates and U+FFFE.</summary>
    internal static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE'))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
        return result.ToString();
    }
}
