using System.Xml.Linq;
using Microsoft.Playwright;
using static System.StringComparison;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Every file that the page writes, with names that try to be more than text.</summary>
[Collection("hostile")]
public sealed class HostileFileTests(HostileServer server)
{
    [Fact]
    public async Task No_name_becomes_a_formula_a_tag_or_a_column_in_a_saved_document()
    {
        await using var visitor = await server.BlankAsync(ColorScheme.Light);
        await HostileNames.SendAsync(visitor, () => 60);
        await visitor.GoAsync($"/?{HostileNames.Link}");
        AssertNoFormula(await visitor.SaveAsync("^Relations"));
        AssertDrawing(await visitor.SaveAsync("^Drawing"));
        foreach (var screen in new[] { "claims", "chronology" })
        {
            await visitor.TurnToAsync($"/?{HostileNames.Link}&screen={screen}");
            AssertNoFormula(await visitor.SaveByButtonAsync("Save as CSV"));
            AssertTable(await visitor.SaveByButtonAsync("Save as Markdown"));
            AssertNoMarkup(await visitor.SaveByButtonAsync("Save for Word"));
        }
        await visitor.TurnToAsync($"/?{HostileNames.Link}&screen=picture");
        AssertDrawing(await visitor.SaveByButtonAsync("Save as SVG"));
        Assert.Empty(visitor.Complaints);
    }

    private static void AssertNoFormula(string table)
    {
        var cells = table
            .Trim('\uFEFF')
            .Split('\n')
            .SelectMany(line => line.Split(','))
            .Select(one => one.TrimStart('"'));
        Assert.Contains("HYPERLINK", table, Ordinal);
        Assert.DoesNotContain(cells, cell => cell.StartsWith('=') || cell.StartsWith('@'));
    }

    /// <summary>Drawn shapes and text, no program and nothing fetched.</summary>
    private static void AssertDrawing(string picture)
    {
        var elements = XDocument.Parse(picture).Descendants().ToList();
        Assert.Contains("HYPERLINK", picture, Ordinal);
        Assert.DoesNotContain(elements, one => one.Name.LocalName is "script" or "foreignObject" or "image" or "a");
        Assert.DoesNotContain(elements.SelectMany(one => one.Attributes()), attribute =>
            attribute.Name.LocalName.StartsWith("on", Ordinal)
        );
    }

    /// <summary>Every row of a table has the columns of its head.</summary>
    private static void AssertTable(string document)
    {
        Assert.Contains("HYPERLINK", document, Ordinal);
        Assert.DoesNotMatch("""(?<!\\)<(script|img|svg)""", document);
        var rows = document.Split('\n').Where(line => line.StartsWith('|')).ToList();
        Assert.Single(rows.Select(row => row.Replace("\\|", "", Ordinal).Count(one => one == '|')).Distinct());
    }

    private static void AssertNoMarkup(string document)
    {
        Assert.Contains("HYPERLINK", document, Ordinal);
        foreach (var tag in new[] { "<script", "<img", "<svg", "<x>" })
            Assert.DoesNotContain(tag, document, OrdinalIgnoreCase);
    }
}
