using KnowledgeGraph.Model;

namespace KnowledgeGraph.Editing;

/// <summary>A field that may be left out, which is something else than null.</summary>
/// <param name="Value">What was given; null takes out what was there.</param>
public readonly record struct Given<T>(T? Value)
{
    /// <summary>Whether it was given; false for the default.</summary>
    public bool Is { get; } = true;

    /// <summary>The value given, else the one that was there.</summary>
    public T? Or(T? there) => Is ? Value : there;
}

/// <summary>An article that is not in the graph yet.</summary>
/// <param name="Id">Slug: publisher, topic, date.</param>
/// <param name="Title">As published.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="PublishedAt">2025, 2025-12 or 2025-12-13.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Url">Its address; null for none.</param>
/// <param name="Authors">Who wrote it; null when nobody says.</param>
public sealed record SourceInput(
    string Id,
    string Title,
    string Publisher,
    string PublishedAt,
    string Language,
    string? Url = null,
    IReadOnlyList<string?>? Authors = null
);

/// <summary>What an article says of an entity.</summary>
/// <param name="Id">Its slug in the whole graph.</param>
/// <param name="Kind">What it is, a kind of the ontology.</param>
public sealed record EntityInput(string Id, string Kind)
{
    /// <summary>How the article calls it, the shown name first; null keeps what it said.</summary>
    public IReadOnlyList<NameInput>? Names { get; init; }

    /// <summary>One plain line; null takes it out.</summary>
    public Given<string> Summary { get; init; }

    /// <summary>Ids in other registers, by scheme; null takes them out.</summary>
    public Given<IReadOnlyList<NamedValue>> Identifiers { get; init; }
}

/// <summary>One spelling of a name.</summary>
/// <param name="Value">As written.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Script">ISO 15924 code; seen from the letters when null.</param>
/// <param name="Kind">What sort of name it is; full when null.</param>
/// <param name="Scheme">Romanization.</param>
public sealed record NameInput(
    string Value,
    string? Language = null,
    string? Script = null,
    NameKind? Kind = null,
    string? Scheme = null
);

/// <summary>An identifier by its scheme, or a detail by its name.</summary>
/// <param name="Name">Scheme or name.</param>
/// <param name="Value">Its text.</param>
public sealed record NamedValue(string Name, string Value);

/// <summary>The words that a fact stands on: in a sentence that the article has, or in a new one.</summary>
/// <param name="Quote">The exact words, at least two.</param>
/// <param name="Sentence">Number of the sentence; null for a new one.</param>
/// <param name="Text">The whole new sentence; null for one that is there.</param>
/// <param name="Occurrence">Which of them, from 1, when they stand there more than once.</param>
public sealed record EvidenceInput(string Quote, int? Sentence = null, string? Text = null, int? Occurrence = null);
