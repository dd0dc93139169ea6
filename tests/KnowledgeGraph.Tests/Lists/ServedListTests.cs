using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Lists over HTTP: as a form of any size, and by GraphQL.</summary>
public sealed class ServedListTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string List = """
        <CONSOLIDATED_LIST dateGenerated="2025-01-01"><INDIVIDUALS><INDIVIDUAL>
        <DATAID>4711</DATAID><FIRST_NAME>SERVED</FIRST_NAME><SECOND_NAME>PERSON</SECOND_NAME><UN_LIST_TYPE>Taliban</UN_LIST_TYPE>
        <REFERENCE_NUMBER>TAi.1</REFERENCE_NUMBER><LISTED_ON>2011-02-03</LISTED_ON></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
        """;

    [Fact]
    public async Task Form_is_tried_then_imported_then_changes_nothing()
    {
        var tried = await PostAsync("import", "un.xml", List, ("dryRun", "true"), ("list", "served-un"));
        var before = await server.AskAsync("{ stats { recordsByList { list } } }");
        var done = await PostAsync("import", "un.xml", List, ("dryRun", "false"), ("list", "served-un"));
        var again = await PostAsync("import", "un.xml", List, ("dryRun", "false"), ("list", "served-un"));

        Assert.Equal(1, tried.GetProperty("result").GetProperty("counts").GetProperty("added").GetInt32());
        Assert.DoesNotContain("served-un", before.ToString(), StringComparison.Ordinal);
        Assert.Equal("2025-01-01", done.GetProperty("result").GetProperty("version").GetString());
        Assert.Equal(1, again.GetProperty("result").GetProperty("counts").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task File_that_is_no_list_is_refused_with_its_place()
    {
        var refused = await PostAsync(
            "import",
            "un.xml",
            "<CONSOLIDATED_LIST dateGenerated='2025-01-01'><IND",
            ("dryRun", "true")
        );
        var error = refused.GetProperty("errors")[0];
        Assert.Equal(1, error.GetProperty("line").GetInt32());
        Assert.Contains("valid XML", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_shows_its_columns_and_takes_a_mapping()
    {
        const string Table = "No;Name;Born\n1;Anna Muster;1970-01-02\n2;Ben Muster;1971\n";
        const string Mapping = """
            format: list-mapping/1
            list: { id: served-table, name: "Served", publisher: "Test" }
            file: { reader: csv }
            key: "No"
            things:
              - kind: Person
                id: "No"
                names:
                  - { kind: primary, value: "Name" }
                facts:
                  - { property: birthDate, value: "Born" }
            """;

        var columns = await PostAsync("import/columns", "t.csv", Table);
        var tried = await PostAsync("import", "t.csv", Table, ("mapping", Mapping));

        Assert.Equal("""["No","Name","Born"]""", columns.GetProperty("table").GetProperty("columns").GetRawText());
        Assert.Equal("Anna Muster", columns.GetProperty("table").GetProperty("rows")[0][1].GetString());
        Assert.Equal(2, tried.GetProperty("result").GetProperty("facts").GetProperty("birthDate").GetInt32());
    }

    [Fact]
    public async Task GraphQL_imports_a_list_and_tells_its_changes()
    {
        const string Mutation = """
            mutation($text: String!, $dryRun: Boolean!) {
              importList(fileName: "un.xml", text: $text, list: "asked-un", dryRun: $dryRun) {
                list added changed delisted unmapped { path } notes { message } errors { line message } changes
              }
            }
            """;
        var first = await server.AskAsync(Mutation, new { text = List, dryRun = false });
        var next = List.Replace("2025-01-01", "2025-02-01", StringComparison.Ordinal)
            .Replace("SERVED", "RENAMED", StringComparison.Ordinal);
        await server.AskAsync(Mutation, new { text = next, dryRun = false });
        var changes = await server.AskAsync(
            """{ listChanges(list: "asked-un") { version kind entry field before after } }"""
        );
        var wrong = await server.AskAsync(Mutation, new { text = "no list", dryRun = true });

        Assert.Equal(1, first.GetProperty("data").GetProperty("importList").GetProperty("added").GetInt32());
        var change = changes.GetProperty("data").GetProperty("listChanges")[0];
        Assert.Equal(
            """{"version":"2025-02-01","kind":"changed","entry":"4711","field":"First name","before":"SERVED","after":"RENAMED"}""",
            change.GetRawText()
        );
        Assert.Contains("no list is known", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistake_after_progress_is_told_as_errors()
    {
        var many = string.Concat(
            Enumerable
                .Range(1, 1001)
                .Select(i => $"<INDIVIDUAL><DATAID>{i}</DATAID><FIRST_NAME>A{i}</FIRST_NAME></INDIVIDUAL>")
        );
        var cut = $"<CONSOLIDATED_LIST dateGenerated='2025-01-01'><INDIVIDUALS>{many}<IND";
        var told = await PostAsync("import", "un.xml", cut, ("dryRun", "true"));
        Assert.Contains(
            "valid XML",
            told.GetProperty("errors")[0].GetProperty("message").GetString()!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Form_that_is_cut_is_not_called_too_large()
    {
        using var content = new StringContent("--b\r\nnothing", Encoding.UTF8);
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };
        using var response = await server.Client.PostAsync("import", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "The form cannot be read",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Version_that_is_no_date_is_refused()
    {
        using var form = Form("un.xml", List, ("version", "yesterday"));
        using var response = await server.Client.PostAsync("import", form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Page_of_another_site_may_not_import()
    {
        using var form = Form("un.xml", List);
        using var request = new HttpRequestMessage(HttpMethod.Post, "import") { Content = form };
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task<JsonElement> PostAsync(
        string address,
        string name,
        string text,
        params (string, string)[] fields
    )
    {
        using var form = Form(name, text, fields);
        using var response = await server.Client.PostAsync(address, form);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body.TrimEnd('\n').Split('\n')[^1]).RootElement;
    }

    private static MultipartFormDataContent Form(string name, string text, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var field in fields)
            form.Add(new StringContent(field.Value), field.Name);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name);
        return form;
    }
}
