using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>A further detail of a fact, as the ontology types it.</summary>
internal static class QualifierFields
{
    public const string Meaning =
        "Further details. Where articles give one differently, each value stands for itself and says so (differs).";

    /// <summary>A value with the unit and the approximation that the extract format gives it.</summary>
    public static string? Quantity(Fact fact)
    {
        var about = Details.Of(fact, "approximate").Contains("true");
        var units = Details.Of(fact, "unit");
        return fact.Value is null || (!about && units.Count == 0)
            ? null
            : $"{(about ? "about " : "")}{fact.Value}{(units.Count > 0 ? $" {string.Join(" or ", units)}" : "")}";
    }

    public static void AddTo(ObjectGraphType qualifier, Ontology ontology)
    {
        qualifier.Add<Detail>("name", TextType.Required(), "Which detail.", detail => detail.Name);
        qualifier.Add<Detail>("value", TextType.Required(), "Its text.", detail => detail.Value);
        qualifier.Add<Detail>("label", TextType.Required(), "Its name for people.", detail =>
            Kind(detail)?.Label ?? detail.Name
        );
        qualifier.Add<Detail>("type", TextType.Required(), "text, number, percent, money or entity.", detail =>
            (Kind(detail)?.Type ?? QualifierType.Text).ToString().Uncapitalized()
        );
        qualifier.Add<Detail>("text", TextType.Required(), "Its value as people read it, with its unit.", detail =>
            Kind(detail)?.Words(detail.Value) ?? detail.Value
        );
        qualifier.Add<Detail>("number", FloatType, "Its number; null for other types.", detail =>
            Kind(detail)?.Type is QualifierType.Number or QualifierType.Percent ? Details.Number(detail.Value) : null
        );
        qualifier.Add<Detail>(
            "differs",
            BooleanType.Required(),
            "Whether articles give other values of it: they contradict each other.",
            detail => detail.Differs
        );

        QualifierKind? Kind(Detail detail) => ontology.Qualifiers.GetValueOrDefault(detail.Name);
    }
}
