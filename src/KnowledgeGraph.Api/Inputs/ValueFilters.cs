using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Inputs;

/// <summary>Inputs that filter single values, one for each type of value.</summary>
internal sealed class ValueFilters
{
    public ValueFilters(IGraphType date)
    {
        var id = OptionalIdType;
        Text = New("StringFilter", "Every given condition must hold.");
        Text.AddInput("eq", TextType, "Is this text.");
        Text.AddInput("in", TextType.ListOf(), "Is one of these texts.");
        Text.AddInput("contains", TextType, "Contains this text.");
        Text.AddInput("startsWith", TextType, "Begins with this text.");
        Text.AddInput("caseInsensitive", BooleanType, "Compare without case and diacritics.", false);
        Text.AddInput("present", BooleanType, "Is there at all, or missing.");

        Id = New(
            "IdFilter",
            "Every given condition must hold. An id that was merged away stands for the entity that is kept, "
                + "except in parts."
        );
        Id.AddInput("eq", id, "Is this id.");
        Id.AddInput("in", id.ListOf(), "Is one of these ids.");
        Id.AddInput("contains", TextType, "Contains this text.");
        Id.AddInput("startsWith", TextType, "Begins with this text.");

        Number = New("NumberFilter", "Every given condition must hold.");
        foreach (var (name, _) in Comparisons)
            Number.AddInput(name, FloatType, Said[name]);
        Number.AddInput("present", BooleanType, "Is there at all, or missing.");

        Count = New("CountFilter", "Every given condition must hold.");
        foreach (var (name, _) in Comparisons)
            Count.AddInput(name, IntType, Said[name]);

        Date = New("DateFilter", "Dates keep their precision: 2021-07 lies during 2021, and before 2021-08.");
        Date.AddInput("before", date, "Its last possible day is before the first of this date.");
        Date.AddInput("after", date, "Its first possible day is after the last of this date.");
        Date.AddInput("during", date, "Every day it can mean lies in this date.");
        Date.AddInput("present", BooleanType, "Is there at all, or missing.");

        Truth = New("BooleanFilter", "Every given condition must hold.");
        Truth.AddInput("eq", BooleanType, "Is this.");
        Truth.AddInput("present", BooleanType, "Is there at all, or missing.");
    }

    public static IReadOnlyList<(string Name, Comparison Comparison)> Comparisons { get; } =
    [
        ("eq", Comparison.Equal),
        ("ne", Comparison.NotEqual),
        ("lt", Comparison.Less),
        ("lte", Comparison.LessOrEqual),
        ("gt", Comparison.Greater),
        ("gte", Comparison.GreaterOrEqual),
    ];

    private static Dictionary<string, string> Said { get; } =
        new()
        {
            ["eq"] = "Is this number.",
            ["ne"] = "Is another number.",
            ["lt"] = "Is less.",
            ["lte"] = "Is less, or this number.",
            ["gt"] = "Is more.",
            ["gte"] = "Is more, or this number.",
        };

    public InputObjectGraphType Text { get; }

    public InputObjectGraphType Id { get; }

    public InputObjectGraphType Number { get; }

    public InputObjectGraphType Count { get; }

    public InputObjectGraphType Date { get; }

    public InputObjectGraphType Truth { get; }

    public InputObjectGraphType Of(PropertyType type) =>
        type switch
        {
            PropertyType.Integer or PropertyType.Number => Number,
            PropertyType.Date => Date,
            PropertyType.Boolean => Truth,
            _ => Text,
        };

    private static InputObjectGraphType New(string name, string description) =>
        new() { Name = name, Description = description };
}
