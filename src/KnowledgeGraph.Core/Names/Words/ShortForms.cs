namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Short forms of offices and unions, МВД or Минобороны, read as the words they stand for, so that they meet the long
/// names of every language. Table: <c>Data/short-forms.txt</c>.
/// </summary>
internal static class ShortForms
{
    private static readonly Dictionary<string, string[]> WordsOf = Read();

    /// <summary>The words of a name, each short form replaced.</summary>
    public static List<string> Expand(List<string> tokens) =>
        tokens.Exists(token => Find(token) is not null)
            ? [.. tokens.SelectMany(token => Find(token) ?? [token])]
            : tokens;

    private static string[]? Find(string token) =>
        WordsOf.GetValueOrDefault(token) ?? WordsOf.GetValueOrDefault(token.ToLowerInvariant());

    private static Dictionary<string, string[]> Read()
    {
        var words = new Dictionary<string, string[]>();
        foreach (var row in DataFile.Rows("short-forms.txt"))
        {
            var sides = row.Split('=', StringSplitOptions.TrimEntries);
            foreach (var form in sides[0].Split(';', StringSplitOptions.TrimEntries))
                words.Add(form, sides[1].Split(' '));
        }
        return words;
    }
}
