using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Tests.Guard;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Tests.Http;

public sealed class RequestTests : IAsyncLifetime
{
    private TransportHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await TransportHost.StartAsync(("Limits:ExecutionTimeout", "00:00:00.5"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_query_is_answered() =>
        Assert.Equal(
            """{"data":{"hello":"Hello you"}}""",
            await _host.AskAsync("query($to: String) {hello(to: $to)}", new { to = "you" })
        );

    [Fact]
    public async Task Cyrillic_travels_unescaped() =>
        Assert.Equal("""{"data":{"hello":"Hello Алесь"}}""", await _host.AskAsync("""{hello(to: "Алесь")}"""));

    [Theory]
    [InlineData("""{"query":"{hello}",}""", "The request is not valid JSON at line 1, column 20")]
    [InlineData("{\n \"query\" \"x\"}", "The request is not valid JSON at line 2, column 10")]
    [InlineData("""{"query":"{hello}","query":"{boom}"}""", "The request is not valid JSON")]
    [InlineData("", "The request is not valid JSON")]
    public async Task Bad_JSON_is_refused_with_its_place(string body, string message)
    {
        var (status, error) = await RefusedAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_JSON"), (status, error.Code));
        Assert.StartsWith(message, error.Message);
    }

    [Theory]
    [InlineData("\"{hello}\"", "BAD_REQUEST")]
    [InlineData("""{}""", "QUERY_MISSING")]
    [InlineData("""{"query":1}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{hello}","variables":[]}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{hello}","extensions":"x"}""", "BAD_REQUEST")]
    [InlineData("""[{"query":"{hello}"}]""", "BATCHING_DISABLED")]
    [InlineData("""{"query":"\ud800"}""", "BAD_JSON")]
    [InlineData("""{"query":"{hello}","variables":{"\ud800":1,"a":2}}""", "BAD_JSON")]
    [InlineData("""{"query":"{hello}","\ud800":1}""", "BAD_JSON")]
    [InlineData("\ufeff{\"query\":\"{hello}\"}", "BAD_JSON")]
    [InlineData("""{"query":"{hello}","operationName":[]}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{hello}","documentId":{}}""", "BAD_REQUEST")]
    public async Task A_request_of_the_wrong_shape_is_refused(string body, string code)
    {
        var (status, error) = await RefusedAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (status, error.Code));
    }

    [Theory]
    [InlineData("variables")]
    [InlineData("extensions")]
    public async Task Half_a_surrogate_in_an_address_is_refused(string map)
    {
        var json = Uri.EscapeDataString("""{"a":"\ud800"}""");
        using var response = await _host.Client.GetAsync($"/graphql?query=%7Bhello%7D&{map}={json}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("BAD_JSON", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Deep_JSON_is_refused() =>
        Assert.Equal(
            "BAD_JSON",
            (
                await RefusedAsync(
                    $$"""{"query":"{hello}","variables":{"a":{{new string('[', 100_000)}}{{new string(']', 100_000)}} } }"""
                )
            )
                .Error
                .Code
        );

    [Theory]
    [InlineData("{ hello\n hello(to\n) }")]
    [InlineData("{ hello\r\n hello(to\n) }")]
    public async Task Syntax_error_has_its_line_after_any_line_end(string query)
    {
        var answer = await _host.AskAsync(query);

        Assert.Contains("SYNTAX_ERROR", answer);
        Assert.Contains("\"line\":3", answer);
    }

    [Theory]
    [InlineData("{\r  hello\r}")]
    [InlineData("\r\r{ hello }\r")]
    public async Task Line_end_of_one_return_is_a_line_end(string query) =>
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await _host.AskAsync(query));

    [Fact]
    public async Task Broken_UTF8_is_refused()
    {
        using var content = new ByteArrayContent([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8])
        {
            Headers = { ContentType = new("application/json") },
        };
        using var response = await _host.Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(10_000, HttpStatusCode.OK)]
    [InlineData(10_001, HttpStatusCode.BadRequest)]
    [EdgeOf(nameof(ApiLimits.JsonValues))]
    public async Task Variables_hold_so_many_values_and_no_more(int count, HttpStatusCode status)
    {
        // The list itself is a value too.
        var body =
            $$"""{"query":"{hello}","variables":{"a":[{{string.Join(',', Enumerable.Repeat("1", count - 1))}}] } }""";

        Assert.Equal(status, (await PostAsync(body)).StatusCode);
    }

    [Theory]
    [InlineData(1024 * 1024, false, HttpStatusCode.OK)]
    [InlineData(1024 * 1024 + 1, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1024 * 1024, true, HttpStatusCode.OK)]
    [InlineData(1024 * 1024 + 1, true, HttpStatusCode.RequestEntityTooLarge)]
    [EdgeOf(nameof(ApiLimits.BodyBytes))]
    public async Task A_body_may_have_a_mebibyte_chunked_or_not(int length, bool chunked, HttpStatusCode status)
    {
        var body = """{"query":"{hello}"}""".PadRight(length);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = Json(body),
            Headers = { TransferEncodingChunked = chunked },
        };
        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("")]
    public async Task Only_JSON_is_taken(string contentType)
    {
        using var content = new ByteArrayContent("""{"query":"{hello}"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await _host.Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(["application/json"], response.Headers.GetValues("Accept"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task A_compressed_body_is_not_unpacked(string coding)
    {
        using var content = Json("""{"query":"{hello}"}""");
        content.Headers.ContentEncoding.Add(coding);
        using var response = await _host.Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(["identity"], response.Headers.GetValues("Accept-Encoding"));
    }

    [Theory]
    [InlineData(64, HttpStatusCode.OK)]
    [InlineData(65, HttpStatusCode.BadRequest)]
    [EdgeOf(nameof(ApiLimits.JsonDepth))]
    public async Task JSON_may_be_64_levels_deep(int levels, HttpStatusCode status)
    {
        // The request and its variables are two of them.
        var body =
            $$"""{"query":"{hello}","variables":{"a":{{new string('[', levels - 2)}}{{new string(']', levels - 2)}} } }""";

        Assert.Equal(status, (await PostAsync(body)).StatusCode);
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.RequestTimeout))]
    public async Task A_request_that_dribbles_in_is_given_up()
    {
        await using var host = await TransportHost.StartAsync(("Limits:RequestTimeout", "00:00:01"));
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                    + $"application/json\r\nContent-Length: 1000\r\n\r\n{{"
            )
        );

        var answer = await new StreamReader(stream).ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.StartsWith("HTTP/1.1 408 ", answer);
        Assert.Contains("REQUEST_TIMEOUT", answer);
    }

    [Fact]
    public async Task Headers_that_never_end_are_given_up()
    {
        await using var host = await TransportHost.StartAsync(("Limits:RequestTimeout", "00:00:01"));
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\n"u8.ToArray());

        Assert.StartsWith(
            "HTTP/1.1 408 ",
            await new StreamReader(stream).ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20))
        );
    }

    [Theory]
    [InlineData(32_000, HttpStatusCode.OK)]
    [InlineData(33_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task Headers_may_have_32_KiB(int length, HttpStatusCode status) =>
        Assert.Equal(status, (await GetAsync("{hello}", ("X-Long", new string('a', length)))).StatusCode);

    [Fact]
    public async Task A_mutation_by_GET_changes_nothing()
    {
        using var response = await _host.Client.GetAsync("/graphql?query=mutation{increment}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal("""{"data":{"increment":1}}""", await _host.AskAsync("mutation{increment}"));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")]
    public async Task Other_methods_are_told_which_are_allowed(string method)
    {
        using var response = await _host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("text/html;q=0.1, application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("*/*, application/json;q=0", "application/graphql-response+json")]
    [InlineData("application/*;q=0.9, application/json;q=0.1, image/png", "application/graphql-response+json")]
    [InlineData("*/*;q=0.1, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("APPLICATION/JSON; CHARSET=UTF-8", "application/json")]
    public async Task The_reply_comes_in_the_format_that_the_client_prefers(string accept, string contentType)
    {
        using var response = await GetAsync("{hello}", ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("*/*, application/*;q=0")]
    [InlineData("nonsense")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_client_that_reads_none_of_our_formats_is_told_so(string accept) =>
        Assert.Equal(HttpStatusCode.NotAcceptable, (await GetAsync("{hello}", ("Accept", accept))).StatusCode);

    [Theory]
    [InlineData("{hello", 400, 200)]
    [InlineData("{nothing}", 400, 200)]
    [InlineData("{hello(to: 1)}", 400, 200)]
    [InlineData("{required}", 200, 200)]
    [InlineData("{boom}", 200, 200)]
    public async Task The_status_tells_of_errors_to_clients_that_know_the_new_format(
        string query,
        int status,
        int oldStatus
    )
    {
        Assert.Equal(status, (int)(await GetAsync(query, ("Accept", "application/graphql-response+json"))).StatusCode);
        Assert.Equal(oldStatus, (int)(await GetAsync(query, ("Accept", "application/json"))).StatusCode);
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.ExecutionTimeout))]
    public async Task A_slow_query_is_stopped_and_says_so()
    {
        using var response = await _host.PostAsync("{slow}");

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Contains("\"code\":\"TIMEOUT\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_article_may_be_read_for_longer_than_a_query_runs() =>
        Assert.Equal(
            """{"data":{"proposeExtract":"read"}}""",
            await _host.AskAsync("mutation {proposeExtract(after: 700)}")
        );

    [Fact]
    public async Task What_else_an_operation_does_gets_no_time_for_reading()
    {
        using var response = await _host.PostAsync(
            "mutation {proposeExtract(after: 10) ...More} fragment More on Mutation {more: proposeExtract(after: 30000)}"
        );

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.GatewayTimeout)]
    public async Task What_waits_for_the_names_to_be_read_may_take_longer(bool isReading, HttpStatusCode status)
    {
        await using var host = await TransportHost.StartAsync(
            services => services.AddSingleton<IsReadingAhead>(() => isReading),
            ("Limits:ExecutionTimeout", "00:00:00.5")
        );

        using var response = await host.PostAsync("mutation {proposeExtract(after: 900) __typename}");

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.ReadingTimeout))]
    public async Task An_article_that_takes_too_long_to_read_is_stopped()
    {
        await using var host = await TransportHost.StartAsync(("Limits:ReadingTimeout", "00:00:00.3"));

        using var response = await host.PostAsync("mutation {proposeExtract(after: 30000)}");

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", false)]
    [InlineData("localhost.", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("127.0.0.2", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("2130706433", false)]
    [InlineData("[::ffff:127.0.0.1]", false)]
    [InlineData("", false)]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:80", true)]
    [InlineData("127.0.0.1:1", true)]
    [InlineData("[::1]:5080", true)]
    public async Task A_stranger_by_name_is_turned_away(string name, bool known)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", _host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"GET /graphql?query={{hello}} HTTP/1.1\r\nHost: {name}\r\nX-Forwarded-Host: "
                    + "localhost\r\nConnection: close\r\n\r\n"
            )
        );

        var answer = await new StreamReader(stream).ReadToEndAsync();

        Assert.StartsWith(known ? "HTTP/1.1 200 " : "HTTP/1.1 400 ", answer);
        Assert.Contains("X-Content-Type-Options: nosniff", answer);
    }

    [Fact]
    public async Task A_mutation_by_GET_changes_nothing_as_a_stream_either()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation{increment}")
        {
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(0, _host.Schema.Counter);
    }

    [Fact]
    public async Task An_EventSource_subscribes_by_GET()
    {
        using var response = await GetAsync("subscription{ticks(count:2)}", ("Accept", "text/event-stream"));

        Assert.Equal(
            ":\nevent: next\ndata: {\"data\":{\"ticks\":0}}\n\nevent: next\ndata: "
                + "{\"data\":{\"ticks\":1}}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync()
        );
    }

    [Theory]
    [InlineData("{nothing}", "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("{", "SYNTAX_ERROR")]
    [InlineData("{large(size:9000000)}", "REPLY_TOO_LARGE")]
    [InlineData("subscription{ticks(count:1){id}}", "SCALAR_LEAFS")]
    public async Task A_stream_tells_of_errors_in_an_event_that_an_EventSource_can_read(string query, string code)
    {
        using var response = await GetAsync(query, ("Accept", "text/event-stream"));
        var events = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Matches(
            "^:\nevent: next\ndata: {\"errors\":.*\"code\":\"" + code + "\".*}\n\nevent: complete\ndata:\n\n$",
            events
        );
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private Task<HttpResponseMessage> PostAsync(string body) => _host.Client.PostAsync("/graphql", Json(body));

    private Task<HttpResponseMessage> GetAsync(string query, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return _host.Client.SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, (string Code, string Message) Error)> RefusedAsync(string body)
    {
        using var response = await PostAsync(body);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var error = json.RootElement.GetProperty("errors")[0];
        return (
            response.StatusCode,
            (
                error.GetProperty("extensions").GetProperty("code").GetString()!,
                error.GetProperty("message").GetString()!
            )
        );
    }
}
