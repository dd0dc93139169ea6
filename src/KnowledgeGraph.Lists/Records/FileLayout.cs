namespace KnowledgeGraph.Lists.Records;

/// <summary>How the files of a list are laid out.</summary>
public sealed record FileLayout
{
    /// <summary>Word for the reader.</summary>
    public required string Reader { get; init; }

    /// <summary>Names of the elements that are entries (XML), or paths of the arrays that hold them (JSON).</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>Between the cells of a table; null to find out.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Name of the encoding of a text without byte order mark; null for UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>Names of the columns of a table that has no line of headings; else empty.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Names of fields that the mapping looks for; headings that differ in case or blanks are these.</summary>
    public FieldNames Names { get; init; } = FieldNames.None;

    /// <summary>1-based row of the headings.</summary>
    public int HeadingRow { get; init; } = 1;

    /// <summary>Name of the sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Column by which rows that follow each other are one entry; null when each row is one.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// Columns that belong together, by what they make: the cells of an address. Each distinct set of values comes
    /// once.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Parts { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Files beside this one whose rows belong to its entries.</summary>
    public IReadOnlyList<JoinedFile> Joins { get; init; } = [];

    /// <summary>Cells that hold several values, with what stands between them.</summary>
    public IReadOnlyDictionary<string, string> Splits { get; init; } = new Dictionary<string, string>();

    /// <summary>Values that mean that there is none.</summary>
    public IReadOnlySet<string> Nothing { get; init; } = new HashSet<string>();

    /// <summary>Whether texts are taken as they are, and not cleaned: of a file that this program wrote.</summary>
    public bool IsExact { get; init; }

    /// <summary>Which of several records of one key counts; null when keys are unique.</summary>
    public Latest? Latest { get; init; }

    /// <summary>The member of each object that is the record (JSON lines); null when the object is.</summary>
    public InnerRecord? Inside { get; init; }

    /// <summary>How rows that each hold one value become a record; null when a row has a record's values.</summary>
    public Pivot? Pivot { get; init; }

    /// <summary>Members that records have, to find them in a document around them (JSON).</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Objects that have all these keys are records of their own wherever they stand (JSON).</summary>
    public IReadOnlyList<string> Nested { get; init; } = [];
}

/// <summary>Where a record stands in an object that tells a change of it; the file is a part of its list.</summary>
/// <param name="Member">Member that is the record.</param>
/// <param name="Operation">Member that tells what happened to it.</param>
/// <param name="Removed">Word for one that is gone.</param>
public sealed record InnerRecord(string Member, string Operation, string Removed);

/// <summary>Columns of rows that each hold one value of a record.</summary>
/// <param name="Field">Column that names the field.</param>
/// <param name="Value">Column of its value.</param>
/// <param name="Under">Name of the part that has the fields.</param>
/// <param name="Whole">Fields of the record itself with their columns: what most of its rows say.</param>
/// <param name="General">
/// Of such fields the values that give way to others, the most general first: <c>LegalEntity</c> to <c>Person</c>.
/// </param>
/// <param name="Not">Columns with a value, whatever the case, of rows that do not count.</param>
public sealed record Pivot(
    string Field,
    string Value,
    string Under,
    IReadOnlyDictionary<string, string> Whole,
    IReadOnlyDictionary<string, IReadOnlyList<string>> General,
    IReadOnlyDictionary<string, string> Not
);

/// <summary>A file beside the first whose rows belong to its entries.</summary>
/// <param name="File">Its name, whatever the case.</param>
/// <param name="Columns">Names of its columns; it has no headings.</param>
/// <param name="Key">Column that names the entry.</param>
/// <param name="As">Name of the part that each row becomes; null to append the last column to
/// <paramref name="AppendTo"/>.</param>
/// <param name="AppendTo">Column of the entry whose text goes on in this file.</param>
public sealed record JoinedFile(string File, IReadOnlyList<string> Columns, string Key, string? As, string? AppendTo);

/// <summary>Which of several records of one key counts: the last by this field, then by place.</summary>
/// <param name="Order">Path of a field that sorts as text, for instance a date.</param>
/// <param name="Earlier">
/// Name of the part that each of the others becomes, newest first; it has a field <c>until</c>, the order of the one
/// after it. Null to leave them out.
/// </param>
public sealed record Latest(NodePath Order, string? Earlier);
