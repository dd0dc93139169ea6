using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Sites;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary><c>site.yaml</c> and the icons of a seed folder.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_without_the_file_has_the_plain_site() =>
        Assert.Equal(Site.Plain, SiteReader.Read(_folder.File("site.yaml")));

    [Fact]
    public void All_that_the_file_says_is_read()
    {
        var site = Read(
            """
            format: site/1
            title: Bread
            headline: Who bakes what
            tagline: Bakeries and their breads.
            logo: loaf
            starts:
              - { title: The mill, line: Who mills, entities: [mill, oven], expand: true }
              - { title: From mill to oven, line: How, path: [mill, oven] }
            """
        );
        Assert.Equal(("Bread", "Who bakes what", "loaf"), (site.Title, site.Headline, site.Logo));
        Assert.Equal(["mill", "oven"], site.Starts[0].Entities);
        Assert.True(site.Starts[0].Expand);
        Assert.Equal(["mill", "oven"], site.Starts[1].Path);
    }

    [Theory]
    [InlineData("title: Bread", "needs 'format'")]
    [InlineData("format: site/1", "needs 'title'")]
    [InlineData("format: site/1\ntitle: B\nlogo: loav", "'logo' cannot be 'loav'; did you mean 'loaf'")]
    [InlineData("format: site/1\ntitle: B\nstart: []", "has no key 'start'; did you mean 'starts'")]
    [InlineData("format: site/1\ntitle: B\nstarts: [{ title: A, line: B }]", "needs either 'entities' or 'path'")]
    [InlineData("format: site/1\ntitle: B\nstarts: [{ title: A, line: B, path: [mill] }]", "must have two ids")]
    [InlineData(
        "format: site/1\ntitle: B\nstarts: [{ title: A, line: B, entities: [mil] }]",
        "no extract has an entity 'mil'"
    )]
    public void A_mistake_is_told_with_its_place(string text, string message)
    {
        var error = Assert.Throws<InputException>(() => Read(text));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("site.yaml:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M0 0\"/></svg>", null)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><script/></svg>", "<script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" onload=\"x()\"/>", "onload")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><use href=\"#a\"/></svg>", "<use>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "viewBox")]
    [InlineData("<svg viewBox=\"0 0 24 24\"/>", "xmlns")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "not valid XML")]
    [InlineData("<svg", "not valid XML")]
    public void An_icon_is_a_drawing_and_nothing_more(string svg, string? mistake)
    {
        File.WriteAllText(_folder.File("loaf.svg"), svg);
        var mistakes = Icons.MistakesIn(_folder.Path).ToList();
        if (mistake is null)
            Assert.Empty(mistakes);
        else
            Assert.Contains(mistake, Assert.Single(mistakes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_an_icon_is_a_slug()
    {
        File.WriteAllText(_folder.File("A loaf.svg"), "<svg/>");
        Assert.Contains("lower-case", Assert.Single(Icons.MistakesIn(_folder.Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Site Read(string text)
    {
        File.WriteAllText(_folder.File("site.yaml"), text);
        return SiteReader.Read(_folder.File("site.yaml"), ["loaf"], new HashSet<string> { "mill", "oven" });
    }
}
