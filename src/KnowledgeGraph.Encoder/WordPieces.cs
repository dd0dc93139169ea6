using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Encoder;

/// <summary>Cuts words into the pieces of a vocabulary without capitals: the longest known beginning first.</summary>
internal sealed class WordPieces
{
    private const int LongestWord = 60;
    private readonly Dictionary<string, int> _pieces = [];
    private readonly int _unknown;

    /// <summary>Reads a vocabulary, one piece a line.</summary>
    public WordPieces(Stream vocabulary)
    {
        using var reader = new StreamReader(vocabulary, Encoding.UTF8);
        while (reader.ReadLine() is { } piece)
            _pieces.TryAdd(piece, _pieces.Count);
        (_unknown, First, Last) = (_pieces["[UNK]"], _pieces["[CLS]"], _pieces["[SEP]"]);
    }

    /// <summary>The piece before a sentence.</summary>
    public int First { get; }

    /// <summary>The piece behind a sentence.</summary>
    public int Last { get; }

    /// <summary>The pieces of a word; signs stand alone.</summary>
    public void Add(string word, List<int> into)
    {
        var part = new StringBuilder();
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
            {
                part.Append(c);
                continue;
            }
            AddPart(part, into);
            part.Append(c is '’' or '‘' ? '\'' : c);
            AddPart(part, into);
        }
        AddPart(part, into);
    }

    private void AddPart(StringBuilder part, List<int> into)
    {
        var (word, start, before) = (part.ToString(), 0, into.Count);
        part.Clear();
        while (start < word.Length)
        {
            var (end, piece) = (Math.Min(word.Length, LongestWord), -1);
            for (; end > start; end--)
            {
                var text = start == 0 ? word[..end] : "##" + word[start..end];
                if (_pieces.TryGetValue(text, out piece))
                    break;
            }
            if (end <= start)
            {
                into.RemoveRange(before, into.Count - before);
                into.Add(_unknown);
                return;
            }
            into.Add(piece);
            start = end;
        }
    }
}
