using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>A name of an entity, and how it must be written in text.</summary>
internal sealed record IndexedName(Entity Entity, string Value)
{
    private readonly IReadOnlyList<Token> _words =
    [
        .. Tokenizer.Split(Value).Where(token => token.Kind != TokenKind.Sign),
    ];

    /// <summary>So short that only the very same letters count: US is not us.</summary>
    public bool IsShort => Value.Count(char.IsLetterOrDigit) <= 3;

    public string LastWord => _words.Count == 0 ? Value : _words[^1].Text;

    /// <summary>Capitals of the name must be capitals in the text.</summary>
    public bool FitsCase(IReadOnlyList<Token> tokens, int at, int length)
    {
        var written = tokens.Skip(at).Take(length).Where(token => token.Kind != TokenKind.Sign).ToList();
        if (IsShort)
            return string.Concat(written.Select(token => token.Text)).Replace(".", "")
                == string.Concat(_words.Select(word => word.Text)).Replace(".", "");
        if (_words.Count != written.Count)
            return true;
        for (var i = 0; i < written.Count; i++)
        {
            if (_words[i].IsCapitalized && !written[i].IsCapitalized)
                return false;
            // "the Guardian" is found in "guardian" only when that is its spelling.
            if (
                !_words[i].IsCapitalized
                && written.Count == 1
                && written[i].Lower != _words[i].Lower
                && written[i].Lower != _words[i].Lower + "s"
            )
                return false;
        }
        return true;
    }

    public LinkCandidate AsCandidate(double score, string why) =>
        new(Entity.Id, Entity.Name, Entity.Kind, Math.Round(score, 3), why);
}
