namespace KnowledgeGraph.Model;

/// <summary>Somebody or something in the graph, as all its articles together show it.</summary>
/// <param name="Id">Readable slug, stable across imports: <c>ales-bialiatski</c>.</param>
/// <param name="Kind">A concrete kind of the ontology.</param>
/// <param name="Name">The name that is shown: the best of <paramref name="Names"/>.</param>
/// <param name="Names">Every spelling, the shown one first; order does not depend on the order of import.</param>
/// <param name="Summary">One plain line; null when no article gave one.</param>
/// <param name="Identifiers">Ids in other registers, ordered by scheme.</param>
/// <param name="Properties">The value shown for each property, canonical text by property name; the facts behind them
/// carry the evidence.</param>
public sealed record Entity(
    string Id,
    string Kind,
    string Name,
    IReadOnlyList<EntityName> Names,
    string? Summary,
    IReadOnlyList<Identifier> Identifiers,
    IReadOnlyDictionary<string, string> Properties
);

/// <summary>One spelling of an entity's name.</summary>
/// <param name="Value">The name as written, NFC.</param>
/// <param name="Language">BCP 47 tag, null when unknown.</param>
/// <param name="Script">ISO 15924 code: <c>Latn</c>, <c>Cyrl</c> ...</param>
/// <param name="Kind">What sort of name it is.</param>
/// <param name="Scheme">Romanization, for instance <c>lacinka</c>; null when not said.</param>
/// <param name="Articles">The first articles that use this spelling, by id, ordered; at most <see
/// cref="MaxArticles"/>.</param>
public sealed record EntityName(
    string Value,
    string? Language,
    string Script,
    NameKind Kind,
    string? Scheme,
    IReadOnlyList<ArticleId> Articles
)
{
    /// <summary>As many articles as one name tells: a country that a million articles name must not carry a million
    /// ids.</summary>
    public const int MaxArticles = 10;
}

/// <summary>What sort of name a spelling is; <see cref="Primary"/> is what an article shows the entity as.</summary>
public enum NameKind
{
    /// <summary>The name to show.</summary>
    Primary,

    /// <summary>With all its parts: a patronymic, a legal form.</summary>
    Full,

    /// <summary>A short or everyday form.</summary>
    Short,

    /// <summary>Used in the past.</summary>
    Former,

    /// <summary>Before a marriage.</summary>
    Maiden,

    /// <summary>Made of first letters.</summary>
    Acronym,

    /// <summary>The meaning in another language.</summary>
    Translation,

    /// <summary>The sound in another script.</summary>
    Transliteration,

    /// <summary>A spelling that is wrong but in use; it is found and not shown.</summary>
    Misspelling,

    /// <summary>
    /// Too common or too vague to tell who is meant: search finds it, and it never decides that two are one.
    /// </summary>
    Weak,
}

/// <summary>An id in another register.</summary>
/// <param name="Scheme"><c>wikidata</c>, <c>iso3166</c>, <c>lei</c>, <c>opensanctions</c> ...</param>
/// <param name="Value">The id there.</param>
public sealed record Identifier(string Scheme, string Value);
