namespace KnowledgeGraph.Tests.Guard;

/// <summary>
/// Documents that go just over a limit of the guard, or come close to one in an unusual way. All are small: an engine
/// without a guard answers or refuses each of them too.
/// </summary>
internal static class OversizedDocuments
{
    public static IEnumerable<(string Name, string Document)> All() =>
        [.. Fragments(), .. Fields(), .. Depth(), .. Introspection(), .. Pages(), .. Texts()];

    private static IEnumerable<(string, string)> Fragments()
    {
        foreach (var levels in new[] { 2, 5, 8, 10 })
            yield return (
                $"fragments that double {levels} times",
                $"{{...F0}} {Each(levels, i => $"fragment F{i} on Query {{...F{i + 1} ...F{i + 1}}}")} "
                    + $"fragment F{levels} on Query {{hello}}"
            );
        foreach (var levels in new[] { 2, 5, 9, 10 })
            yield return (
                $"fields that double {levels} times",
                $"{{...F0}} {Each(levels, Doubled)} fragment F{levels} on Thing {{id}}"
            );
        foreach (var links in new[] { 1, 31, 32, 33 })
            yield return (
                $"chain of {links} fragments",
                $"{{...F0}} {Each(links, i => $"fragment F{i} on Query {{...F{i + 1}}}")} "
                    + $"fragment F{links} on Query {{hello}}"
            );
        yield return (
            "chain of fragments with inline fragments",
            $"{{...F0}} {Each(8, Wrapped)} fragment F8 on Query {{hello}}"
        );
        foreach (var size in new[] { 1, 2, 3, 16 })
            yield return (
                $"circle of {size} fragments",
                $"{{...F0}} {Each(size, i => $"fragment F{i} on Query {{...F{(i + 1) % size}}}")}"
            );
        yield return ("circle that nobody enters", "{hello} fragment A on Query {...B} fragment B on Query {...A}");
        yield return ("unused fragments", $"{{hello}} {Each(33, i => $"fragment F{i} on Query {{hello}}")}");
        yield return ("fragments of one name", $"{{...A}} {Each(3, _ => "fragment A on Query {hello}")}");
    }

    private static string Doubled(int i) => $"fragment F{i} on Thing {{a:self{{...F{i + 1}}} b:self{{...F{i + 1}}}}}";

    private static string Wrapped(int i) => $"fragment F{i} on Query {{{Times(9, "...{")}...F{i + 1}{Times(9, "}")}}}";

    private static IEnumerable<(string, string)> Fields()
    {
        foreach (var times in new[] { 10, 50, 99, 100, 101 })
            yield return ($"one field {times} times", $"{{{Times(times, "hello ")}}}");
        yield return (
            "one field many times on each level",
            $"{{thing(id:1){{{Times(5, "self{" + Times(5, "self{id name} ") + "} ")}}}}}"
        );
        yield return ("one field three times on four levels", Levels(4, inner => Times(3, $"self{{{inner}}} "), "id"));
        yield return (
            "overlap through fragments",
            $"{{thing(id:1){{{Each(12, i => $"...F{i}")}}}}} "
                + Each(12, i => $"fragment F{i} on Thing {{self{{self{{id name}}}}}}")
        );
        yield return ("overlap through inline fragments", $"{{{Times(101, "...{hello} ")}}}");
        yield return ("different arguments under one key", $"{{{Each(3, i => $"x:hello(to:\"{i}\")")}}}");
        foreach (var count in new[] { 30, 31, 40 })
            yield return ($"{count} aliases", $"{{{Each(count, i => $"a{i}:hello")}}}");
        yield return ("aliases of a slow field", $"{{{Each(20, i => $"a{i}:large(size:10000)")}}}");
        yield return ("21 root fields", $"{{{Each(21, i => $"f{i}")}}}");
        yield return ("30 unknown fields", $"{{thing(id:1){{{Each(30, i => $"nam{i}")}}}}}");
        yield return ("unknown types", $"{{{Each(20, i => $"...on Quer{i}{{hello}}")}}}");
        yield return ("unknown arguments", $"{{hello({Each(20, i => $"t{i}:1")})}}");
        yield return ("unknown variables", $"{{hello(to:[{Each(20, i => $"$v{i}")}])}}");
        yield return ("unused variables", $"query({Each(20, i => $"$v{i}:Int")}){{hello}}");
        yield return ("variables of unknown types", $"query({Each(20, i => $"$v{i}:Intt{i}")}){{hello}}");
        yield return ("one variable twice", "query($v:Int $v:Int){hello}");
        yield return ("a variable of a list of lists", $"query($v:{Times(10, "[")}Int{Times(10, "]")}){{hello}}");
        foreach (var count in new[] { 4, 5, 21 })
            yield return ($"{count} directives", $"{{hello {Times(count, "@skip(if:false)")}}}");
        yield return ("unknown directives", $"{{{Each(21, i => $"hello @d{i}")}}}");
        yield return (
            "directives on everything",
            "query @include(if:true){...@include(if:true){hello @skip(if:false)}}"
        );
    }

    private static IEnumerable<(string, string)> Depth()
    {
        foreach (var depth in new[] { 11, 12, 13, 20 })
            yield return (
                $"selection {depth} deep",
                "{thing(id:1)" + Times(depth, "{self") + "{id}" + Times(depth, "}") + "}"
            );
        yield return ("braces only", Times(65, "{"));
        yield return ("fields that never close", Times(20, "{a"));
        yield return ("brackets that never close", $"{{hello(to:{Times(65, "[")}");
        yield return ("list 65 deep", $"{{hello(to:{Times(65, "[")}{Times(65, "]")})}}");
        yield return ("object 65 deep", $"{{hello(to:{Times(65, "{a:")}1{Times(65, "}")})}}");
        yield return ("inline fragments 65 deep", $"{{{Times(65, "...{")}hello{Times(65, "}")}}}");
        yield return ("a list of 980 numbers", $"{{hello(to:[{Times(980, "1 ")}])}}");
        yield return ("a list of 1,000 numbers", $"{{hello(to:[{Times(1_000, "1 ")}])}}");
    }

    private static IEnumerable<(string, string)> Introspection()
    {
        yield return ("lists inside lists", "{__schema{types{fields{type{fields{type{name}}}}}}}");
        yield return (
            "lists inside lists through fragments",
            "{__schema{types{...T}}} fragment T on __Type {fields{type{...U}}} fragment U on __Type {fields{name}}"
        );
        yield return ("17 ofType", $"{{__schema{{types{Times(17, "{ofType")}{{name}}{Times(17, "}")}}}}}");
        yield return ("the schema twice", "{a:__schema{types{name}} b:__schema{types{name}}}");
        yield return ("types twice", "{__schema{a:types{name} b:types{name}}}");
        yield return ("aliases inside", "{__schema{types{fields{a:type{name} b:type{name}}}}}");
        yield return (
            "a fragment on a wrong meta type",
            $"{{...F}} fragment F on __Type {Times(17, "{ofType")}{{hello}}{Times(17, "}")}"
        );
    }

    private static IEnumerable<(string, string)> Pages()
    {
        foreach (var first in new[] { "-1", "-2147483648", "2147483647", "99999999999999999999999999", "1e9" })
            yield return ($"page of {first}", $"{{things(first:{first}){{edges{{node{{id}}}}}}}}");
        yield return ("pages inside pages", Levels(2, inner => $"things(first:101){{edges{{node{{{inner}}}}}}}", "id"));
        yield return ("default pages inside pages", Levels(3, inner => $"things{{edges{{node{{{inner}}}}}}}", "id"));
        yield return (
            "pages hidden in fragments",
            "{...A} fragment A on Query {things(first:101){...B}} "
                + "fragment B on ThingConnection {edges{node{things(first:100){edges{node{id}}}}}}"
        );
        yield return (
            "largest page by default of a variable",
            "query($n:Int=2147483647){things(first:$n){edges{node{id}}}}"
        );
    }

    private static IEnumerable<(string, string)> Texts()
    {
        yield return ("11 operations", Each(11, i => $"query Q{i}{{hello}}"));
        yield return ("operations of one name", Times(3, "query Q{hello}"));
        yield return ("anonymous operations", Times(3, "{hello}"));
        yield return ("32 KB of spaces", "{hello}" + Times(33_000, " "));
        yield return ("32 KB of comments", "{hello}" + Times(2_000, "# nothing to see\n"));
        yield return ("commas", "{hello" + Times(1_001, ",") + "}");
        yield return ("a long string", $"{{hello(to:\"{Times(30_000, "x")}\")}}");
        yield return ("a long block string", $"{{hello(to:\"\"\"{Times(1_000, "\\\"\"\"")}\"\"\")}}");
        yield return ("a long name", $"{{{Times(30_000, "x")}}}");
        yield return ("a long number", $"{{hello(to:{Times(1_000, "9")})}}");
        yield return ("escapes in a string", $"{{hello(to:\"{Times(1_000, "\\u0041")}\")}}");
        yield return ("half a surrogate", "{hello(to:\"\ud800\")}");
        yield return ("a NUL", "{hello\0}");
        yield return ("a byte order mark", "\ufeff{hello}");
        yield return ("no operation", "fragment A on Query {hello}");
        yield return ("nothing", "");
        yield return ("a schema", "type Query {hello:String}");
        yield return ("subscription of many fields", $"subscription{{{Each(3, i => $"a{i}:ticks")}}}");
    }

    private static string Times(int count, string part) => string.Concat(Enumerable.Repeat(part, count));

    private static string Each(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static string Levels(int levels, Func<string, string> wrap, string innermost)
    {
        for (var level = 0; level < levels; level++)
            innermost = wrap(innermost);
        return $"{{{innermost}}}";
    }
}
