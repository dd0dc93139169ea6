using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// Ids of facts: <c>f</c> and 25 characters of Crockford base32 (125 bits of SHA-256) over what makes the fact the fact
/// it is.
/// Slugs have no 26-character form that begins like this by accident, so that an id tells what it names.
/// </summary>
public static class FactId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>Whether a text has the form of a fact's id.</summary>
    public static bool IsId(string text) =>
        text.Length == 26 && text[0] == 'f' && text.AsSpan(1).IndexOfAnyExcept(Letters) < 0;

    /// <summary>The id of what is said.</summary>
    /// <param name="relation">Relation or property.</param>
    /// <param name="subject">Subject id; for symmetric relations the smaller of the two (ordinal), see
    /// <c>RelationKind.Symmetric</c>.</param>
    /// <param name="objectOrValue">Object id or canonical value.</param>
    /// <param name="stance">How it is said.</param>
    /// <param name="attributedTo">Who says so, or null.</param>
    /// <param name="timeKey">The date that is part of the identity where the ontology says so
    /// (<c>RelationKind.TimeKey</c>), else null.</param>
    public static string Of(
        string relation,
        string subject,
        string objectOrValue,
        Stance stance,
        string? attributedTo,
        PartialDate? timeKey
    )
    {
        var text = string.Join('\u001f', relation, subject, objectOrValue, stance, attributedTo, timeKey?.ToString());
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        Span<char> id = stackalloc char[26];
        id[0] = 'f';
        var bits = 0;
        var buffer = 0;
        var next = 0;
        for (var i = 1; i < 26; i++)
        {
            while (bits < 5)
            {
                buffer = ((buffer & 0x1f) << 8) | hash[next++];
                bits += 8;
            }
            bits -= 5;
            id[i] = Alphabet[(buffer >> bits) & 31];
        }
        return new string(id);
    }
}
