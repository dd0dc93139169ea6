using GraphQL;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Guard;

public sealed class LimitTests
{
    private static readonly ApiLimits _limits = new();

    /// <summary>For each limit a document that reaches exactly n of it and stays below all others.</summary>
    private static readonly Dictionary<string, (string Limit, string Code, Func<int, string> Document)> _cases = new()
    {
        ["query length"] = (nameof(ApiLimits.QueryLength), "QUERY_TOO_LONG", n => "{hello}".PadRight(n)),
        ["tokens"] = (nameof(ApiLimits.Tokens), "TOO_MANY_TOKENS", n => $"{{hello(to:[{Repeat(n - 9, _ => "1")}])}}"),
        ["depth"] = (nameof(ApiLimits.Depth), "TOO_DEEP", n => Nest(n - 1, "{self", "{id}", "}")),
        ["nesting"] = (nameof(ApiLimits.Nesting), "TOO_DEEP", n => Nest(n - 1, "{...", "{hello}", "}")),
        ["ofType"] = (nameof(ApiLimits.OfTypeDepth), "TOO_DEEP", n =>
            $"{{__schema{{types{Nest(n, "{ofType", "{name}", "}")}}}}}"
        ),
        ["introspection lists inside each other"] = (nameof(ApiLimits.IntrospectionListDepth), "TOO_DEEP", n =>
            $"{{__type(name:\"A\"){Nest(n, "{fields{type", "{name}", "}}")}}}"
        ),
        // The list of all types counts as ten; the common query has eight others.
        ["introspection lists"] = (nameof(ApiLimits.IntrospectionLists), "TOO_MUCH_INTROSPECTION", n =>
            $"{{__schema{{types{{name}} {Repeat(n - 10, _ => "directives{name}")}}}}}"
        ),
        ["fields"] = (nameof(ApiLimits.Fields), "TOO_MANY_FIELDS", n =>
            $"{{{Repeat(9, i => $"p{i}{{...F}}")} q{{{Repeat(n - 910, i => $"r{i}")}}}}} fragment F on Thing {{{Repeat(100, i => $"f{i}")}}}"
        ),
        ["fragments"] = (nameof(ApiLimits.Fragments), "TOO_MANY_FRAGMENTS", n =>
            $"{{self{{{Repeat(n, i => $"...F{i}")}}}}} {Repeat(n, i => $"fragment F{i} on Thing {{id}}")}"
        ),
        ["fragment visits"] = (nameof(ApiLimits.FragmentVisits), "TOO_MANY_FRAGMENT_VISITS", n =>
            $"{{{Repeat(19, i => $"p{i}{{...F}}")} q{{{Repeat(n - 969, i => $"...{{r{i}}}")}}}}} fragment F on Thing {{{Repeat(25, i => $"...{{...{{f{i}}}}}")}}}"
        ),
        ["aliases"] = (nameof(ApiLimits.Aliases), "TOO_MANY_ALIASES", n =>
            $"{{thing(id:1){{{Repeat(n, i => $"a{i}:id")}}}}}"
        ),
        ["root fields"] = (nameof(ApiLimits.RootFields), "TOO_MANY_ROOT_FIELDS", n => $"{{{Repeat(n, i => $"f{i}")}}}"),
        ["operations"] = (nameof(ApiLimits.Operations), "TOO_MANY_OPERATIONS", n =>
            Repeat(n, i => $"query Q{i}{{hello}}")
        ),
        ["directives in one place"] = (nameof(ApiLimits.DirectivesPerLocation), "TOO_MANY_DIRECTIVES", n =>
            $"{{hello {Repeat(n, i => $"@d{i}")}}}"
        ),
        ["directives of a variable"] = (nameof(ApiLimits.DirectivesPerLocation), "TOO_MANY_DIRECTIVES", n =>
            $"query($a:Int {Repeat(n, i => $"@d{i}")}){{hello}}"
        ),
        ["directives"] = (nameof(ApiLimits.Directives), "TOO_MANY_DIRECTIVES", n =>
            $"{{{Repeat(n, i => $"f{i} @d")}}}"
        ),
        // 1 + 99² + 198 fields of their own key = 10,000
        ["comparisons"] = (nameof(ApiLimits.Comparisons), "TOO_MANY_COMPARISONS", n =>
            $"{{p{{{Repeat(99, _ => "a")} {Repeat(n - 9_802, i => $"f{i}")}}}}}"
        ),
        // 1 + 1 + 3,332 x 3 for the page, and fields of one
        ["cost"] = (nameof(ApiLimits.Cost), "TOO_COSTLY", n =>
            $"{{things(first:3332){{edges{{node{{id}}}}}} {Repeat(n - 9_998, i => $"f{i}")}}}"
        ),
    };

    public static TheoryData<string> Limits => new(_cases.Keys);

    /// <summary>The limits that are shown at their edge here.</summary>
    public static IEnumerable<string> Edges => _cases.Values.Select(each => each.Limit);

    [Theory, MemberData(nameof(Limits))]
    public void A_document_at_the_limit_passes(string limit)
    {
        var (property, _, document) = _cases[limit];

        Assert.NotNull(Check(document(Most(property))).Document);
    }

    [Theory, MemberData(nameof(Limits))]
    public void A_document_one_beyond_the_limit_is_refused_with_its_code(string limit)
    {
        var (property, code, document) = _cases[limit];
        var most = Most(property);

        var refusal = Assert.ThrowsAny<ExecutionError>(() => Check(document(most + 1)));

        Assert.Equal(code, refusal.Code);
        Assert.Equal(most, refusal.Extensions!["limit"]);
    }

    [Fact]
    public void Aliases_inside_the_introspection_are_refused()
    {
        var refusal = Assert.ThrowsAny<ExecutionError>(() =>
            Check("{__schema{types{fields{a:type{name} b:type{name}}}}}")
        );

        Assert.Equal("TOO_MUCH_INTROSPECTION", refusal.Code);
        Assert.NotNull(Check("{a:__type(name:\"A\"){name} b:__type(name:\"B\"){name}}"));
    }

    [Fact]
    public void The_introspection_query_of_common_tools_passes()
    {
        Assert.NotNull(Check(Introspection).Document);
    }

    [Theory]
    [InlineData("{...A} fragment A on Query {...A}")]
    [InlineData("{hello} fragment A on Query {...B} fragment B on Query {self{...C}} fragment C on Query {...{...A}}")]
    public void A_fragment_that_contains_itself_is_refused(string document)
    {
        var refusal = Assert.ThrowsAny<ExecutionError>(() => Check(document));

        Assert.Equal("FRAGMENT_CYCLE", refusal.Code);
    }

    [Theory]
    [InlineData("{hello", "SYNTAX_ERROR")]
    [InlineData("{hello(to:\"", "SYNTAX_ERROR")]
    [InlineData("\0", "SYNTAX_ERROR")]
    public void A_text_that_is_no_GraphQL_is_refused(string document, string code)
    {
        var refusal = Assert.ThrowsAny<ExecutionError>(() => Check(document));

        Assert.Equal(code, refusal.Code);
    }

    private static int Most(string limit) => (int)typeof(ApiLimits).GetProperty(limit)!.GetValue(_limits)!;

    private static GuardedDocument Check(string document)
    {
        var schema = new SmallSchema();
        schema.Initialize();
        return new DocumentGuard(schema, _limits).Check(document);
    }

    private static string Repeat(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static string Nest(int levels, string open, string middle, string close) =>
        string.Concat(Enumerable.Repeat(open, levels)) + middle + string.Concat(Enumerable.Repeat(close, levels));

    private const string Introspection = """
        query IntrospectionQuery { __schema { description
          queryType { name kind } mutationType { name kind } subscriptionType { name kind }
          types { ...FullType }
          directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
        fragment FullType on __Type { kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """;
}
