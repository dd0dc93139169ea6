using System.Globalization;
using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Guard;

/// <summary>
/// Generated documents, most of them damaged. <c>KG_FUZZ=200000</c> tries more; a failure prints the seed that CsCheck
/// takes back as <c>CsCheck_Seed</c>.
/// </summary>
[Collection(nameof(OversizedDocumentTests))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly int _count = int.Parse(
        Environment.GetEnvironmentVariable("KG_FUZZ") ?? "2000",
        CultureInfo.InvariantCulture
    );

    private static readonly Gen<string> _value = Gen.OneOf(
        Gen.Int.Select(number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.OneOf(
            "null",
            "true",
            "$n",
            "$m",
            "ENUM",
            "1e400",
            "-0",
            "[]",
            "{}",
            "[[[1]]]",
            "{a:{b:1}}",
            "\"\"\"x\"\"\""
        ),
        UnicodeText.Any.Select(text => JsonSerializer.Serialize(text))
    );

    private static readonly Gen<string> _wrong = Gen.Select(
        Gen.OneOf(
            "nothing",
            "Ü",
            "on",
            "a:id b:id",
            "boom",
            "required",
            "__schema{types{name}}",
            "...Missing",
            "...{hello}",
            "{",
            "hello @unknown",
            "id(first:1)"
        ),
        Gen.OneOf("first", "to", "if"),
        _value,
        (name, argument, value) => name.EndsWith(')') || name.EndsWith('}') ? name : $"{name}({argument}:{value})"
    );

    private static readonly Gen<string> _directive = Gen.Frequency(
        (12, Gen.Const("")),
        (1, Gen.OneOf(" @skip(if:true)", " @include(if:true)", " @include(if:$m)", " @skip(if:false)"))
    );

    private static readonly Gen<string> _document = Gen.Select(
        Gen.OneOf("query Q($n:Int,$m:Boolean)", "query($n:Int=5,$m:Boolean=true)", "query", ""),
        On("Query", 4),
        Gen.Select(On("Query", 2), On("Thing", 2), On("ThingConnection", 2)),
        (head, set, fragments) =>
            $"{head}{set}"
            + (set.Contains("...FQuery") ? $" fragment FQuery on Query {fragments.Item1}" : "")
            + (set.Contains("...FThing") ? $" fragment FThing on Thing {fragments.Item2}" : "")
            + (set.Contains("...FConnection") ? $" fragment FConnection on ThingConnection {fragments.Item3}" : "")
    );

    [Fact]
    public async Task Fuzzed_documents_neither_break_nor_block_the_server()
    {
        await using var host = await TransportHost.StartAsync(("Limits:ExecutionTimeout", "00:00:03"));
        var answered = 0;

        await _document
            .SelectMany(Mutated)
            .SampleAsync(
                async document =>
                {
                    using var response = await host.PostAsync(document, new { n = 3, m = true })
                        .WaitAsync(TimeSpan.FromMinutes(1));
                    var answer = await response.Content.ReadAsStringAsync();
                    Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} {answer} for {document}");
                    using var json = JsonDocument.Parse(answer);
                    if (json.RootElement.TryGetProperty("errors", out var errors))
                        Assert.All(errors.EnumerateArray(), error =>
                            Assert.NotEmpty(error.GetProperty("extensions").GetProperty("code").GetString()!)
                        );
                    if (json.RootElement.TryGetProperty("data", out _))
                        Interlocked.Increment(ref answered);
                },
                iter: _count,
                threads: 2
            );

        output.WriteLine($"{_count} documents, {answered} of them answered with data");
        Assert.True(answered > _count / 20);
    }

    /// <summary>A selection set that mostly fits the type.</summary>
    private static Gen<string> On(string type, int levels)
    {
        var leaf = type switch
        {
            "Query" => Gen.Frequency(
                (4, Gen.OneOf("hello", "__typename", "...FQuery")),
                (1, Gen.Select(Gen.OneOf("a", "b", "c"), _value, (alias, value) => $"{alias}:hello(to:{value})"))
            ),
            "Thing" => Gen.OneOf("id", "name", "__typename", "a:name", "...FThing", "...on Thing{id}"),
            _ => Gen.OneOf("totalCount", "__typename", "...FConnection"),
        };
        if (levels == 0)
            return leaf.Select(only => $"{{{only}}}");
        var page = Gen.Frequency(
            (3, Gen.OneOf("", "(first:2)", "(last:$n)", "(first:0)")),
            (1, _value.Select(value => $"(first:{value})"))
        );
        var things = Gen.Select(page, On("ThingConnection", levels - 1), (arguments, set) => $"things{arguments}{set}");
        var branch = type switch
        {
            "Query" => Gen.OneOf(
                things,
                On("Thing", levels - 1).Select(set => $"thing(id:1){set}"),
                On("Query", levels - 1).Select(set => $"...{set}")
            ),
            "Thing" => Gen.OneOf(
                things,
                On("Thing", levels - 1).Select(set => $"self{set}"),
                On("Thing", levels - 1).Select(set => $"names{set}")
            ),
            _ => On("Thing", levels - 1).Select(set => $"edges{{node{set}}}"),
        };
        var selection = Gen.Select(
            Gen.Frequency((30, leaf), (20, branch), (1, _wrong)),
            _directive,
            (field, directive) => field.EndsWith('}') ? field : field + directive
        );
        return selection.Array[1, 4].Select(selections => $"{{{string.Join(' ', selections)}}}");
    }

    private static Gen<string> Mutated(string document) =>
        Gen.Frequency(
            (8, Gen.Const(document)),
            (1, Gen.Int[0, document.Length].Select(at => document[..at])),
            (1, Gen.Select(Gen.Int[0, document.Length], Gen.Char, (at, mark) => document.Insert(at, mark.ToString()))),
            (
                1,
                Gen.Select(
                    Gen.Int[0, document.Length],
                    Gen.OneOf(
                        "{",
                        "}",
                        "(",
                        ")",
                        "[",
                        "\"",
                        "\"\"\"",
                        "...",
                        "$",
                        "@",
                        "!",
                        "#",
                        "\0",
                        "\ud800",
                        "\ufeff",
                        "|",
                        "&"
                    ),
                    (at, mark) => document.Insert(at, mark)
                )
            ),
            (
                1,
                Gen.Select(Gen.Int[0, document.Length], Gen.Int[0, document.Length], (from, to) =>
                    document.Remove(Math.Min(from, to), Math.Abs(from - to))
                )
            ),
            (1, Gen.Int[2, 40].Select(times => string.Concat(Enumerable.Repeat(document, times))))
        );
}
