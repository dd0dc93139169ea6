using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Editing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary>The types of private work.</summary>
internal static partial class PrivateTypes
{
    public static ObjectGraphType Extract()
    {
        var type = new ObjectGraphType
        {
            Name = "PrivateExtract",
            Description = "An extract that only its owner and those whom it is shared with see.",
        };
        type.Add<PrivateExtract>("id", IdType, "Nobody guesses it.", one => one.Id);
        type.Add<PrivateExtract>("articleId", TextType, "The article, as far as the text tells it.", one =>
            one.Article
        );
        type.Add<PrivateExtract>("text", TextType.Required(), "YAML or JSON; it may be wrong still.", one => one.Text);
        type.Add<PrivateExtract>("owner", TextType, "Who saved it first, where there are accounts.", one => one.Owner);
        type.Add<PrivateExtract>(
            "sharedWith",
            TextType.ListOf().Required(),
            "Names of others who see it, and may change it.",
            one => one.SharedWith
        );
        type.Add<PrivateExtract>("by", TextType, "Who saved it last.", one => one.By);
        type.Add<PrivateExtract>("at", TextType.Required(), "When, UTC.", one => one.At.UtcDateTime.ToString("O"));
        return type;
    }

    public static InputObjectGraphType Input()
    {
        var input = new InputObjectGraphType { Name = "PrivateExtractInput", Description = "What is kept." };
        input.AddInput("id", OptionalIdType, "One that is there; a new one when left out.");
        input.AddInput("text", TextType, "YAML or JSON, as in graph-seed/extracts; as it was when left out.");
        input.AddInput("sharedWith", TextType.ListOf(), "Names of others who see it; as it was when left out.");
        return input;
    }

    /// <summary>Id of the article of an extract that need not be right.</summary>
    public static string? ArticleOf(string text) =>
        Source().Match(text) is { Success: true } found ? found.Groups[1].Value : null;

    // Bounds, and no two runs of spaces side by side: the time grows with the text, not with its square.
    [GeneratedRegex(
        """source["']?\s{0,100}:\s{0,100}(?:\{\s{0,100})?["']?id["']?\s{0,100}:\s{0,100}["']?([a-z0-9-]{1,96})""",
        RegexOptions.None,
        100
    )]
    private static partial Regex Source();
}
