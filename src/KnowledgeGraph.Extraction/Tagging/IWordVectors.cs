using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What an encoder says of the words of a sentence; the program comes without one.</summary>
public interface IWordVectors
{
    /// <summary>Numbers for each word.</summary>
    int Size { get; }

    /// <summary>The numbers of all words, one word behind the other; null for a language it does not know.</summary>
    float[]? Of(IReadOnlyList<Token> tokens);
}
