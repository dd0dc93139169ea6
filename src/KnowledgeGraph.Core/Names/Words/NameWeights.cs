namespace KnowledgeGraph.Names.Words;

/// <summary>How much a word counts where no graph says how rare it is; a surname is 1.</summary>
internal static class NameWeights
{
    public const double Given = 0.8;
    public const double Patronymic = 0.35;
    public const double Initial = 0.3;
    public const double Small = 0.04;
    public const double Concept = 0.42;
    public const double Number = 0.7;
}
