using System.Text.RegularExpressions;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>
/// What a list is, how its files are laid out, and what its fields mean in the ontology; read from a file, see
/// <see cref="MappingReader"/>.
/// </summary>
public sealed record ListMapping
{
    /// <summary>What it is called by: the name of its file; empty for one that is given as text.</summary>
    public string Format { get; init; } = "";

    /// <summary>Slug of the list; ids of its sources begin so.</summary>
    public required string Id { get; init; }

    /// <summary>As people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The authority that publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Where it is published; null when nowhere.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag of its words.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Ids of its entities begin so.</summary>
    public required string Prefix { get; init; }

    /// <summary>Whether each file is a list of its own, called by its name.</summary>
    public bool PerFile { get; init; }

    /// <summary>What tells its files.</summary>
    public Recognition? Recognize { get; init; }

    /// <summary>Why such files are not read; null when they are.</summary>
    public string? Refuse { get; init; }

    /// <summary>How its files are laid out.</summary>
    public required FileLayout File { get; init; }

    /// <summary>The date of the version, in the header; null when the file tells none.</summary>
    public Value? Version { get; init; }

    /// <summary>Whether 03/04/2020 is the fourth of March.</summary>
    public bool MonthFirst { get; init; }

    /// <summary>What tells an entry from the others, in every version of the list.</summary>
    public required Value Key { get; init; }

    /// <summary>What the source is called; the name of its first entity when null.</summary>
    public Value? Title { get; init; }

    /// <summary>Fields that stay words on purpose.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The entities that a record tells of.</summary>
    public required IReadOnlyList<ThingSpec> Things { get; init; }
}

/// <summary>What tells the files of a list; what is null or empty is not asked for.</summary>
/// <param name="Root">Local name of the root element (XML).</param>
/// <param name="Contains">Text that the first 64 KB must hold.</param>
/// <param name="Columns">Headings that all must be there (tables).</param>
/// <param name="Keys">Members that the first object must have (JSON).</param>
/// <param name="FileNames">One is that of the file, whatever the case; with a star behind it, how it begins.</param>
/// <param name="Begins">An expression that the first text must fit; null for any.</param>
public sealed record Recognition(
    string? Root,
    string? Contains,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Keys,
    IReadOnlyList<string> FileNames,
    Regex? Begins
);
