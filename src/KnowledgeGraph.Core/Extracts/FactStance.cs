using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary><c>modality</c> and <c>polarity</c> together are how a fact is said.</summary>
internal static class FactStance
{
    private static readonly Dictionary<string, Stance> Modalities = new()
    {
        ["actual"] = Stance.Asserted,
        ["planned"] = Stance.Planned,
        ["possible"] = Stance.Possible,
        ["alleged"] = Stance.Alleged,
        ["denied"] = Stance.Denied,
    };

    public static string ModalityOf(Stance stance) => Modalities.Single(entry => entry.Value == stance).Key;

    public static Stance Read(InputFields fact, Mistakes mistakes)
    {
        var modality = Modalities[fact.OneOf("modality", Modalities.Keys) ?? "actual"];
        if (fact.OneOf("polarity", ["affirmed", "negated"]) != "negated")
            return modality;
        if (modality == Stance.Asserted)
            return Stance.Denied;
        var hint =
            modality == Stance.Denied
                ? "a denial is negated already; remove 'polarity'"
                : "say what is meant: 'modality: denied', or leave 'polarity' out";
        mistakes.Add(fact.Node("polarity")!, $"'polarity: negated' goes with 'modality: actual' only; {hint}");
        return modality;
    }
}
