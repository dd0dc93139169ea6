namespace KnowledgeGraph.Extraction.Proposals;

/// <summary>What asking a model for one text took and brought.</summary>
public sealed record ModelReport
{
    /// <summary>Name of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Questions that the model answered now.</summary>
    public int Asked { get; init; }

    /// <summary>Questions whose answers were kept from before; they cost nothing.</summary>
    public int Kept { get; init; }

    /// <summary>Tokens of the questions that were asked now, as the model counts them.</summary>
    public long TokensIn { get; init; }

    /// <summary>Tokens of the answers.</summary>
    public long TokensOut { get; init; }

    /// <summary>What they cost, in the currency of the prices; null without prices.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Facts in the answers.</summary>
    public int Facts { get; init; }

    /// <summary>Facts that passed the gate, those of the rules among them.</summary>
    public int Passed { get; init; }

    /// <summary>Facts that did not, by reason.</summary>
    public IReadOnlyDictionary<string, int> Refused { get; init; } = new Dictionary<string, int>();

    /// <summary>Why an answer is missing; null when none is.</summary>
    public string? Failure { get; init; }
}
