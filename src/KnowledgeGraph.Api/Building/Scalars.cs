using System.Globalization;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Building;

/// <summary>A <see cref="PartialDate"/> as text.</summary>
internal sealed class PartialDateGraphType : ScalarGraphType
{
    public PartialDateGraphType()
    {
        Name = "PartialDate";
        Description =
            "A calendar date that keeps its precision: 2020, 2020-08 or 2020-08-09, with a trailing ~ when "
            + "approximate (EDTF).";
        Introspection.Specify(this, "https://www.loc.gov/standards/datetime/");
    }

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => ParseValue(text.Value.ToString()),
            // 2020 without quotes is what people type for a year.
            GraphQLIntValue year => ParseValue(year.Value.ToString()),
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value),
        };

    public override object? ParseValue(object? value) =>
        value switch
        {
            null => null,
            PartialDate date => date,
            _ when PartialDate.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), out var date) => date,
            _ => throw new FormatException($"'{value}' is not a date: write \"2020\", \"2020-08\" or \"2020-08-09\"."),
        };

    public override object? Serialize(object? value) => value?.ToString();
}

/// <summary>The value of a property: text, number or boolean, as the ontology types it.</summary>
internal sealed class ValueGraphType : ScalarGraphType
{
    public ValueGraphType()
    {
        Name = "Value";
        Description =
            "The value of a property as JSON: a text, a number or a boolean, as the property's type says; "
            + "dates are texts.";
    }

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => text.Value.ToString(),
            GraphQLIntValue number => double.Parse(number.Value.Span, CultureInfo.InvariantCulture),
            GraphQLFloatValue number => double.Parse(number.Value.Span, CultureInfo.InvariantCulture),
            GraphQLBooleanValue boolean => boolean.BoolValue,
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value),
        };

    public override object? ParseValue(object? value) => value;

    public override object? Serialize(object? value) => value;

    /// <summary>Canonical text of a value as what the client sees.</summary>
    public static object? FromText(PropertyType type, string? text) =>
        text is null
            ? null
            : type switch
            {
                PropertyType.Integer => long.Parse(text, CultureInfo.InvariantCulture),
                PropertyType.Number => double.Parse(text, CultureInfo.InvariantCulture),
                PropertyType.Boolean => text == "true",
                _ => text,
            };
}

/// <summary>An id of whatever meaning, as the text that it is.</summary>
internal sealed class IdScalar : IdGraphType
{
    public override object? Serialize(object? value) => value as string ?? value?.ToString();
}
