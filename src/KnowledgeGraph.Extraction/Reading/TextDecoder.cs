using System.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Bytes of a text file as text: by its byte order mark, as UTF-8 where that fits, else as Windows-1251 or -1252.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Utf8, detectEncodingFromByteOrderMarks: true);
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            // In Cyrillic text of one byte a letter most bytes of words are above 0xC0; in Western text few are.
            var high = content.Count(b => b >= 0xC0);
            return Encoding.GetEncoding(high * 4 > content.Length ? 1251 : 1252).GetString(content);
        }
    }
}
