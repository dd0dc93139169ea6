using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>The pages of docs that list every code and every limit, written from the code itself.</summary>
internal static class ReferencePages
{
    /// <summary>The pages by file name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string>> All = new Dictionary<string, Func<string>>
    {
        ["errors.md"] = Errors,
        ["limits.md"] = Limits,
    };

    private const string Made = "<!-- Written by tools/generate-docs; a test compares it with the code. -->";

    private static string Errors()
    {
        var page = new StringBuilder();
        page.AppendLine("# Error codes").AppendLine().AppendLine(Made).AppendLine();
        page.AppendLine("Every error has a code for programs (`extensions.code`, `code`) and a message for people.");
        Table<ApiErrorCode>(page, "Requests", "The request is refused; nothing was changed.", CodeText.Of);
        Table<EditErrorCode>(page, "Edits", "In `errors` of a mutation; the edit changed nothing.", CodeText.Of);
        Table<StoreErrorCode>(page, "Stores", "The store cannot do its work.", code => ((StoreErrorCode)code).Text());
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Table<T>(StringBuilder page, string title, string when, Func<Enum, string> text)
        where T : struct, Enum
    {
        page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine().AppendLine(when);
        page.AppendLine().AppendLine("| code | what happened, and what to do |").AppendLine("| --- | --- |");
        foreach (var code in Enum.GetValues<T>())
            page.AppendLine(CultureInfo.InvariantCulture, $"| `{text(code)}` | {Describe(code)} |");
    }

    private static string Describe(Enum code) =>
        code.GetType().GetField($"{code}")!.GetCustomAttribute<DescriptionAttribute>()?.Description
        ?? "The field is not what it must be. The message says what would be right.";

    private static string Limits()
    {
        var page = new StringBuilder();
        page.AppendLine("# Limits").AppendLine().AppendLine(Made).AppendLine();
        page.AppendLine(
            "Each is a setting `Limits:NAME`. The second default holds where other machines reach the server"
        );
        page.AppendLine("(`Server:AllowRemote`). The schema tells the ranges of arguments.").AppendLine();
        page.AppendLine("| limit | default | for others | unit | what it limits, and what to do |");
        page.AppendLine("| --- | --: | --: | --- | --- |");
        var own = new ApiLimits();
        foreach (var property in Settings.LimitProperties)
        {
            var limit = property.GetCustomAttribute<LimitAttribute>()!;
            var (here, others) = (Number(property, own), Number(property, ApiLimits.ForOthers));
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| `{property.Name}` | {here} | {(others == here ? "" : others)} | {limit.Unit} | {limit.Meaning} |"
            );
        }
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Number(PropertyInfo property, ApiLimits limits) =>
        property.GetValue(limits) switch
        {
            int number => number.ToString("N0", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            var other => $"{other}",
        };
}
