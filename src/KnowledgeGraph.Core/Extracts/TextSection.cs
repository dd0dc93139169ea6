using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The <c>text</c> of an extract: numbered sentences.</summary>
internal static class TextSection
{
    private const int MaxSentenceLength = 2000;

    public static SortedDictionary<int, Sentence> Read(IReadOnlyList<InputNode> items, Mistakes mistakes)
    {
        var sentences = new SortedDictionary<int, Sentence>();
        foreach (var item in items)
        {
            var fields = new InputFields(item, "a sentence", mistakes);
            var id = fields.Text("s", Format.SentenceId, required: true);
            var text = fields.Text("t", MaxSentenceLength, required: true);
            var paragraph = fields.WholeNumber("sourceParagraph", min: 1);
            var hash = fields.Text("originalQuoteSha256", Format.Sha256);
            fields.Done();
            if (id is null)
                continue;
            // Its mistake is told; without a text it takes any quote, so that none makes a further one.
            text ??= "";
            if (Number(id) is not { } number)
                mistakes.Add(fields.Node("s")!, $"{id} is too great a number for a sentence");
            else if (
                !sentences.TryAdd(number, new Sentence(number, text) { Paragraph = paragraph, OriginalSha256 = hash })
            )
                mistakes.Add(fields.Node("s")!, $"there are two sentences {id}; number them anew");
        }
        return sentences;
    }

    /// <summary>3 for s3; null when it is no number of a sentence.</summary>
    public static int? Number(string id) =>
        int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
