using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Editing;

/// <summary>Something that a client wants to change.</summary>
public abstract record Edit
{
    private static readonly JsonSerializerOptions Exact = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>What to write; mistakes go to the context, and then nothing is written.</summary>
    internal abstract Task<EditPlan> PlanAsync(EditContext context);

    /// <summary>Equal for equal edits.</summary>
    internal string Fingerprint() =>
        Convert.ToHexStringLower(
            SHA256.HashData([
                .. JsonSerializer.SerializeToUtf8Bytes(GetType().Name),
                .. JsonSerializer.SerializeToUtf8Bytes(this, GetType(), Exact),
            ])
        );
}
