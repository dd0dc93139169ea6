using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>The value of a property in its canonical text, which is part of the fact's identity.</summary>
internal static class FactValue
{
    public static readonly IReadOnlyDictionary<string, string> NoDetails = new Dictionary<string, string>();

    private const int MaxLength = 2000;

    /// <summary>
    /// Reads a plain value or <c>{ type, v, unit, approximate }</c>: an approximate date says so itself, else unit and
    /// approximation become qualifiers.
    /// </summary>
    public static (string? Value, IReadOnlyDictionary<string, string> Details) Read(
        InputNode node,
        RelationKind property,
        Mistakes mistakes
    )
    {
        if (node is InputText plain)
            return (Canonical(plain, property, mistakes), NoDetails);
        var fields = new InputFields(node, "a value", mistakes);
        var type = fields.OneOf("type", Types, required: true);
        var scalar = fields.Scalar("v", required: true);
        var details = new Dictionary<string, string>();
        if (fields.Text("unit", maxLength: 64) is { } unit)
            details.Add("unit", unit);
        var about = fields.Flag("approximate");
        if (about && property.Type != PropertyType.Date)
            details.Add("approximate", "true");
        fields.Done();
        if (type is not null && !MayBe(property.Type!.Value, type))
            mistakes.Add(
                fields.Node("type")!,
                $"{property.Name} is {Hint(property)}, not {type}; write {Words(property)}, or the value alone"
            );
        var value = scalar is null ? null : Canonical(scalar, property, mistakes);
        if (about && property.Type == PropertyType.Date && value is not null && !value.EndsWith('~'))
            value += "~";
        return (value, details);
    }

    private static readonly string[] Types = ["string", "integer", "decimal", "boolean", "date", "quantity"];

    private static string? Canonical(InputText scalar, RelationKind property, Mistakes mistakes)
    {
        var canonical = Canonical(property, scalar.Value);
        if (canonical is null)
        {
            var suggestion =
                property.Type == PropertyType.Choice
                    ? DidYouMean.Among(scalar.Value, property.Values, $"; write {Hint(property)}")
                    : $"; write {Hint(property)}";
            mistakes.Add(scalar, $"{property.Name} cannot be {Mistakes.Show(scalar.Value)}{suggestion}");
        }
        return canonical;
    }

    /// <summary>The canonical text; null when the text is no such value.</summary>
    public static string? Canonical(RelationKind property, string text)
    {
        text = text.Trim().Normalize(NormalizationForm.FormC);
        return property.Type switch
        {
            _ when text.Length is 0 or > MaxLength => null,
            PropertyType.String => text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : null,
            PropertyType.Integer => int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var whole
            )
                ? whole.ToString(CultureInfo.InvariantCulture)
                : null,
            PropertyType.Number => double.TryParse(
                text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            ) && double.IsFinite(number)
                ? (number == 0 ? 0 : number).ToString(CultureInfo.InvariantCulture)
                : null,
            PropertyType.Boolean => text is "true" or "false" ? text : null,
            PropertyType.Date => PartialDate.TryParse(text, out var date) ? date.ToString() : null,
            PropertyType.Url => Format.WebAddress.Fits(text) ? text : null,
            _ => property.Values.Contains(text) ? text : null,
        };
    }

    private static string Words(RelationKind property) =>
        string.Join(" or ", Types.Where(word => MayBe(property.Type!.Value, word)));

    private static bool MayBe(PropertyType type, string written) =>
        type switch
        {
            PropertyType.Integer => written is "integer" or "quantity",
            PropertyType.Number => written is "integer" or "decimal" or "quantity",
            PropertyType.Boolean => written is "boolean",
            PropertyType.Date => written is "date",
            _ => written is "string",
        };

    private static string Hint(RelationKind property) =>
        property.Type switch
        {
            PropertyType.String => $"a text on one line of at most {MaxLength:N0} characters",
            PropertyType.Integer => $"a whole number in digits alone, up to {int.MaxValue}, for instance 1227",
            PropertyType.Number => "a number with a point, for instance 12.5",
            PropertyType.Boolean => "true or false",
            PropertyType.Date => "a date: 2020, 2020-08 or 2020-08-09",
            PropertyType.Url => "an address that begins with http:// or https://",
            _ => string.Join(" or ", property.Values),
        };
}
