using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>A seed folder of bakers: another domain, with a name, a start and an icon of its own.</summary>
public sealed class BakeryServer : PageServer
{
    protected override string SeedFolder(string scratch)
    {
        var seed = Directory.CreateDirectory(Path.Combine(scratch, "bakery")).FullName;
        foreach (var folder in new[] { "extracts", "icons" })
            Directory.CreateDirectory(Path.Combine(seed, folder));
        File.WriteAllText(
            Path.Combine(seed, "ontology.yaml"),
            """
            format: ontology/1
            kinds:
              Baker: { plural: bakers, label: Baker, description: Somebody who bakes., color: "#0072B2", icon: loaf, shape: ellipse }
              Bread: { plural: breads, label: Bread, description: What is baked., color: "#E69F00", icon: loaf, shape: tag }
            relations:
              bakes:
                from: [Baker]
                to: [Bread]
                label: bakes
                inverseLabel: baked by
                field: breads
                inverseField: bakers
                description: Makes it.
            """
        );
        File.WriteAllText(
            Path.Combine(seed, "site.yaml"),
            """
            format: site/1
            title: Bread of the World
            headline: Who bakes what
            tagline: Bakers and their breads.
            logo: loaf
            starts:
              - { title: A baker, line: And what she bakes, entities: [greta], expand: true }
            """
        );
        File.WriteAllText(
            Path.Combine(seed, "icons", "loaf.svg"),
            """<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor"><ellipse cx="12" cy="12" rx="8" ry="5"/></svg>"""
        );
        File.WriteAllText(
            Path.Combine(seed, "extracts", "paper-2026-01-01.yaml"),
            """
            format: article-extract/1
            source:
              id: paper-2026-01-01
              url: https://example.org/bread
              title: Greta bakes
              publisher: The Paper
              publishedAt: 2026-01-01
              retrievedAt: 2026-01-02
              language: en
              textKind: own-words
              version: 1
              status: live
            run: { agent: curator, at: 2026-01-02 }
            text:
              - { s: s1, t: "Greta bakes rye." }
            entities:
              - { key: greta, type: Baker, name: Greta }
              - { key: rye, type: Bread, name: rye }
            facts:
              - { subject: greta, predicate: bakes, object: rye, origin: curated, evidence: [ { s: s1, exact: "Greta bakes rye" } ] }
            """
        );
        return seed;
    }
}

/// <summary>Page and API say nothing of what the seed folder does not.</summary>
public sealed class OtherDomainTests(BakeryServer bakery) : IClassFixture<BakeryServer>
{
    [Fact]
    public async Task The_page_is_about_what_the_seed_folder_is_about()
    {
        await using var visitor = await bakery.VisitAsync();
        await Expect(visitor.Page).ToHaveTitleAsync("Bread of the World");
        await Expect(visitor.Page.Locator("#start h1")).ToHaveTextAsync("Who bakes what");
        await Expect(visitor.Page.Locator(".start-line")).ToHaveTextAsync("Bakers and their breads.");
        await visitor.AssertAccessibleAsync();
        await visitor.DoAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "A baker" }).ClickAsync());
        Assert.Equal(2, (await visitor.PlacesAsync()).Length);
        Assert.Contains(
            "viewBox",
            await visitor.Page.EvaluateAsync<string>("fetch('/icons/loaf.svg').then(r => r.text())"),
            StringComparison.Ordinal
        );
        var picture = await visitor.SaveAsync("^Drawing");
        Assert.Contains("Bread of the World", picture, StringComparison.Ordinal);
        Assert.Contains("<ellipse", picture, StringComparison.Ordinal);
        var text = await visitor.Page.Locator("body").InnerTextAsync();
        foreach (var word in new[] { "Belarus", "anction", "Person" })
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_api_asks_by_its_kinds()
    {
        await using var visitor = await bakery.VisitAsync();
        var answer = await visitor.Page.EvaluateAsync<string>(
            """
            () => fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ query: '{ bakers { edges { node { name breads { edges { node { name } } } } } } }' }) })
              .then(response => response.text())
            """
        );
        Assert.Contains("\"rye\"", answer, StringComparison.Ordinal);
    }
}
