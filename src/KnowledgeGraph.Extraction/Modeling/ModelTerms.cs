namespace KnowledgeGraph.Extraction.Modeling;

/// <summary>How a model is asked.</summary>
public sealed record ModelTerms
{
    /// <summary>Its name at the endpoint.</summary>
    public required string Model { get; init; }

    /// <summary>Price of a million tokens of questions; null when unknown.</summary>
    public decimal? PriceIn { get; init; }

    /// <summary>Price of a million tokens of answers; null when unknown.</summary>
    public decimal? PriceOut { get; init; }

    /// <summary>Letters of text in one question.</summary>
    public int LettersAtOnce { get; init; } = 8_000;

    /// <summary>Questions for one text at most; what is behind them is left to the rules.</summary>
    public int MostQuestions { get; init; } = 12;

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);
}
