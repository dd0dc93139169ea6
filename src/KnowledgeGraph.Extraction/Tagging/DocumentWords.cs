using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>
/// How the words of a document are written in it: what is capitalized only where a sentence begins is likely no name.
/// </summary>
public sealed class DocumentWords
{
    private const int MostNeighbors = 8;
    private readonly Dictionary<string, (int Lower, int Capitalized)> _counts = [];
    private readonly Dictionary<string, (List<string> Before, List<string> After)> _neighbors = [];

    /// <summary>Counts all words but the first of each sentence.</summary>
    public DocumentWords(IEnumerable<IReadOnlyList<Token>> sentences)
    {
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var token = sentence[i];
                if (token.Kind != TokenKind.Word)
                    continue;
                var (lower, capitalized) = _counts.GetValueOrDefault(token.Lower);
                if (!token.IsCapitalized)
                    _counts[token.Lower] = (lower + 1, capitalized);
                else
                {
                    if (i > 0)
                        _counts[token.Lower] = (lower, capitalized + 1);
                    Note(sentence, i);
                }
            }
        }
    }

    private void Note(IReadOnlyList<Token> sentence, int at)
    {
        if (!_neighbors.TryGetValue(sentence[at].Lower, out var near))
            _neighbors[sentence[at].Lower] = near = ([], []);
        if (near.Before.Count >= MostNeighbors)
            return;
        near.Before.Add(at > 0 ? sentence[at - 1].Lower : "");
        near.After.Add(at + 1 < sentence.Count ? sentence[at + 1].Lower : "");
    }

    /// <summary>The words before, or behind, a word with a capital letter in its document.</summary>
    public IReadOnlyList<string> Near(Token token, bool before) =>
        !_neighbors.TryGetValue(token.Lower, out var near) ? []
        : before ? near.Before
        : near.After;

    /// <summary>How a word is written elsewhere: never, in lower case, with a capital, or both ways.</summary>
    public char Elsewhere(Token token) =>
        _counts.GetValueOrDefault(token.Lower) switch
        {
            (0, 0) => 'n',
            (_, 0) => 'l',
            (0, _) => 'c',
            _ => 'b',
        };
}
