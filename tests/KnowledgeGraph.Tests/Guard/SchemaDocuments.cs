using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Types;

namespace KnowledgeGraph.Tests.Guard;

/// <summary>
/// Makes documents up that mostly fit a schema: any field, with arguments that may be odd, and then some are damaged.
/// What answers teach (ids, cursors) goes into later documents.
/// </summary>
internal sealed partial class SchemaDocuments(ISchema schema, Random random)
{
    private readonly List<string> _ids =
    [
        "ales-bialiatski",
        "belarus",
        "nobel-peace-prize",
        "belaruskali",
        "nobody",
        "",
        "a b",
        "'; DROP TABLE entity; --",
    ];
    private readonly List<string> _cursors = ["", "x", "AAAA", "bm8=", "[1,2]"];

    private static readonly string[] _texts =
    [
        "Bialiatski",
        "Бяляцкі",
        "Беляцкий",
        "",
        " ",
        "%",
        "_",
        "*",
        "\"",
        "'",
        "\0",
        "\n",
        "a OR b",
        "NEAR(",
        "\ud83d\ude00",
        "ﷺ",
        "\u202eabc",
        new('ж', 600),
    ];
    private static readonly string[] _dates =
    [
        "2021",
        "2021-07",
        "2021-07-14",
        "2021-02-30",
        "0000",
        "9999-12-31",
        "-1",
        "2021-7",
        "",
        "yesterday",
        "2020/2021",
    ];
    private static readonly long[] _numbers =
    [
        0,
        1,
        2,
        3,
        5,
        20,
        100,
        200,
        201,
        -1,
        int.MaxValue,
        int.MinValue,
        4294967296,
    ];

    public string Next()
    {
        var root = random.Next(40) == 0 ? schema.Mutation! : schema.Query;
        var document = (root == schema.Query ? "" : "mutation ") + Selection(root, random.Next(1, 5), most: 2);
        return random.Next(3) == 0 ? Damage(document) : document;
    }

    public void Learn(string answer)
    {
        foreach (Match match in Known().Matches(answer).Take(5))
            Remember(match.Groups[1].Value is "id" ? _ids : _cursors, match.Groups[2].Value);
    }

    private void Remember(List<string> pool, string value)
    {
        if (pool.Count < 200)
            pool.Add(value);
        else
            pool[random.Next(8, 200)] = value;
    }

    private string Selection(IGraphType type, int depth, int most = 4)
    {
        List<FieldType> fields = [.. (type as IComplexGraphType)?.Fields ?? []];
        if (depth <= 0)
            fields = [.. fields.Where(field => field.ResolvedType!.GetNamedType() is ScalarGraphType)];
        var text = new StringBuilder("{");
        for (var count = random.Next(1, most + 1); count > 0; count--)
        {
            if (fields.Count == 0 || random.Next(15) == 0)
                text.Append("__typename ");
            else if (type is IInterfaceGraphType { PossibleTypes: { Count: > 0 } kinds } && random.Next(3) == 0)
                text.Append(On(Any(kinds.ToList()), depth));
            else
                text.Append(Field(Any(fields), depth));
        }
        return text.Append('}').ToString();
    }

    private string On(IObjectGraphType kind, int depth) => $"... on {kind.Name}{Selection(kind, depth)}";

    private string Field(FieldType field, int depth)
    {
        var type = field.ResolvedType!.GetNamedType();
        // The same field twice with other arguments cannot be merged.
        var text = new StringBuilder(
            field.Arguments is { Count: > 0 } ? $"a{random.Next(1000)}:{field.Name}" : field.Name
        );
        var arguments = field
            .Arguments?.Where(argument => argument.ResolvedType is NonNullGraphType || random.Next(4) == 0)
            .Select(argument => $"{argument.Name}:{Argument(argument)}")
            .ToList()
            ?? [];
        if (arguments.Count > 0)
            text.Append($"({string.Join(',', arguments)})");
        if (random.Next(25) == 0)
            text.Append(Any(" @skip(if:false)", " @include(if:true)", " @include(if:$v)", " @nothing"));
        return text.Append(type is ScalarGraphType ? " " : Selection(type, depth - 1)).ToString();
    }

    private string Argument(QueryArgument argument) =>
        argument.Name is "after" or "before" ? Quote(Any(_cursors)) : Value(argument.ResolvedType!, 3);

    private string Value(IGraphType type, int depth) =>
        random.Next(40) == 0
            ? Any("null", "{}", "[]", "$v", "1e400", "\"x\"", "NOPE")
            : type switch
            {
                NonNullGraphType required => Value(required.ResolvedType!, depth),
                ListGraphType list => random.Next(5) == 0
                    ? Value(list.ResolvedType!, depth)
                    : $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(list.ResolvedType!, depth)))}]",
                EnumerationGraphType words => Any(words.Values.Select(word => word.Name).ToList()),
                IInputObjectGraphType input =>
                    $"{{{string.Join(',', input.Fields.OrderBy(_ => random.Next()).Take(depth <= 0 ? 0 : random.Next(1, 4)).Select(field => $"{field.Name}:{Value(field.ResolvedType!, depth - 1)}"))}}}",
                _ => type.Name switch
                {
                    "Int" => $"{Any(_numbers)}",
                    "Float" => Any("0", "-1.5", "1e308", "0.5", "3"),
                    "Boolean" => Any("true", "false"),
                    "ID" => Quote(Any(_ids)),
                    "String" => Quote(random.Next(4) == 0 ? Any(_ids) : Any(_texts)),
                    _ => random.Next(4) == 0 ? $"{Any(_numbers)}" : Quote(Any(_dates)),
                },
            };

    private string Damage(string document)
    {
        var (from, to) = (random.Next(document.Length + 1), random.Next(document.Length + 1));
        return random.Next(5) switch
        {
            0 => document[..from],
            1 => document.Insert(
                from,
                Any(
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
                    "&",
                    "\\u",
                    "\r\n"
                )
            ),
            2 => document.Remove(Math.Min(from, to), Math.Abs(from - to)),
            3 => document.Insert(from, document),
            _ => document.Insert(from, ((char)random.Next(char.MaxValue)).ToString()),
        };
    }

    private T Any<T>(params IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    [GeneratedRegex("\"(id|cursor|endCursor|startCursor)\":\"([^\"\\\\]{1,200})\"")]
    private static partial Regex Known();
}
