using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Reading;

/// <summary>Reads the text of a file that people wrote.</summary>
internal static partial class YamlFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The content; null, with the mistake said, when there is none to be had.</summary>
    public static InputNode? Read(string path, Mistakes mistakes)
    {
        try
        {
            var (length, most) = (new FileInfo(path).Length, mistakes.Limits.Bytes);
            if (length > most)
            {
                mistakes.Add(1, 1, $"the file has {length:N0} bytes; at most {most:N0} are read. Split it.");
                return null;
            }
            return Parse(Utf8.GetString(File.ReadAllBytes(path)), mistakes);
        }
        catch (DecoderFallbackException)
        {
            mistakes.Add(1, 1, "the file is not UTF-8; save it as UTF-8");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            mistakes.Add(1, 1, "there is no such file or folder");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(1, 1, $"the file cannot be read: {error.Message}");
        }
        return null;
    }

    /// <summary>The content of a text that is held to the same limits.</summary>
    public static InputNode? Parse(string text, Mistakes mistakes)
    {
        if (Encoding.UTF8.GetByteCount(text) > mistakes.Limits.Bytes)
        {
            mistakes.Add(1, 1, $"the text has more than {mistakes.Limits.Bytes:N0} bytes. Split it.");
            return null;
        }
        if (text.AsSpan().Count('\n') > mistakes.Limits.Values)
        {
            mistakes.Add(1, 1, $"the text has more than {mistakes.Limits.Values:N0} lines. Split it.");
            return null;
        }
        if (text.StartsWith('\ufeff'))
            text = text[1..];
        return YamlParser.Parse(
            text.AsSpan().TrimStart().StartsWith('{') ? JsonPair().Replace(text, AsYaml) : text,
            mistakes
        );
    }

    /// <summary>JSON escapes what lies beyond the first 65,536 characters in two halves, which YAML does not
    /// know.</summary>
    private static string AsYaml(Match pair) =>
        $@"{pair.Groups[1].Value}\U{char.ConvertToUtf32(Half(pair.Groups[2]), Half(pair.Groups[3])):X8}";

    private static char Half(Group digits) => (char)Convert.ToUInt16(digits.Value, 16);

    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex JsonPair();
}
