using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// The day of publication where a text shows it in a line of its own: near its beginning or at its end.
/// </summary>
internal static class DateLine
{
    private const int Lines = 6;
    private const int MaxWords = 12;

    public static PartialDate? Find(IReadOnlyList<ManuscriptSentence> sentences)
    {
        foreach (var sentence in sentences.Take(Lines).Concat(sentences.TakeLast(2)))
        {
            var tokens = Tokenizer.Split(sentence.Text);
            if (tokens.Count > MaxWords)
                continue;
            var whole = DateReader.Find(tokens, null).FirstOrDefault(date => date.Date.Precision == 3);
            if (whole is not null)
                return whole.Date;
        }
        return null;
    }
}
