using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>What the columns of a table seem to mean, by their headings and what is in them.</summary>
internal sealed class StarterColumns
{
    private const int Looked = 500;
    private const int LastHeadingRow = 12;
    private static readonly string?[] NameParts = ["first-name", "middle-name", "last-name"];

    private readonly TableHeadings _headings;
    private readonly Ontology _ontology;
    private readonly TablePreview _table;
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<string, HeadingMeaning> _meanings = [];

    private StarterColumns(TableHeadings headings, Ontology ontology, TablePreview table, int headingRow)
    {
        (_headings, _ontology, _table, HeadingRow) = (headings, ontology, table, headingRow);
        for (var i = 0; i < table.Columns.Count; i++)
            _places.TryAdd(table.Columns[i], i);
        KindColumn = table.Columns.FirstOrDefault(IsOfKinds);
        Kinds = [.. ReadKinds()];
        foreach (var column in table.Columns)
        {
            if (Meaning(column) is { } meaning)
                _meanings[column] = meaning;
        }
        if (!Of("name").Concat(Of("last-name")).Any() && Wordy() is { } wordy)
            _meanings[wordy] = new HeadingMeaning("name", null, null, null, null, []);
    }

    /// <summary>Which reader reads it.</summary>
    public string Reader => _table.Reader;

    /// <summary>The row that the headings stand in.</summary>
    public int HeadingRow { get; }

    /// <summary>The columns, in their order.</summary>
    public IReadOnlyList<string> Columns => _table.Columns;

    /// <summary>The column that tells the kind of a row; null for none.</summary>
    public string? KindColumn { get; }

    /// <summary>What rows are, with the values of the column of kinds that say so.</summary>
    public IReadOnlyList<(string Kind, IReadOnlyList<string> Values)> Kinds { get; }

    /// <summary>
    /// The columns of a table. Titles may stand above the headings: those are in the first row of which most is known.
    /// </summary>
    public static StarterColumns Of(string path, TableHeadings headings, Ontology ontology, string? encoding)
    {
        StarterColumns? best = null;
        InputException? first = null;
        for (var row = 1; row <= LastHeadingRow; row++)
        {
            var layout = new FileLayout
            {
                Reader = "csv",
                HeadingRow = row,
                Encoding = encoding,
            };
            TablePreview table;
            try
            {
                table = TablePreview.Of(path, Looked, layout);
            }
            // Titles have fewer cells than rows.
            catch (InputException error) when (best is null)
            {
                first ??= error;
                continue;
            }
            catch (InputException)
            {
                break;
            }
            var columns = new StarterColumns(headings, ontology, table, row);
            if (best is null || columns.Known > best.Known)
                best = columns;
        }
        return best ?? throw first!;
    }

    /// <summary>What a column means; null when that is not known.</summary>
    public HeadingMeaning? MeaningOf(string column) => _meanings.GetValueOrDefault(column);

    /// <summary>The columns that are that part of a row.</summary>
    public List<string> Of(string means) => [.. Columns.Where(column => MeaningOf(column)?.Means == means)];

    /// <summary>Whether each of the first rows has a value of its own there.</summary>
    public bool TellsApart(IReadOnlyList<string> columns)
    {
        var values = _table.Rows.Select(row => string.Join('\n', columns.Select(column => Cell(row, column)))).ToList();
        return values.Count > 0
            && values.All(value => value.Trim().Length > 0)
            && values.Distinct().Count() == values.Count;
    }

    /// <summary>Whether a date with slashes can only have its month first.</summary>
    public bool MonthFirst() =>
        Columns
            .Where(column => MeaningOf(column)?.Relation?.Type == PropertyType.Date)
            .SelectMany(column => _table.Rows.Select(row => Cell(row, column).Split('/', '.')))
            .Any(parts => parts is [var first, var second, { Length: 4 }] && IsMonth(first) && IsNoMonth(second));

    private int Known => _meanings.Values.Count(meaning => meaning.Heads.Count > 0);

    /// <summary>The first that its heading means; one that speaks of several parts of a name is all of it.</summary>
    private HeadingMeaning? Meaning(string column)
    {
        var words = TableHeadings.Words(column);
        var fits = _headings.Headings.Where(one => one.Heads.Any(head => head.Fits(words))).ToList();
        return fits.Count(one => NameParts.Contains(one.Means)) > 1
            ? _headings.Headings.FirstOrDefault(one => one.Means == "name")
            : fits.FirstOrDefault(one => one.Means == "kind" ? column == KindColumn : Fits(one));
    }

    private bool IsOfKinds(string column)
    {
        var words = TableHeadings.Words(column);
        return _headings.Headings.Any(one => one.Means == "kind" && one.Heads.Any(head => head.Fits(words)))
            && ValuesOf(column).Any(value => _headings.Kinds.Any(kind => IsCalled(kind, value)));
    }

    private List<string> ValuesOf(string column) =>
        [.. _table.Rows.Select(row => Cell(row, column)).Where(cell => cell.Length > 0).Distinct()];

    private static bool IsCalled(RowKind kind, string value) =>
        kind.Values.Any(one => one.Fits(TableHeadings.Words(value)));

    private IEnumerable<(string, IReadOnlyList<string>)> ReadKinds()
    {
        if (KindColumn is not null)
        {
            foreach (var kind in _headings.Kinds)
            {
                var own = ValuesOf(KindColumn).Where(value => IsCalled(kind, value)).ToList();
                if (own.Count > 0)
                    yield return (kind.Kind, own);
            }
            yield return (_headings.Otherwise, []);
            yield break;
        }
        var heads = Columns.Select(TableHeadings.Words).ToList();
        var found = _headings.Kinds.FirstOrDefault(kind =>
            heads.Any(words => kind.Heads.Any(head => head.Fits(words)))
        );
        yield return (found?.Kind ?? _headings.Otherwise, []);
    }

    /// <summary>Whether rows of one of the kinds can have it.</summary>
    private bool Fits(HeadingMeaning meaning) =>
        meaning.Relation is not { } relation
        || Kinds.Any(row => _ontology.Fits(row.Kind, meaning.From is null ? relation.From : relation.To));

    /// <summary>The column in which most cells are two words or more.</summary>
    private string? Wordy() =>
        Columns
            .Where(column => MeaningOf(column) is null)
            .Select(column => (column, Count: _table.Rows.Count(row => Cell(row, column).Contains(' '))))
            .OrderByDescending(one => one.Count)
            .Select(one => one.column)
            .FirstOrDefault();

    private string Cell(IReadOnlyList<string> row, string column) => row[_places[column]];

    private static bool IsMonth(string text) => int.TryParse(text, out var number) && number is > 0 and <= 12;

    private static bool IsNoMonth(string text) => int.TryParse(text, out var number) && number is > 12 and <= 31;
}
