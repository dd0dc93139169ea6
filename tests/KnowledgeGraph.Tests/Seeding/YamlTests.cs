using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests;

public sealed class YamlTests
{
    /// <summary>50 on an idle machine; tests run beside each other and beside other work.</summary>
    private const int MaxMilliseconds = 100;

    /// <summary>
    /// Each just over a limit, or with something that is not read. The parser alone answers all of them.
    /// </summary>
    public static readonly TheoryData<string, string> Refused = new()
    {
        { "brackets", new string('[', 33) },
        { "braces", Times("{a: ", 33) },
        { "block lists", Times("- ", 33) },
        { "complex keys", Times("? ", 33) },
        { "indentation", string.Concat(Enumerable.Range(0, 40).Select(level => new string(' ', level) + "a:\n")) },
        { "an alias", "a: &a [x, x]\nb: *a" },
        { "merge", "a: {x: 1}\nb: {<<: {x: 1}}" },
        { "tag", "a: !!binary aGVsbG8=" },
        { "values", "[" + Times("1,", 20_001) + "]" },
        { "too long", "a: " + new string('x', (1024 * 1024) + 1) },
        { "open quote", "a: \"" + new string('x', 1_000) },
        { "lines in a quote", "a: \"" + new string('\n', 20_001) },
        { "comments", Times("#\n", 20_001) },
        { "documents", Times("---\n", 2) },
        { "directives", Times("%A b\n", 2) },
        { "colons", new string(':', 100) },
        { "dashes", new string('-', 100) },
        { "spaces", "a:" + new string(' ', 100) + "[" },
        { "tabs", "a:\n" + new string('\t', 100) },
        { "keys on one line", "{" + Times("a,", 20_001) },
        { "empty", "" },
        { "nothing but a comment", "# later" },
    };

    private static string Times(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    [Theory]
    [MemberData(nameof(Refused))]
    public void Files_over_a_limit_are_refused_at_once(string name, string text)
    {
        _ = Assert.Throws<InputException>(() => OntologyReader.ReadText(name, text));
        var isQuick = Enumerable
            .Range(0, 20)
            .Any(_ =>
            {
                var before = ThreadTime();
                Assert.Throws<InputException>(() => OntologyReader.ReadText(name, text));
                return (ThreadTime() - before).TotalMilliseconds <= MaxMilliseconds;
            });

        Assert.True(isQuick, $"{name} took more than {MaxMilliseconds} ms");
    }

    [Theory]
    [InlineData("a: *b", "1:4: aliases (*name) are not read; write the value itself")]
    [InlineData("a: &b c", "1:4: anchors (&name) are not read; leave it out")]
    [InlineData("a: !!str c", "1:4: tags (!name) are not read; leave it out")]
    [InlineData("a: {<<: {b: c}}", "1:5: merge keys (<<) are not read; write the values themselves")]
    [InlineData("a: b\n---\nc: d", "2:1: a second document begins here; a file holds one")]
    [InlineData("a: b\na: c", "2:1: the key 'a' stands here twice, first in line 1; leave one out")]
    [InlineData("{\"a\": 1, \"a\": 2}", "1:10: the key 'a' stands here twice, first in line 1; leave one out")]
    [InlineData("a: \"x\\u0007\"", "1:4: the control character U+0007 is not text; leave it out")]
    [InlineData("a: b\nc: x\u0001", "2:5: the control character U+0001 is not text; leave it out")]
    [InlineData("", "1:1: the file is empty")]
    [InlineData("a: 1\nb:\n\tc: 2", "3:1: a tab indents this line; YAML wants spaces")]
    [InlineData("a: 1\nb:\n  c: 1\n  \td: 2", "4:3: a tab indents this line; YAML wants spaces")]
    public void Mistake_has_its_place(string text, string expected)
    {
        var mistakes = new Mistakes("f");

        YamlFile.Parse(text, mistakes);

        Assert.Equal(["f:" + expected], mistakes.InOrder.Select(mistake => mistake.ToString()));
    }

    [Theory]
    [InlineData("a: b\nc: x")]
    [InlineData("\ufeffa: b\nc: x")]
    public void Half_a_surrogate_pair_is_refused_with_its_place(string before)
    {
        var mistakes = new Mistakes("f");

        YamlFile.Parse(before + '\ud83d', mistakes);

        Assert.Equal(
            "f:2:5: half of a surrogate pair (U+D83D) is not text; leave it out",
            Assert.Single(mistakes.InOrder).ToString()
        );
    }

    [Fact]
    public void Json_escapes_are_read()
    {
        var map = Assert.IsType<InputMap>(
            YamlFile.Parse("""{ "a": "\u0412\/\ud83d\ude00\\u0041" }""", new Mistakes("f"))
        );

        Assert.Equal("""В/😀\u0041""", Assert.IsType<InputText>(map.Entries[0].Value).Value);
    }

    [Theory]
    [InlineData("NO")]
    [InlineData("2025-12-13")]
    [InlineData("1_000")]
    [InlineData("true")]
    [InlineData("0x10")]
    public void A_scalar_stays_the_text_that_was_written(string text)
    {
        var map = Assert.IsType<InputMap>(YamlFile.Parse("a: " + text, new Mistakes("f")));

        Assert.Equal(text, Assert.IsType<InputText>(map.Entries[0].Value).Value);
    }

    [Fact]
    public void A_byte_order_mark_does_not_shift_the_columns()
    {
        var map = Assert.IsType<InputMap>(YamlFile.Parse("\ufeffa: b", new Mistakes("f")));

        Assert.Equal(new InFile("f", 1, 4), map.Entries[0].Value.Place);
    }

    [Fact]
    public void Direction_controls_and_markup_are_data()
    {
        var map = Assert.IsType<InputMap>(YamlFile.Parse("a: '\u202e<script>`DROP TABLE`'", new Mistakes("f")));

        Assert.Equal("\u202e<script>`DROP TABLE`", Assert.IsType<InputText>(map.Entries[0].Value).Value);
    }

    /// <summary>CPU time where the system tells it, since other work on the machine is not what is measured.</summary>
    private static TimeSpan ThreadTime() =>
        File.Exists("/proc/thread-self/schedstat")
            ? TimeSpan.FromMicroseconds(
                long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0]) / 1000
            )
            : Stopwatch.GetElapsedTime(0);
}
