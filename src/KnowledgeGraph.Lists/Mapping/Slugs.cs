using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>Ids of lists as slugs: readable where that is safe, and never the same for two that differ.</summary>
public static class Slugs
{
    private const int MostReadable = 56;

    /// <summary>
    /// Lower-case letters, digits and hyphens. What cannot be told from the letters alone (mixed case, other scripts,
    /// length) has 8 characters of its hash behind it: <c>QDi.277</c> is <c>qdi-277-</c> and these.
    /// </summary>
    public static string Of(string id)
    {
        if (id.Length <= MostReadable && Format.Slug.Fits(id))
            return id;
        var slug = Letters(id);
        var faithful =
            slug.Length is > 0 and <= MostReadable
            && (id == slug || (!id.Any(char.IsLower) && string.Equals(slug, id, StringComparison.OrdinalIgnoreCase)));
        if (faithful)
            return slug;
        if (slug.Length > MostReadable)
            slug = slug[..MostReadable].TrimEnd('-');
        return slug.Length == 0 ? Hash(id) : $"{slug}-{Hash(id)}";
    }

    /// <summary>Eight characters that differ for different texts.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));

    /// <summary>Sixteen characters, for many texts.</summary>
    public static string LongHash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private static string Letters(string id)
    {
        var slug = new StringBuilder(id.Length);
        foreach (var c in id.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0
                && slug[^1] != '-'
            )
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
