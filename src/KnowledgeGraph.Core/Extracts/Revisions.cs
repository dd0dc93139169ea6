using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extracts;

/// <summary>A short word for all that an extract says; equal for equal extracts, whoever wrote them and when.</summary>
public static class Revisions
{
    private const int Length = 32;

    /// <summary>32 hexadecimal digits: the beginning of the SHA-256 of the extract as a file.</summary>
    public static string Of(ArticleExtract extract) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ExtractWriter.Write(extract))))[..Length];
}
