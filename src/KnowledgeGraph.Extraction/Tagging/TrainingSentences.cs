using System.Text.Json;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>
/// Sentences with labels, read from JSON Lines: <c>{ sentences: [{ text, mentions: [[start, end, class]], spans? }]
/// }</c>, one document a line.
/// </summary>
public static class TrainingSentences
{
    /// <summary>The documents of a file.</summary>
    public static IReadOnlyList<IReadOnlyList<LabelledSentence>> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(ReadDocument)];

    private static List<LabelledSentence> ReadDocument(string line)
    {
        using var document = JsonDocument.Parse(line);
        var sentences = new List<LabelledSentence>();
        foreach (var sentence in document.RootElement.GetProperty("sentences").EnumerateArray())
        {
            var text = sentence.GetProperty("text").GetString()!;
            var tokens = Tokenizer.Split(text);
            var tags = new int[tokens.Count];
            foreach (
                var (start, end, @class) in Mentions(sentence).OrderByDescending(mention => mention.End - mention.Start)
            )
                Mark(tokens, tags, start, end, @class);
            sentences.Add(new LabelledSentence(tokens, tags));
        }
        return sentences;
    }

    private static IEnumerable<(int Start, int End, int Class)> Mentions(JsonElement sentence)
    {
        var names = sentence.TryGetProperty("spans", out var spans)
            ? spans.EnumerateArray().Where(span => span[2].GetString() is "org_name" or "loc_name").ToList()
            : [];
        foreach (var mention in sentence.GetProperty("mentions").EnumerateArray())
        {
            var @class = Tags
                .Classes.ToList()
                .IndexOf(mention[2].GetString() == "EVENT" ? "MISC" : mention[2].GetString()!);
            if (@class < 0)
                continue;
            var (start, end) = (mention[0].GetInt32(), mention[1].GetInt32());
            // A mention with its describing word is cut to the bare name where the file says which part that is.
            var wanted =
                @class == 1 ? "org_name"
                : @class == 2 ? "loc_name"
                : null;
            var inside = names.FirstOrDefault(span =>
                span[2].GetString() == wanted && span[0].GetInt32() >= start && span[1].GetInt32() <= end
            );
            if (inside.ValueKind == JsonValueKind.Array)
                (start, end) = (inside[0].GetInt32(), inside[1].GetInt32());
            yield return (start, end, @class);
        }
    }

    private static void Mark(IReadOnlyList<Token> tokens, int[] tags, int start, int end, int @class)
    {
        var first = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].End <= start || tokens[i].Start >= end)
                continue;
            if (tags[i] != Tags.Outside)
                return;
            tags[i] = first ? Tags.Begin(@class) : Tags.Inside(@class);
            first = false;
        }
    }
}

/// <summary>A sentence and the right tag of each word.</summary>
public sealed record LabelledSentence(IReadOnlyList<Token> Tokens, IReadOnlyList<int> Tags);
