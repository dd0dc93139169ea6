using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Model;

/// <summary>
/// The id of a fact: <c>f</c> and 25 characters of Crockford base32 (125 bits of SHA-256) over what makes the fact the
/// fact it is. <see cref="Of"/> makes it, <see cref="IsId"/> checks the form. Slugs have no 26-character form that
/// begins like this by accident, so that an id tells what it names. A fact that nothing says any more has
/// <see cref="GoneMark"/> and a number behind it.
/// </summary>
[JsonConverter(typeof(IdJson<FactId>))]
public readonly record struct FactId : IId<FactId>, IComparable<FactId>
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    /// <summary>How many signs the ids of one statement share, see <see cref="Statement"/>.</summary>
    public const int StatementLength = 21;

    /// <summary>Stands in the ids of facts that are gone, and in no others.</summary>
    public const char GoneMark = '~';

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    private readonly string? _text;

    private FactId(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? throw new InvalidOperationException("This is no id of a fact: nobody set it.");

    /// <summary>Takes a text for the id of a fact, whatever its letters.</summary>
    public static explicit operator FactId(string text) => new(text);

    /// <summary>Its text.</summary>
    public static implicit operator string(FactId id) => id.Text;

    /// <summary>Whether a text has the form of a fact's id.</summary>
    public static bool IsId(string text) =>
        text.Length == Length && text[0] == 'f' && text.AsSpan(1).IndexOfAnyExcept(Letters) < 0;

    /// <summary>The id of what is said.</summary>
    /// <param name="relation">Relation or property.</param>
    /// <param name="subject">Subject id; for symmetric relations the smaller of the two (ordinal), see
    /// <c>RelationKind.Symmetric</c>.</param>
    /// <param name="objectOrValue">Object id or canonical value.</param>
    /// <param name="stance">How it is said.</param>
    /// <param name="attributedTo">Who says so, or null.</param>
    /// <param name="timeKey">The date that tells its period from others, see <see cref="InPeriod"/>; null for what has
    /// none.</param>
    public static FactId Of(
        string relation,
        string subject,
        string objectOrValue,
        Stance stance,
        string? attributedTo,
        PartialDate? timeKey
    )
    {
        Span<char> id = stackalloc char[Length];
        id[0] = 'f';
        Hash(string.Join('\u001f', relation, subject, objectOrValue, stance, attributedTo, ""), id[1..]);
        return new FactId(new string(id)).InPeriod(timeKey?.ToString());
    }

    /// <summary>
    /// The id of one of the times at which it held, when it is the id without a time. It begins as the ids of all the
    /// others do (<see cref="Statement"/>), so that they stand together in every index.
    /// </summary>
    /// <param name="key">What tells the period from others, for instance its first year; null for none.</param>
    public FactId InPeriod(string? key)
    {
        if (key is null)
            return this;
        Span<char> id = stackalloc char[Length];
        Text.AsSpan(0, StatementLength).CopyTo(id);
        Hash($"{Text}\u001f{key}", id[StatementLength..]);
        return new FactId(new string(id));
    }

    /// <summary>The id under which a fact that nothing says any more is kept for those who ask what was known
    /// (<see cref="Filters.FactFilter.KnownAt"/>).</summary>
    /// <param name="sequence">Number of the change since which nothing says it.</param>
    public FactId Gone(long sequence) => new($"{Text}{GoneMark}{sequence}");

    /// <summary>Whether it is the id of a fact that nothing says any more.</summary>
    public bool IsGone => Text.IndexOf(GoneMark) == Length;

    /// <summary>The id that it had while something said it; other ids are left as they are.</summary>
    public FactId BeforeGone() => IsGone ? new FactId(Text[..Length]) : this;

    /// <summary>How the ids of one statement begin, whatever the time: 100 bits of its hash.</summary>
    public string Statement() => Text[..StatementLength];

    /// <summary>Letter by letter (ordinal).</summary>
    public int CompareTo(FactId other) => string.CompareOrdinal(_text, other._text);

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;

    /// <summary>Fills a span with base32 of the hash of a text.</summary>
    private static void Hash(string text, Span<char> into)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        var (bits, buffer, next) = (0, 0, 0);
        for (var i = 0; i < into.Length; i++)
        {
            while (bits < 5)
            {
                buffer = ((buffer & 0x1f) << 8) | hash[next++];
                bits += 8;
            }
            bits -= 5;
            into[i] = Alphabet[(buffer >> bits) & 31];
        }
    }
}
