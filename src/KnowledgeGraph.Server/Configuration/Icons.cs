using System.Xml;
using System.Xml.Linq;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>The icons of kinds: those of the page, and those of the seed folder, which go before them.</summary>
internal static class Icons
{
    private const int MaxBytes = 64 * 1024;
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> _elements =
    [
        "svg",
        "g",
        "path",
        "circle",
        "ellipse",
        "rect",
        "line",
        "polyline",
        "polygon",
        "title",
        "desc",
    ];

    /// <summary>The folder in the seed folder.</summary>
    public static string FolderOf(string seedFolder) => Path.Combine(seedFolder, "icons");

    /// <summary>Names without .svg.</summary>
    public static IEnumerable<string> NamesIn(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.svg").Select(file => Path.GetFileNameWithoutExtension(file))
            : [];

    /// <summary>What is wrong with the icons of a seed folder: each must be a drawing and nothing more.</summary>
    public static IEnumerable<InputError> MistakesIn(string folder) =>
        from name in NamesIn(folder).Order(StringComparer.Ordinal)
        let file = Path.Combine(folder, name + ".svg")
        let problem = ProblemOf(name, file)
        where problem is not null
        select new InputError(file, problem.Value.Line, 1, problem.Value.Message);

    private static (int Line, string Message)? ProblemOf(string name, string file)
    {
        if (!name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return (1, "the name of an icon has lower-case letters, digits and hyphens only");
        if (new FileInfo(file).Length > MaxBytes)
            return (1, $"the icon is larger than {MaxBytes / 1024} kB");
        try
        {
            using var reader = XmlReader.Create(
                file,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (root.Name != _svg + "svg")
                return (1, "an icon is an SVG: its root is <svg xmlns=\"http://www.w3.org/2000/svg\">");
            if (root.Attribute("viewBox")?.Value != "0 0 24 24")
                return (1, "an icon needs viewBox=\"0 0 24 24\"");
            foreach (var element in root.DescendantsAndSelf())
            {
                var line = ((IXmlLineInfo)element).LineNumber;
                if (element.Name.Namespace != _svg || !_elements.Contains(element.Name.LocalName))
                    return (line, $"an icon cannot have <{element.Name.LocalName}>; it has shapes only");
                if (element.Attributes().FirstOrDefault(IsMore) is { } attribute)
                    return (line, $"an icon cannot have the attribute {attribute.Name.LocalName}");
            }
        }
        catch (XmlException error)
        {
            return (Math.Max(1, error.LineNumber), $"not valid XML: {error.Message}");
        }
        return null;
    }

    /// <summary>What runs, or leads elsewhere.</summary>
    private static bool IsMore(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration
        && (
            attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || attribute.Name.LocalName is "href" or "style"
            || attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
        );
}
