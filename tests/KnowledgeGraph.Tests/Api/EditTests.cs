using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Edits over HTTP, on a server of its own.</summary>
public sealed class EditTests : IAsyncLifetime
{
    private const string Meeting = """
        relation: metWith, subject: "ales-bialiatski", object: "maria-kalesnikava", at: "2026-01-02"
        source: { id: "the-paper-2026-01-02", title: "They met", publisher: "The Paper", publishedAt: "2026-01-02", language: "en" }
        """;

    private readonly RunningServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_fact_is_written_with_the_words_it_stands_on()
    {
        await _server.AssertAsync(
            $$"""
            mutation {
              upsertFact(input: { {{Meeting}}, evidence: [{ text: "Ales Bialiatski met Maria Kalesnikava in Vilnius.", quote: "Ales Bialiatski met Maria Kalesnikava" }] }) {
                fact { relation at evidence { quote sentence { number text } article { id publisher } } }
                difference { changed entitiesAdded factsSupported }
                errors { message }
              }
            }
            """,
            """
            { "upsertFact": {
              "fact": { "relation": "metWith", "at": "2026-01-02", "evidence": [
                { "quote": "Ales Bialiatski met Maria Kalesnikava", "sentence": { "number": 1, "text": "Ales Bialiatski met Maria Kalesnikava in Vilnius." }, "article": { "id": "the-paper-2026-01-02", "publisher": "The Paper" } } ] },
              "difference": { "changed": true, "entitiesAdded": [], "factsSupported": [] },
              "errors": [] } }
            """
        );
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        const string Edit = """
            mutation ($dryRun: Boolean!) {
              edit: upsertEntity(dryRun: $dryRun, input: {
                id: "somebody-new", kind: Person, names: [{ value: "Somebody New", language: "en" }, { value: "Нехта Новы", language: "be" }]
                source: { id: "the-paper-2026-01-02", title: "They met", publisher: "The Paper", publishedAt: "2026-01-02", language: "en" }
              }) { entity { name names { value script } } difference { entitiesAdded entitiesChanged factsAdded } sequence errors { message } }
            }
            """;

        var dry = await EditAsync(Edit, new { dryRun = true });
        await _server.AssertAsync("""{ entity(id: "somebody-new") { id } }""", """{ "entity": null }""");
        var done = await EditAsync(Edit, new { dryRun = false });

        Assert.Equal(dry.GetProperty("difference").GetRawText(), done.GetProperty("difference").GetRawText());
        Assert.Equal("null", dry.GetProperty("sequence").GetRawText());
        Assert.Equal(
            """{"name":"Somebody New","names":[{"value":"Somebody New","script":"Latn"},{"value":"Нехта Новы","script":"Cyrl"}]}""",
            JsonSerializer.Serialize(done.GetProperty("entity"), Plain)
        );
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once_with_its_path()
    {
        var answer = await EditAsync(
            """
            mutation {
              edit: upsertFact(input: {
                relation: awardedTo, subject: "ales-bialiatski", object: "nobody-known", start: "soon", confidence: 7, stance: alleged
                source: { id: "The Paper", title: "They met", publisher: "The Paper", publishedAt: "2026-01-02", language: "en", url: "javascript:alert(1)" }
                evidence: [{ text: "Ales Bialiatski denied that he met Maria.", quote: "he never met Maria" }, { sentence: 9, quote: "two words" }]
              }) { fact { id } difference { changed } sequence errors { path code message } }
            }
            """
        );
        Assert.Equal(
            """
            source.id INVALID_ID 'id' cannot be 'The Paper'; write a slug of lower-case letters, digits and single hyphens, for instance ales-bialiatski
            source.url INVALID_URL 'url' cannot be 'javascript:alert(1)'; write an address that begins with http:// or https://
            """.ReplaceLineEndings("\n"),
            Errors(answer)
        );

        answer = await EditAsync(
            """
            mutation {
              edit: upsertFact(input: {
                relation: awardedTo, subject: "ales-bialiatski", object: "nobody-known", start: "soon", confidence: 7
                source: { id: "the-paper", title: "They met", publisher: "The Paper", publishedAt: "2026-01-02", language: "en" }
                evidence: [{ text: "Ales Bialiatski denied that he met Maria.", quote: "he never met Maria" }, { sentence: 9, quote: "two words" }, { quote: "nowhere at all" }]
              }) { errors { path code message } }
            }
            """
        );
        Assert.Equal(
            """
            confidence INVALID_CONFIDENCE 'confidence' cannot be '7'; write a number from 0 to 1
            evidence.0.quote INVALID_QUOTE sentence s1 does not say 'he never met Maria'; it says 'that he met Maria'
            evidence.1.sentence INVALID_SENTENCE there is no sentence s9; did you mean 's1'?
            evidence.2.sentence INVALID_SENTENCE Say where the words stand: 'sentence' for the number of a sentence of the article, or 'text' for a whole new one.
            object UNKNOWN_ENTITY There is no entity 'nobody-known' in the graph; correct the id, or declare the entity in 'entities'.
            start INVALID_START 'soon' is not a date; write 2020, 2020-08 or 2020-08-09, with ~ behind it when it is approximate
            start INVALID_START awardedTo happens at once; write 'at'
            """.ReplaceLineEndings("\n"),
            Errors(answer)
        );
    }

    [Fact]
    public async Task Edits_are_refused_for_the_mistakes_of_files()
    {
        var answer = await EditAsync(
            $$"""
            mutation {
              edit: upsertFact(input: { relation: awardedTo, subject: "ales-bialiatski", object: "belarus"
                source: { id: "the-paper", title: "They met", publisher: "The Paper", publishedAt: "2026-01-02", language: "en" }
                evidence: [{ text: "Ales Bialiatski was awarded to Belarus.", quote: "awarded to Belarus" }] }) { errors { path code message } }
            }
            """
        );

        Assert.StartsWith(
            "relation INVALID_RELATION awardedTo goes from Award to ",
            Errors(answer),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_edit_under_a_key_is_done_once()
    {
        var edit = $$"""
            mutation { edit: upsertFact(idempotencyKey: "k-1", input: { {{Meeting}}, evidence: [{ text: "Ales Bialiatski met Maria Kalesnikava.", quote: "Ales Bialiatski met Maria" }] }) { sequence fact { id } difference { factsAdded } errors { code } } }
            """;

        var (first, again) = (await EditAsync(edit), await EditAsync(edit));
        var other = await EditAsync(
            edit.Replace("in Vilnius", "", StringComparison.Ordinal)
                .Replace("2026-01-02\"\n", "2026-01-03\"\n", StringComparison.Ordinal)
        );

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("[{\"code\":\"IDEMPOTENCY_KEY_REUSED\"}]", other.GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task A_fact_can_be_taken_back_restored_and_reviewed()
    {
        var id = await AwardAsync();
        const string Shown = "fact { retraction { reason by note } review { state reason } } errors { code }";

        Assert.Equal(
            """{"fact":{"retraction":{"reason":"extraction_error","by":"A. Editor","note":"Misread."},"review":null},"errors":[]}""",
            (
                await EditAsync(
                    $$"""mutation { edit: retractFact(input: { fact: "{{id}}", reason: extraction_error, note: "Misread.", by: "A. Editor" }) { {{Shown}} } }"""
                )
            ).GetRawText()
        );
        Assert.Null(await AwardAsync());
        Assert.Equal(
            """{"fact":{"retraction":null,"review":null},"errors":[]}""",
            (
                await EditAsync($$"""mutation { edit: restoreFact(input: { fact: "{{id}}" }) { {{Shown}} } }""")
            ).GetRawText()
        );
        Assert.Equal(
            """{"fact":{"retraction":{"reason":"rejected","by":null,"note":"Not so."},"review":{"state":"rejected","reason":"Not so."}},"errors":[]}""",
            (
                await EditAsync(
                    $$"""mutation { edit: setReview(input: { fact: "{{id}}", state: rejected, reason: "Not so." }) { {{Shown}} } }"""
                )
            ).GetRawText()
        );
        Assert.Equal(
            """{"fact":{"retraction":null,"review":{"state":"accepted","reason":null}},"errors":[]}""",
            (
                await EditAsync(
                    $$"""mutation { edit: setReview(input: { fact: "{{id}}", state: accepted }) { {{Shown}} } }"""
                )
            ).GetRawText()
        );
        await EditAsync(
            $$"""mutation { edit: retractFact(input: { fact: "{{id}}", reason: superseded }) { {{Shown}} } }"""
        );
        await EditAsync($$"""mutation { edit: setReview(input: { fact: "{{id}}", state: rejected }) { {{Shown}} } }""");
        Assert.Equal(
            "[{\"code\":\"REJECTED\"}]",
            (await EditAsync($$"""mutation { edit: restoreFact(input: { fact: "{{id}}" }) { errors { code } } }"""))
                .GetProperty("errors")
                .GetRawText()
        );
        Assert.Equal(
            "fact UNKNOWN_FACT There is no fact 'nothing' in the graph; its id is what the field 'id' of a fact says.",
            Errors(
                await EditAsync(
                    """mutation { edit: retractFact(input: { fact: "nothing", reason: superseded }) { errors { path code message } } }"""
                )
            )
        );
    }

    [Fact]
    public async Task Each_mutation_of_a_request_is_answered_as_the_graph_is_when_it_is_done()
    {
        var id = await AwardAsync();

        await _server.AssertAsync(
            $$"""
            mutation {
              one: setReview(input: { fact: "{{id}}", state: rejected }) { fact { retraction { reason } review { state } } }
              two: setReview(input: { fact: "{{id}}", state: needs_info }) { fact { retraction { reason } review { state } } }
              merge: mergeEntities(input: { from: "maria-kalesnikava", into: "ales-bialiatski" }) { entity { id name } }
              unmerge(input: { entity: "maria-kalesnikava" }) { entity { id name } }
              again: mergeEntities(input: { from: "maria-kalesnikava", into: "ales-bialiatski" }) { entity { id name } }
            }
            """,
            """
            {
              "one": { "fact": { "retraction": { "reason": "rejected" }, "review": { "state": "rejected" } } },
              "two": { "fact": { "retraction": null, "review": { "state": "needs_info" } } },
              "merge": { "entity": { "id": "ales-bialiatski", "name": "Ales Bialiatski" } },
              "unmerge": { "entity": { "id": "maria-kalesnikava", "name": "Maria Kalesnikava" } },
              "again": { "entity": { "id": "ales-bialiatski", "name": "Ales Bialiatski" } }
            }
            """
        );
    }

    [Fact]
    public async Task An_entity_does_not_become_of_a_kind_that_cannot_have_its_facts()
    {
        const string Born = """
            mutation {
              edit: upsertFact(input: { relation: bornIn, subject: "john-doe", object: "minsk", entities: [{ id: "john-doe", kind: Person, names: [{ value: "John Doe", language: "en" }] }]
                source: { id: "the-paper-2026-01-02", title: "Who is he?", publisher: "The Paper", publishedAt: "2026-01-02", language: "en" }
                evidence: [{ text: "John Doe was born in Minsk.", quote: "John Doe was born in Minsk" }] }) { errors { path code message } }
            }
            """;

        Assert.Equal("", Errors(await EditAsync(Born)));
        Assert.Equal(
            "kind KIND_DIFFERS A Company cannot have what the article says of 'john-doe': john-doe bornIn "
                + "minsk; correct the kind, or import the article anew without such facts.",
            Errors(
                await EditAsync(
                    """mutation { edit: upsertEntity(input: { id: "john-doe", kind: Company, article: "the-paper-2026-01-02" }) { errors { path code message } } }"""
                )
            )
        );
        await _server.AssertAsync("""{ entity(id: "john-doe") { kind } }""", """{ "entity": { "kind": "Person" } }""");
    }

    [Fact]
    public async Task An_entity_is_not_left_without_a_name() =>
        Assert.Equal(
            "names NAME_REQUIRED An entity has a name; leave 'names' out to keep those it has.",
            Errors(
                await EditAsync(
                    """mutation { edit: upsertEntity(input: { id: "ales-bialiatski", kind: Person, names: [], source: { id: "the-paper-2026-01-02", title: "Who is he?", publisher: "The Paper", publishedAt: "2026-01-02", language: "en" } }) { errors { path code message } } }"""
                )
            )
        );

    [Fact]
    public async Task A_number_that_no_field_could_answer_is_not_written()
    {
        var answer = await EditAsync(
            """
            mutation {
              edit: upsertFact(input: { relation: age, subject: "ales-bialiatski", value: "2147483648"
                source: { id: "the-paper-2026-01-02", title: "How old?", publisher: "The Paper", publishedAt: "2026-01-02", language: "en" }
                evidence: [{ text: "He is 2147483648.", quote: "He is 2147483648" }] }) { errors { path code message } }
            }
            """
        );

        Assert.Equal(
            "value INVALID_VALUE age cannot be '2147483648'; write a whole number in digits alone, up to "
                + "2147483647, for instance 1227",
            Errors(answer)
        );
    }

    [Fact]
    public async Task A_merged_entity_leads_to_the_one_that_is_kept_until_the_merge_is_taken_back()
    {
        const string Question =
            """{ entity(id: "maria-kalesnikava") { id } nodes(ids: ["maria-kalesnikava", "belarus"]) { id } node(id: "maria-kalesnikava") { id } }""";
        const string Apart =
            """{ "entity": { "id": "maria-kalesnikava" }, "nodes": [{ "id": "maria-kalesnikava" }, { "id": "belarus" }], "node": { "id": "maria-kalesnikava" } }""";

        var merged = await EditAsync(
            """mutation { edit: mergeEntities(input: { from: "maria-kalesnikava", into: "ales-bialiatski", reason: "a test" }) { entity { id } difference { entitiesRemoved } errors { message } } }"""
        );
        Assert.Equal(
            """{"entity":{"id":"ales-bialiatski"},"difference":{"entitiesRemoved":["maria-kalesnikava"]},"errors":[]}""",
            merged.GetRawText()
        );
        await _server.AssertAsync(
            Question,
            """{ "entity": { "id": "ales-bialiatski" }, "nodes": [{ "id": "ales-bialiatski" }, { "id": "belarus" }], "node": { "id": "ales-bialiatski" } }"""
        );

        await EditAsync(
            """mutation { edit: unmerge(input: { entity: "maria-kalesnikava" }) { errors { message } } }"""
        );
        await _server.AssertAsync(Question, Apart);
    }

    [Theory]
    [InlineData("""neighborhood(id: "WHO", limit: 5) { entities { id } facts { id } }""")]
    [InlineData("""paths(from: "WHO", to: "viktar-babaryka", first: 1) { entities { id } }""")]
    [InlineData("""connections(ids: ["viktar-babaryka", "WHO", "belarus"]) { facts { id } }""")]
    [InlineData("""commonNeighbors(ids: ["WHO", "viktar-babaryka"], first: 3) { entity { id } facts { id } }""")]
    [InlineData("""timeline(ids: ["WHO"]) { undated buckets { count facts(first: 1) { id } } }""")]
    [InlineData("""similar(id: "WHO", first: 3) { entity { id } }""")]
    [InlineData("""people(where: { id: { eq: "WHO" } }) { nodes { id } }""")]
    [InlineData(
        """people(where: { or: [{ id: { in: ["WHO", "nobody"] } }, { not: { facts: { has: true } } }] }) { nodes { id } }"""
    )]
    [InlineData("""awards(where: { laureates: { some: { node: { id: { eq: "WHO" } } } } }) { nodes { id } }""")]
    [InlineData("""award(id: "nobel-peace-prize") { laureates(where: { id: { eq: "WHO" } }) { nodes { id } } }""")]
    [InlineData("""facets(where: { id: { eq: "WHO" } }) { others { values { entity { id } count } } }""")]
    [InlineData("""neighborhood(id: "belarus", entities: { id: { eq: "WHO" } }) { entities { id } }""")]
    public async Task Questions_about_an_entity_that_was_merged_are_answered_by_the_one_that_is_kept(string question)
    {
        await EditAsync(
            """mutation { edit: mergeEntities(input: { from: "maria-kalesnikava", into: "ales-bialiatski" }) { errors { message } } }"""
        );

        var answers = new List<string>();
        foreach (var id in (string[])["maria-kalesnikava", "ales-bialiatski"])
            answers.Add(
                (await _server.AskAsync($"{{ {question.Replace("WHO", id, StringComparison.Ordinal)} }}")).GetRawText()
            );

        Assert.Equal(answers[1], answers[0]);
        Assert.Contains("\"id\"", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_marked_distinct_cannot_be_merged_or_suggested()
    {
        await EditAsync(
            """mutation { edit: markDistinct(input: { entity: "maria-kalesnikava", other: "ales-bialiatski", by: "A. Editor", reason: "Two people." }) { errors { message } } }"""
        );

        var answer = await EditAsync(
            """mutation { edit: mergeEntities(input: { from: "maria-kalesnikava", into: "ales-bialiatski" }) { errors { path code message } } }"""
        );

        Assert.Matches(
            @"^into JUDGED_DISTINCT 'ales-bialiatski' and 'maria-kalesnikava' were judged to be two on \d{4}-\d\d-\d\d by A\. Editor \(Two people\.\); take that back",
            Errors(answer)
        );
        Assert.StartsWith(
            "into KIND_DIFFERS 'ales-bialiatski' is a Person and 'belarus' a Country;",
            Errors(
                await EditAsync(
                    """mutation { edit: mergeEntities(input: { from: "ales-bialiatski", into: "belarus" }) { errors { path code message } } }"""
                )
            ),
            StringComparison.Ordinal
        );
        var similar = (
            await _server.AskAsync("""{ similar(id: "ales-bialiatski", first: 20) { entity { id } } }""")
        ).GetRawText();
        Assert.DoesNotContain("maria-kalesnikava", similar, StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Id of the fact that he received the prize; null when the graph does not count it.</summary>
    private async Task<string?> AwardAsync() =>
        (
            await _server.AskAsync(
                """{ award(id: "nobel-peace-prize") { laureates { edges { node { id } fact { id } } } } }"""
            )
        )
            .GetProperty("data")
            .GetProperty("award")
            .GetProperty("laureates")
            .GetProperty("edges")
            .EnumerateArray()
            .Where(edge => edge.GetProperty("node").GetProperty("id").GetString() == "ales-bialiatski")
            .Select(edge => edge.GetProperty("fact").GetProperty("id").GetString())
            .SingleOrDefault();

    private async Task<JsonElement> EditAsync(string mutation, object? variables = null)
    {
        var answer = await _server.AskAsync(mutation, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("edit");
    }

    /// <summary>One error in a line, in the order of their paths.</summary>
    private static string Errors(JsonElement answer) =>
        string.Join(
            '\n',
            answer
                .GetProperty("errors")
                .EnumerateArray()
                .Select(error =>
                    $"{string.Join('.', error.GetProperty("path").EnumerateArray().Skip(1).Select(part => part.GetString()))} {error.GetProperty("code").GetString()} {error.GetProperty("message").GetString()}"
                )
                .Order(StringComparer.Ordinal)
        );
}
