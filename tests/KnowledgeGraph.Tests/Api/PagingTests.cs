using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Pages of lists: both ways, while others write, and with cursors that do not belong.</summary>
public sealed class PagingTests
{
    private static ArticleExtract Staff(string article, params string[] people)
    {
        var extract = new ShippedExtract(article).Entity("bank", "Company", "Bank");
        foreach (var person in people)
            extract.Entity(person, "Person", person);
        foreach (var person in people)
            extract.Fact("worksFor", person, "bank", $"time: {{ from: 20{person[1..3]} }}");
        return extract.Build();
    }

    [Theory]
    [InlineData("people(orderBy: [{ by: name }], PAGE)", "")]
    [InlineData("people(orderBy: [{ by: degree, direction: desc }, { by: id, direction: desc }], PAGE)", "")]
    [InlineData("company(id: \"bank\") { staff(orderBy: [{ by: date }], PAGE)", "}")]
    [InlineData("company(id: \"bank\") { staff(orderBy: [{ node: name, direction: desc }], PAGE)", "}")]
    public async Task Pages_leave_nothing_out_and_show_nothing_twice_while_others_write(string field, string end)
    {
        foreach (
            var (size, cursor, more, at) in new[]
            {
                ("first", "after", "hasNextPage", "endCursor"),
                ("last", "before", "hasPreviousPage", "startCursor"),
            }
        )
        {
            await using var host = await SchemaHost.StartAsync(
                Staff("a", "p10", "p12", "p14", "p16", "p18"),
                Staff("b", "p19")
            );
            var seen = new List<string>();
            string? place = null;
            for (var page = 0; page == 0 || place is not null; page++)
            {
                var arguments = $"{size}: 2{(place is null ? "" : $", {cursor}: \"{place}\"")}";
                var answer = await host.AskAsync(
                    $"{{ list: {field.Replace("PAGE", arguments, StringComparison.Ordinal)} {{ nodes {{ id }} pageInfo {{ {more} {at} }} }} {end} }}"
                );
                Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
                var list = answer.GetProperty("data").GetProperty("list");
                if (list.TryGetProperty("staff", out var staff))
                    list = staff;
                seen.AddRange(
                    list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)
                );
                var info = list.GetProperty("pageInfo");
                place = info.GetProperty(more).GetBoolean() ? info.GetProperty(at).GetString() : null;
                // Somebody comes in between on both sides of the place, and somebody behind whom the page stood leaves.
                await host.Store.WriteAsync(
                    [Staff($"new-{page}", $"p1{page}1", $"p1{8 - page}5"), Staff("b", "p10")],
                    TestContext.Current.CancellationToken
                );
            }
            Assert.Equal(seen.Distinct(), seen);
            Assert.Superset(new HashSet<string> { "p10", "p12", "p14", "p16", "p18" }, seen.ToHashSet());
        }
    }

    [Theory]
    [InlineData("people(first: 0)", null)]
    [InlineData("people(last: 0)", null)]
    [InlineData("people(first: -1)", "OUT_OF_RANGE")]
    [InlineData("people(last: -1)", "OUT_OF_RANGE")]
    [InlineData("people(last: 201)", "PAGE_TOO_LARGE")]
    [InlineData("people(first: 2, last: 2)", "BAD_PAGE")]
    [InlineData("people(last: 2, after: \"BY_NAME\")", "BAD_PAGE")]
    [InlineData("people(first: 2, before: \"BY_NAME\")", "BAD_PAGE")]
    [InlineData("people(first: 2, after: \"BY_NAME\")", null)]
    [InlineData("people(orderBy: [{ by: name }], first: 2, after: \"BY_NAME\")", null)]
    [InlineData("people(orderBy: [{ by: name, direction: desc }], first: 2, after: \"BY_NAME\")", "BAD_CURSOR")]
    [InlineData("people(orderBy: [{ by: id }], first: 2, after: \"BY_NAME\")", "BAD_CURSOR")]
    [InlineData("people(orderBy: [{ by: degree }], first: 2, after: \"BY_NAME\")", "BAD_CURSOR")]
    [InlineData("articles(first: 2, after: \"BY_NAME\")", "BAD_CURSOR")]
    [InlineData("search(text: \"p1\", first: 2, after: \"BY_NAME\")", "BAD_CURSOR")]
    [InlineData("people(first: 2, after: \"\")", "BAD_CURSOR")]
    [InlineData("people(first: 2, after: \"null\")", "BAD_CURSOR")]
    [InlineData("people(orderBy: [{ by: degree }], after: \"FORGED\")", "BAD_CURSOR")]
    public async Task A_page_that_makes_no_sense_is_refused_with_a_code(string field, string? code)
    {
        await using var host = await SchemaHost.StartAsync(Staff("a", "p10", "p12", "p14"));
        var byName = (await host.AskAsync("{ people(first: 1) { pageInfo { endCursor } } }"))
            .GetProperty("data")
            .GetProperty("people")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();
        var forged = new Cursor(["a text where a number stands", "p10"]).Encode("entities degree+");

        var answer = await host.AskAsync(
            $$"""{ {{field.Replace("BY_NAME", byName, StringComparison.Ordinal).Replace("FORGED", forged, StringComparison.Ordinal)}} { nodes { id } } }"""
        );

        Assert.Equal(
            code,
            answer.TryGetProperty("errors", out var errors)
                ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
                : null
        );
        if (code is null && field.Contains(": 0", StringComparison.Ordinal))
            Assert.Empty(answer.GetProperty("data").GetProperty("people").GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public async Task An_empty_page_still_says_that_there_is_more_and_how_many()
    {
        await using var host = await SchemaHost.StartAsync(Staff("a", "p10", "p12", "p14"));

        var answer = await host.AskAsync(
            "{ people(first: 0) { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage "
                + "startCursor endCursor } } }"
        );

        Assert.Equal(
            SchemaHost.Text(
                """{ "data": { "people": { "totalCount": 3, "edges": [], "pageInfo": { "hasNextPage": true, "hasPreviousPage": false, "startCursor": null, "endCursor": null } } } }"""
            ),
            JsonSerializer.Serialize(answer)
        );
    }
}
