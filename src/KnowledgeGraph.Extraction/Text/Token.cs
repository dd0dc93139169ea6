namespace KnowledgeGraph.Extraction.Text;

/// <summary>A word, number or sign of a sentence.</summary>
/// <param name="Start">Where it begins in the sentence, UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case, curly apostrophes made plain.</param>
/// <param name="Kind">What it is made of.</param>
public sealed record Token(int Start, int End, string Text, string Lower, TokenKind Kind)
{
    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapitalized => Kind == TokenKind.Word && char.IsUpper(Text, 0);
}

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    Word,
    Number,
    Sign,
}
