using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Screening;

/// <summary>
/// Somebody decided that a subject is not an entity. It holds until what the entity is known by changes.
/// </summary>
/// <param name="Subject">Key of the subject in its list.</param>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Fingerprint">Of the names, dates and sanctions of the entity at that time.</param>
public sealed record Clearance(
    string Subject,
    string Entity,
    string Reason,
    string By,
    DateTimeOffset At,
    string Fingerprint
)
{
    /// <summary>Whether it was taken back again; then By and At say by whom and when.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Equal as long as names, properties and sanctions of an entity are.</summary>
    public static string FingerprintOf(Entity entity, IEnumerable<Entity> sanctions)
    {
        var text = string.Join(
            '\n',
            entity
                .Names.Select(name => name.Value)
                .Order(StringComparer.Ordinal)
                .Concat(
                    entity
                        .Properties.OrderBy(one => one.Key, StringComparer.Ordinal)
                        .Select(one => $"{one.Key}={one.Value}")
                )
                .Concat(sanctions.Select(sanction => sanction.Id).Order(StringComparer.Ordinal))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
