using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>RDF as Turtle, everything with its full address.</summary>
internal static class TurtleFormat
{
    private const int NodesAtOnce = 500;

    public static async Task WriteAsync(ExportRequest request, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(request.Output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        var nodes = 0;
        await foreach (var node in new Rdf(request).NodesAsync(cancellation))
        {
            text.Write($"<{node.Id}>");
            var first = true;
            foreach (var type in node.Types)
                Statement(text, "a", $"<{type}>", ref first);
            foreach (var (predicate, value) in node.Statements)
                Statement(text, $"<{predicate}>", Term(value), ref first);
            text.Write(" .\n");
            if (++nodes % NodesAtOnce == 0)
                await text.FlushAsync(cancellation);
        }
    }

    private static void Statement(StreamWriter text, string predicate, string value, ref bool first)
    {
        text.Write(first ? " " : " ;\n  ");
        first = false;
        text.Write(predicate);
        text.Write(' ');
        text.Write(value);
    }

    private static string Term(RdfTerm term)
    {
        if (term.IsAddress)
            return $"<{term.Text}>";
        var quoted = Quoted(term.Text);
        return term.Language is not null ? $"{quoted}@{term.Language}"
            : term.Type is not null ? $"{quoted}^^<{term.Type}>"
            : quoted;
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u007f' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }
}
