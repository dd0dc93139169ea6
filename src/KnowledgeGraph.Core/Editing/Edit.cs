using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>Something that a client wants to change; the input has the fields that the API describes.</summary>
/// <param name="Input">By name: texts, numbers, enumeration values, lists and nested inputs.</param>
public abstract record Edit(IReadOnlyDictionary<string, object?> Input)
{
    /// <summary>What to write; mistakes go to the ground, and then nothing is written.</summary>
    internal abstract Task<EditPlan> PlanAsync(EditContext ground);

    /// <summary>Equal for equal edits, whatever the order of fields.</summary>
    internal string Fingerprint()
    {
        var text = new StringBuilder(GetType().Name);
        Append(text, Input);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> fields:
                text.Append('{');
                foreach (
                    var (name, field) in fields
                        .Where(field => field.Value is not null)
                        .OrderBy(field => field.Key, StringComparer.Ordinal)
                )
                {
                    text.Append(name).Append(':');
                    Append(text, field);
                }
                text.Append('}');
                break;
            case IEnumerable<object?> items:
                text.Append('[');
                foreach (var item in items)
                    Append(text, item);
                text.Append(']');
                break;
            default:
                var plain = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                text.Append(plain.Length).Append('"').Append(plain);
                break;
        }
    }
}

/// <summary>An article extract as text, YAML or JSON.</summary>
public sealed record ImportExtract(IReadOnlyDictionary<string, object?> Input) : Edit(Input)
{
    internal override Task<EditPlan> PlanAsync(EditContext ground)
    {
        try
        {
            var extract = ExtractReader.ReadText(ground.Ontology, "text", $"{Input["text"]}", ground.Mistakes.Limits);
            return Task.FromResult(new EditPlan(extract.Article.Id, extract));
        }
        catch (InputException input)
        {
            ground.Add(input.Errors);
            return Task.FromResult(EditPlan.Nothing);
        }
    }
}
