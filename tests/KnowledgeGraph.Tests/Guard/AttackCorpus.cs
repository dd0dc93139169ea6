namespace KnowledgeGraph.Tests.Guard;

/// <summary>Documents made to hurt: what is known against GraphQL servers, and what hurt this engine in
/// measurements.</summary>
internal static class AttackCorpus
{
    public static IEnumerable<(string Name, string Document)> All()
    {
        foreach (var levels in new[] { 10, 15, 20, 25, 30 })
            yield return (
                $"fragment bomb 2^{levels}",
                $"{{...F0}} {Each(levels, i => $"fragment F{i} on Query {{...F{i + 1} ...F{i + 1}}}")} fragment F{levels} on Query {{hello}}"
            );
        foreach (var levels in new[] { 5, 10, 20 })
            yield return (
                $"field bomb 2^{levels}",
                $"{{...F0}} {Each(levels, i => $"fragment F{i} on Thing {{a:self{{...F{i + 1}}} b:self{{...F{i + 1}}}}}")} fragment F{levels} on Thing {{id}}"
            );
        foreach (var links in new[] { 31, 64, 500, 1_500, 5_000 })
            yield return (
                $"fragment chain {links}",
                $"{{...F0}} {Each(links, i => $"fragment F{i} on Query {{...F{i + 1}}}")} fragment F{links} on Query {{hello}}"
            );
        yield return (
            "fragment chain of deep fragments",
            $"{{...F0}} {Each(31, i => $"fragment F{i} on Query {{{Times(60, "...{")}...F{i + 1}{Times(60, "}")}}}")} fragment F31 on Query {{hello}}"
        );
        foreach (var size in new[] { 1, 2, 3, 16, 64 })
            yield return (
                $"fragment cycle {size}",
                $"{{...F0}} {Each(size, i => $"fragment F{i} on Query {{...F{(i + 1) % size}}}")}"
            );
        yield return ("fragment cycle nobody enters", "{hello} fragment A on Query {...B} fragment B on Query {...A}");
        yield return ("unused fragments", $"{{hello}} {Each(32, i => $"fragment F{i} on Query {{hello}}")}");
        yield return ("fragments of one name", $"{{...A}} {Each(32, _ => "fragment A on Query {hello ...A}")}");

        foreach (var times in new[] { 10, 50, 99, 120, 900, 5_000 })
            yield return ($"one field {times} times", $"{{{Times(times, "hello ")}}}");
        yield return (
            "one field many times on each level",
            $"{{thing(id:1){{{Times(9, "self{" + Times(9, "self{id name} ") + "} ")}}}}}"
        );
        yield return ("one field many times, six levels", Levels(6, inner => Times(3, $"self{{{inner}}} "), "id"));
        yield return (
            "overlap through fragments",
            $"{{thing(id:1){{{Each(30, i => $"...F{i}")}}}}} {Each(30, i => $"fragment F{i} on Thing {{self{{self{{self{{id name}}}}}}}}")}"
        );
        yield return ("overlap through inline fragments", $"{{{Times(200, "...{hello} ")}}}");
        yield return ("differing arguments on one key", $"{{{Each(19, i => $"x:hello(to:\"{i}\")")}}}");

        foreach (var count in new[] { 30, 31, 100, 900 })
            yield return ($"{count} aliases", $"{{{Each(count, i => $"a{i}:hello")}}}");
        yield return ("aliases of a slow field", $"{{{Each(20, i => $"a{i}:large(size:100000)")}}}");
        yield return ("300 root fields", $"{{{Each(300, i => $"f{i}")}}}");
        yield return ("900 unknown fields", $"{{thing(id:1){{{Each(900, i => $"nam{i}")}}}}}");
        yield return ("unknown types", $"{{{Each(90, i => $"...on Quer{i}{{hello}}")}}}");
        yield return ("unknown arguments", $"{{hello({Each(300, i => $"t{i}:1")})}}");
        yield return ("unknown variables", $"{{hello(to:[{Each(400, i => $"$v{i}")}])}}");
        yield return ("unused variables", $"query({Each(240, i => $"$v{i}:Int")}){{hello}}");
        yield return ("variables of unknown types", $"query({Each(240, i => $"$v{i}:Intt{i}")}){{hello}}");
        yield return ("one variable many times", $"query({Times(240, "$v:Int ")}){{hello}}");
        yield return ("variables of deep types", $"query($v:{Times(300, "[")}Int{Times(300, "]")}){{hello}}");

        foreach (var count in new[] { 10, 1_000, 10_000 })
            yield return ($"{count} directives", $"{{hello {Times(count, "@skip(if:false)")}}}");
        yield return ("unknown directives", $"{{{Each(20, i => $"hello @d{i}")}}}");
        yield return (
            "directives on everything",
            "query @include(if:true){...@include(if:true){hello @skip(if:false)}}"
        );

        foreach (var depth in new[] { 13, 60, 100, 1_000, 100_000 })
            yield return (
                $"selection {depth} deep",
                "{thing(id:1)" + Times(depth, "{self") + "{id}" + Times(depth, "}") + "}"
            );
        yield return ("braces only", Times(100_000, "{"));
        yield return ("fields that never close", Times(10_000, "{a"));
        yield return ("brackets that never close", $"{{hello(to:{Times(30_000, "[")}");
        yield return ("list 400 deep", $"{{hello(to:{Times(400, "[")}{Times(400, "]")})}}");
        yield return ("object 200 deep", $"{{hello(to:{Times(200, "{a:")}1{Times(200, "}")})}}");
        yield return ("inline fragments 100 deep", $"{{{Times(100, "...{")}hello{Times(100, "}")}}}");
        yield return ("large list literal", $"{{hello(to:[{Times(980, "1 ")}])}}");

        yield return (
            "introspection without end",
            $"{{__schema{{types{{fields{{type{Levels(20, inner => $"{{fields{{type{inner}}}}}", "{name}")}}}}}}}}}"
        );
        yield return (
            "introspection through fragments",
            "{__schema{types{...T}}} fragment T on __Type {fields{type{...U}}} fragment U on __Type "
                + "{fields{type{fields{name}}}}"
        );
        yield return ("ofType without end", $"{{__schema{{types{Times(200, "{ofType")}{{name}}{Times(200, "}")}}}}}");
        yield return (
            "introspection many times",
            $"{{{Each(20, i => $"a{i}:__schema{{types{{fields{{name type{{name}}}}}}}}")}}}"
        );
        yield return ("types many times", $"{{__schema{{{Each(30, i => $"a{i}:types{{name}}")}}}}}");
        yield return (
            "all lists of the introspection",
            "{__schema{types{name fields{name args{name type{name kind enumValues{name}}} type{name kind "
                + "enumValues{name}}} inputFields{name type{name}} interfaces{name} possibleTypes{name} "
                + "enumValues{name}} directives{name}}}"
        );
        yield return (
            "aliases inside the introspection",
            $"{{__schema{{types{{fields{{{Each(30, i => $"a{i}:type{{name kind description}}")}}}}}}}}}"
        );
        yield return (
            "one fragment on a wrong meta type",
            $"{{...F}} fragment F on __Type {Times(60, "{ofType")}{{hello}}{Times(60, "}")}"
        );

        foreach (var first in new[] { "-1", "-2147483648", "2147483647", "99999999999999999999999999", "1e9" })
            yield return (
                $"page of {first}",
                $"{{things(first:{first}){{edges{{node{{things(first:{first}){{edges{{node{{things(first:{first}){{edges{{node{{id}}}}}}}}}}}}}}}}}}}}"
            );
        yield return ("pages inside pages", Levels(3, inner => $"things(first:200){{edges{{node{{{inner}}}}}}}", "id"));
        yield return ("default pages inside pages", Levels(3, inner => $"things{{edges{{node{{{inner}}}}}}}", "id"));
        yield return (
            "pages hidden in fragments",
            "{...A} fragment A on Query {things(first:200){...B}} fragment B on ThingConnection "
                + "{edges{node{things(first:100){edges{node{id}}}}}}"
        );
        yield return (
            "largest page by default of a variable",
            "query($n:Int=2147483647){things(first:$n){edges{node{id}}}}"
        );

        yield return ("20 operations", Each(20, i => $"query Q{i}{{hello}}"));
        yield return ("operations of one name", Times(10, "query Q{hello}"));
        yield return ("anonymous operations", Times(10, "{hello}"));
        yield return ("a megabyte of spaces", "{hello}" + Times(1_000_000, " "));
        yield return ("a megabyte of comments", "{hello}" + Times(50_000, "# nothing to see\n"));
        yield return ("30,000 commas", "{hello" + Times(30_000, ",") + "}");
        yield return ("a long string", $"{{hello(to:\"{Times(30_000, "x")}\")}}");
        yield return ("a long block string", $"{{hello(to:\"\"\"{Times(10_000, "\\\"\"\"")}\"\"\")}}");
        yield return ("a long name", $"{{{Times(30_000, "x")}}}");
        yield return ("a long number", $"{{hello(to:{Times(30_000, "9")})}}");
        yield return ("escapes in a string", $"{{hello(to:\"{Times(5_000, "\\u0041")}\")}}");
        yield return ("half a surrogate", "{hello(to:\"\ud800\")}");
        yield return ("a NUL", "{hello\0}");
        yield return ("a byte order mark", "\ufeff{hello}");
        yield return ("no operation", "fragment A on Query {hello}");
        yield return ("nothing", "");
        yield return ("a schema", "type Query {hello:String}");
        yield return ("subscription of many fields", $"subscription{{{Each(20, i => $"a{i}:ticks")}}}");
    }

    private static string Times(int count, string part) => string.Concat(Enumerable.Repeat(part, count));

    private static string Each(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static string Levels(int levels, Func<string, string> wrap, string innermost)
    {
        for (var level = 0; level < levels; level++)
            innermost = wrap(innermost);
        return innermost.StartsWith('{') ? innermost : $"{{{innermost}}}";
    }
}
