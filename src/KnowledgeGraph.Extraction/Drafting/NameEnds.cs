using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Tells where a name ends that the tagger saw.</summary>
internal sealed class NameEnds(LanguageRules rules)
{
    private readonly NameBorders _borders = rules.Borders;

    /// <summary>
    /// No name goes over into another clause or ends with a small word: "the Union of" is called Union.
    /// </summary>
    public int Closed(IReadOnlyList<Token> tokens, List<string> lower, int start, int end)
    {
        var border = Enumerable
            .Range(start, end - start)
            .FirstOrDefault(at => at > start && !tokens[at].IsCapitalized && rules.Barriers.Has(lower[at]), end);
        while (
            border - 1 > start
            && !tokens[border - 1].IsCapitalized
            && (IsJoining(lower[border - 1]) || _borders.Articles.Has(lower[border - 1]))
        )
            border--;
        return border;
    }

    private bool IsJoining(string word) =>
        _borders.Particles.Has(word)
        || _borders.Purposes.Has(word)
        || rules.Conjunctions.Has(word)
        || (rules.SmallWords.Has(word) && rules.Owners.Has(word));

    /// <summary>Penal Colony No. 2, колония № 2.</summary>
    public int Numbered(IReadOnlyList<Token> tokens, List<string> lower, int end)
    {
        var at = end;
        if (at >= tokens.Count || !_borders.Numbers.Has(lower[at]))
            return end;
        at += at + 1 < tokens.Count && tokens[at + 1].Text == "." ? 2 : 1;
        return at < tokens.Count && tokens[at].Kind == TokenKind.Number ? at + 1 : end;
    }

    /// <summary>The end of a name with the dot that belongs to it and ends no sentence: Acme Ltd.</summary>
    public int Dotted(IReadOnlyList<Token> tokens, int end) =>
        end + 1 < tokens.Count
        && tokens[end].Text == "."
        && tokens[end].Start == tokens[end - 1].End
        && _borders.Abbreviations.Has(tokens[end - 1].Lower)
            ? end + 1
            : end;
}
