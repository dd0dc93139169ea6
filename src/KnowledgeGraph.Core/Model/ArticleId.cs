using System.Text.Json.Serialization;

namespace KnowledgeGraph.Model;

/// <summary>
/// The id of an article: a slug of lower-case letters, digits and single hyphens, at most 96 of them, for instance
/// <c>bbc-nobel-peace-prize-2022-10-07</c>. Whoever writes the extract makes it; reading the extract checks it. Entries
/// of a list are called by the list and their key there, pages of the journal <c>editors-2026-11-25</c>.
/// </summary>
[JsonConverter(typeof(IdJson<ArticleId>))]
public readonly record struct ArticleId : IId<ArticleId>, IComparable<ArticleId>
{
    private readonly string? _text;

    private ArticleId(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? throw new InvalidOperationException("This is no id of an article: nobody set it.");

    /// <summary>Takes a text for the id of an article, whatever its letters.</summary>
    public static explicit operator ArticleId(string text) => new(text);

    /// <summary>Its text.</summary>
    public static implicit operator string(ArticleId id) => id.Text;

    /// <summary>Letter by letter (ordinal).</summary>
    public int CompareTo(ArticleId other) => string.CompareOrdinal(_text, other._text);

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
