using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>
/// Completes what the engine says of a value that does not fit its type by what would: the words of an enumeration, the
/// forms of a date.
/// </summary>
internal static partial class AllowedWords
{
    private const int MostWords = 40;

    /// <summary>The same errors, those about enumerations and dates with what is allowed.</summary>
    public static ExecutionErrors Said(ISchema schema, ExecutionErrors errors)
    {
        var said = new ExecutionErrors();
        said.AddRange(errors.Select(error => Said(schema, error)));
        return said;
    }

    private static ExecutionError Said(ISchema schema, ExecutionError error)
    {
        if (Hint(schema, error.Message) is not { } hint)
            return error;
        var said = new ExecutionError($"{error.Message.TrimEnd('.')}{hint}")
        {
            Code = error.Code,
            Path = error.Path,
            Extensions = error.Extensions,
        };
        foreach (var place in error.Locations ?? [])
            said.AddLocation(place);
        return said;
    }

    private static string? Hint(ISchema schema, string message)
    {
        var found = Literal.Match(message) is { Success: true } literal ? literal : Variable.Match(message);
        if (!found.Success)
            return null;
        var word = found.Groups["word"].Value.Trim('"');
        return schema.AllTypes[found.Groups["type"].Value] switch
        {
            EnumerationGraphType words => Words([.. words.Values.Select(value => value.Name)], word),
            // The hint of the scalar stands in its description, which is meant for the same reader.
            ScalarGraphType { Name: "PartialDate" } =>
                "; write a date as \"2020\", \"2020-08\" or \"2020-08-09\", with ~ behind it when approximate",
            _ => null,
        };
    }

    private static string Words(IReadOnlyList<string> words, string word) =>
        words.Count <= MostWords
            ? $"{DidYouMean.Among(word, words)}; allowed are {string.Join(", ", words)}"
            : DidYouMean.Among(word, words, $"; allowed are {string.Join(", ", words.Take(MostWords))} ...");

    [GeneratedRegex(@"Expected type '(?<type>\w+)!?', found (?<word>[^\]]*?)\.\]*\.?$")]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"Unable to convert '(?<word>.*)' to '(?<type>\w+)'\.?$")]
    private static partial Regex Variable { get; }
}
