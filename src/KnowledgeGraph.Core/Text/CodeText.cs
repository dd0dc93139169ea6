using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text;

/// <summary>Codes as clients see them.</summary>
public static partial class CodeText
{
    /// <summary>The name of an enumeration value in capitals: <c>TOO_DEEP</c> for TooDeep.</summary>
    public static string Of(Enum code) => Words().Replace($"{code}", "_$0").TrimStart('_').ToUpperInvariant();

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Words();
}
