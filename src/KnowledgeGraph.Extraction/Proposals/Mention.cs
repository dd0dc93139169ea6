namespace KnowledgeGraph.Extraction.Proposals;

/// <summary>A name in a sentence, or a word that stands for one.</summary>
/// <param name="Sentence">Number of the sentence, from 1.</param>
/// <param name="Start">Where it begins in the sentence, UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">As written.</param>
/// <param name="Entity">Whom it names.</param>
/// <param name="How">How it names it.</param>
public sealed record Mention(int Sentence, int Start, int End, string Text, DocumentEntity Entity, MentionKind How)
{
    /// <summary>For a pronoun: the name that it stands for.</summary>
    public Mention? Antecedent { get; init; }
}

/// <summary>How words name an entity.</summary>
public enum MentionKind
{
    Name,

    /// <summary>"Norwegian" for Norway.</summary>
    Adjective,
    Pronoun,

    /// <summary>Words that describe something without a name: "the talks in Vilnius".</summary>
    Description,
}
