using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Mapping;

/// <summary>The <c>file</c> and <c>recognize</c> of a mapping.</summary>
internal static class LayoutSection
{
    public static FileLayout Read(InputNode node, Mistakes mistakes)
    {
        var fields = new InputFields(node, "'file'", mistakes);
        var delimiter = fields.Scalar("delimiter", required: false)?.Value;
        var latest = fields.Text("latest");
        var layout = new FileLayout
        {
            Reader = fields.OneOf("reader", [.. RecordReaders.All.Keys], required: true) ?? "csv",
            Entries = Words(fields, "entries"),
            Delimiter =
                delimiter is null ? null
                : delimiter == "tab" ? '\t'
                : delimiter.FirstOrDefault(','),
            Encoding = fields.Text("encoding"),
            Columns = Words(fields, "columns"),
            HeadingRow = fields.WholeNumber("headingRow", 1) ?? 1,
            Sheet = fields.Text("sheet"),
            Group = fields.Text("group"),
            Parts = ReadLists(fields.Node("parts"), "'parts'", mistakes),
            Joins = [.. fields.List("joins").Select(join => ReadJoin(join, mistakes))],
            Splits = fields.Node("splits") is InputMap splits ? ReadSplits(splits) : new Dictionary<string, string>(),
            Nothing = Words(fields, "nothing").ToHashSet(),
            Latest = latest is null ? null : new Latest(NodePath.Parse(latest), fields.Text("earlier")),
            Nested = Words(fields, "nested"),
            Inside = ReadInside(fields.Node("inside"), mistakes),
            Pivot = ReadPivot(fields.Node("pivot"), mistakes),
        };
        fields.Done();
        return layout;
    }

    public static Recognition? ReadRecognition(InputNode? node, Mistakes mistakes)
    {
        if (node is null)
            return null;
        var fields = new InputFields(node, "'recognize'", mistakes);
        var recognition = new Recognition(
            fields.Text("root"),
            fields.Text("contains"),
            Words(fields, "columns"),
            Words(fields, "keys"),
            fields.Node("fileName") is InputList ? Words(fields, "fileName") : [.. One(fields.Text("fileName"))],
            ValueReader.ReadPattern(fields, "begins", mistakes)
        );
        fields.Done();
        return recognition;
    }

    private static IEnumerable<string> One(string? text) => text is null ? [] : [text];

    private static IReadOnlyList<string> Words(InputFields fields, string key) =>
        [.. fields.Texts(key).Select(text => text.Value)];

    private static InnerRecord? ReadInside(InputNode? node, Mistakes mistakes)
    {
        if (node is null)
            return null;
        var fields = new InputFields(node, "'inside'", mistakes);
        var inside = new InnerRecord(
            fields.Text("member", required: true) ?? "",
            fields.Text("operation", required: true) ?? "",
            fields.Text("removed", required: true) ?? ""
        );
        fields.Done();
        return inside;
    }

    private static Pivot? ReadPivot(InputNode? node, Mistakes mistakes)
    {
        if (node is null)
            return null;
        var fields = new InputFields(node, "'pivot'", mistakes);
        var pivot = new Pivot(
            fields.Text("field", required: true) ?? "",
            fields.Text("value", required: true) ?? "",
            fields.Text("under", required: true) ?? "",
            fields.Node("whole") is InputMap whole ? ReadSplits(whole) : new Dictionary<string, string>(),
            ReadLists(fields.Node("general"), "'general'", mistakes),
            fields.Node("not") is InputMap not ? ReadSplits(not) : new Dictionary<string, string>()
        );
        fields.Done();
        return pivot;
    }

    private static Dictionary<string, string> ReadSplits(InputMap map) =>
        map.Entries.ToDictionary(entry => entry.Key.Value, entry => (entry.Value as InputText)?.Value ?? "; ");

    private static Dictionary<string, IReadOnlyList<string>> ReadLists(InputNode? node, string what, Mistakes mistakes)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>();
        if (node is null)
            return lists;
        var fields = new InputFields(node, what, mistakes);
        foreach (var (name, _) in (node as InputMap)?.Entries ?? [])
            lists[name.Value] = Words(fields, name.Value);
        return lists;
    }

    private static JoinedFile ReadJoin(InputNode node, Mistakes mistakes)
    {
        var fields = new InputFields(node, "a joined file", mistakes);
        var join = new JoinedFile(
            fields.Text("file", required: true) ?? "",
            Words(fields, "columns"),
            fields.Text("key", required: true) ?? "",
            fields.Text("as"),
            fields.Text("appendTo")
        );
        fields.Done();
        if (fields.IsMap && !join.Columns.Contains(join.Key))
            mistakes.Add(node, "'key' must be one of the 'columns'");
        if (fields.IsMap && join.As is null == join.AppendTo is null)
            mistakes.Add(node, "a joined file needs either 'as' or 'appendTo'");
        return join;
    }
}
